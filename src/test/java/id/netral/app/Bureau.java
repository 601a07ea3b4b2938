package id.netral.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.netral.Shipped;
import id.netral.conversation.Channel;
import id.netral.conversation.FrontDesk;
import id.netral.conversation.Quotas;
import id.netral.conversation.Rounds;
import id.netral.conversation.Terms;
import id.netral.reports.Deadlines;
import id.netral.reports.Intake;
import id.netral.reports.KeyPairFile;
import id.netral.reports.ReportReader;
import id.netral.reports.Retention;
import id.netral.telegram.BotOptions;
import id.netral.telegram.FakeBotApi;
import id.netral.telegram.FakePerson;
import id.netral.telegram.SentMessage;
import id.netral.telegram.TelegramBot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The real desk, intake and bot in this process against the fake Bot API, with two inspectors, in a time that tests move. */
final class Bureau implements AutoCloseable {
    static final long ANI = 71_000_000_001L;
    static final long BUDI = 71_000_000_002L;
    static final String TEXT = "Camat membagi stiker paslon di kantor kecamatan kemarin sore.";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

    final FakeBotApi api = new FakeBotApi();
    final Intake intake;
    final Rounds rounds;
    private final Path folder;
    private final TelegramBot bot;

    Bureau(Path folder) {
        this.folder = folder;
        SecureRandom random = new SecureRandom();
        if (!Files.exists(key())) {
            KeyPairFile.create(key(), folder.resolve("penerima.txt"), random);
        }
        intake = Intake.open(data(), folder.resolve("penerima.txt"), api.clock(), random);
        FrontDesk desk = new FrontDesk(Shipped.answerer(), () -> intake, new Quotas(Quotas.Limits.USUAL, api.clock(), random),
                new Terms(new Retention(90, 365), Deadlines.USUAL, 2, Channel.TELEGRAM), api.clock());
        bot = new TelegramBot(BotOptions.of(FakeBotApi.TOKEN)
                .withApi(api.uri())
                .withOfficers(Map.of(ANI, "ani", BUDI, "budi"))
                .withTime(api.clock(), (_, _) -> { }), desk);
        rounds = desk.rounds(bot);
        Thread.ofVirtual().start(bot::run);
    }

    Path data() {
        return folder.resolve("data");
    }

    Path key() {
        return folder.resolve("pemeriksa.txt");
    }

    ReportReader reader() {
        return ReportReader.open(data(), key());
    }

    /** Files a report, and returns its receipt code. */
    String report(FakePerson person) {
        person.says("/lapor");
        person.awaitReply();
        person.says(TEXT);
        person.presses(person.awaitReply(), "Selesai");
        person.presses(person.awaitReply(), "Kirim");
        SentMessage receipt = person.awaitReply();
        return CODE.matcher(receipt.text()).results().findFirst().orElseThrow(() -> new AssertionError(receipt.text())).group();
    }

    static String ask(FakePerson person, String text) {
        person.says(text);
        return person.awaitReply().text();
    }

    /** Lets the time pass and the caretaker come by. */
    void pass(Duration time) {
        api.clock().advance(time);
        rounds.goOn();
    }

    @Override
    public void close() {
        bot.close();
        intake.close();
        api.close();
        assertEquals(List.of(), api.violations());
    }
}
