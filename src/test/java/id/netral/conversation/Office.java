package id.netral.conversation;

import id.netral.MovableClock;
import id.netral.Shipped;
import id.netral.reports.Deadlines;
import id.netral.reports.Intake;
import id.netral.reports.KeyPairFile;
import id.netral.reports.Report;
import id.netral.reports.ReportReader;
import id.netral.reports.Retention;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A whole desk over a real intake, with a clock that tests move. */
final class Office implements AutoCloseable {
    static final ChatKey CHAT = new ChatKey("percakapan-uji-1");
    static final ChatKey INSPECTOR = new ChatKey("pemeriksa", Optional.of("ani"));
    static final Terms TERMS = new Terms(new Retention(90, 365), Deadlines.USUAL, 1, Channel.TELEGRAM);

    private final Path folder;
    private final Path key;
    private final Intake intake;
    private final MovableClock time = new MovableClock();
    final Quotas quotas = new Quotas(Quotas.Limits.USUAL, time, new SecureRandom());
    final FrontDesk desk;
    private List<Button> buttons = List.of();

    Office(Path folder, boolean withInspector) {
        this.folder = folder;
        this.key = folder.resolve("pemeriksa.txt");
        Path recipients = folder.resolve("penerima.txt");
        SecureRandom random = new SecureRandom();
        if (withInspector) {
            KeyPairFile.create(key, recipients, random);
        }
        this.intake = Intake.open(data(), recipients, time, random);
        this.desk = deskWith(TERMS);
    }

    FrontDesk deskWith(Terms terms) {
        return new FrontDesk(Shipped.answerer(), () -> intake, quotas, terms, time);
    }

    Path data() {
        return folder.resolve("data");
    }

    Intake intake() {
        return intake;
    }

    Clock clock() {
        return time;
    }

    Card says(String text) {
        return hear(new Message.Text(CHAT, text));
    }

    Card hear(Message message) {
        Card card = desk.hear(message);
        buttons = card.buttons();
        return card;
    }

    /** A small PDF, sent as a document. */
    Card sends(String content, String caption) {
        byte[] pdf = ("%PDF-1.4\n" + content + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
        return hear(new Message.Upload(CHAT, false, pdf.length, caption, limit -> pdf));
    }

    /** Presses the button of the last card whose label begins so. */
    Card presses(String label) {
        Button button = buttons.stream().filter(b -> b.label().startsWith(label)).findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " among " + buttons.stream().map(Button::label).toList()));
        return hear(new Message.Press(CHAT, button.action()));
    }

    List<Button> buttons() {
        return buttons;
    }

    void wait(Duration duration) {
        time.advance(duration);
    }

    /** What the inspectors read of the only report there is. */
    Report onlyReport() {
        return reader().read(reader().list().getFirst().number()).orElseThrow();
    }

    ReportReader reader() {
        return ReportReader.open(data(), key);
    }

    @Override
    public void close() {
        intake.close();
    }
}
