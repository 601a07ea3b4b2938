package id.netral.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.Shipped;
import id.netral.conversation.Card;
import id.netral.conversation.Channel;
import id.netral.conversation.FrontDesk;
import id.netral.conversation.Message;
import id.netral.conversation.Quotas;
import id.netral.conversation.Terms;
import id.netral.language.Language;
import id.netral.reports.Deadlines;
import id.netral.reports.Intake;
import id.netral.reports.KeyPairFile;
import id.netral.reports.ReportReader;
import id.netral.reports.Retention;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole talks over lines of text. */
class TerminalChatTest {
    private static final String WIPE = "\u001B[H\u001B[2J\u001B[3J";
    private static final String FIRST = "Camat membagi stiker paslon di kantor kecamatan kemarin sore.";

    @TempDir
    private Path folder;

    private Path key() {
        return folder.resolve("pemeriksa.txt");
    }

    private String talk(boolean interactive, String... lines) throws IOException {
        SecureRandom random = new SecureRandom();
        Path recipients = folder.resolve("penerima.txt");
        KeyPairFile.create(key(), recipients, random);
        Clock clock = Clock.systemUTC();
        var shown = new ByteArrayOutputStream();
        try (Intake intake = Intake.open(folder.resolve("data"), recipients, clock, random);
                PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8)) {
            Terms terms = new Terms(new Retention(90, 365), Deadlines.USUAL, 0, interactive ? Channel.TERMINAL : Channel.PIPE);
            FrontDesk desk = new FrontDesk(Shipped.answerer(), () -> intake, new Quotas(Quotas.Limits.USUAL, clock, random), terms, clock);
            new TerminalChat(desk, new BufferedReader(new StringReader(String.join("\n", lines))), out, interactive).run(FrontDesk.welcome(Language.ID));
        }
        return shown.toString(StandardCharsets.UTF_8);
    }

    private List<String> reported() {
        ReportReader reader = ReportReader.open(folder.resolve("data"), key());
        return reader.list().stream().map(report -> reader.read(report.number()).orElseThrow().text()).toList();
    }

    @Test
    void pressesAButtonByItsNumberAndNotesNoOtherNumber() throws IOException {
        String shown = talk(false, "/lapor", FIRST, "3", "0", "/keadaan", "3", "selesai", "7", "1");
        assertTrue(shown.contains("Tidak ada pilihan nomor 3. Yang ada:\n  [1] Selesai\n  [2] Batal\n"), shown);
        assertTrue(shown.contains("Tidak ada pilihan nomor 0. Yang ada:\n"), shown);
        assertTrue(shown.contains("Tidak ada pilihan nomor 7. Yang ada:\n  [1] Kirim\n  [2] Tambah lagi\n  [3] Batal\n"), shown);
        assertEquals(List.of(FIRST), reported());
    }

    @Test
    void saysThatThereIsNothingToChoose() throws IOException {
        assertTrue(talk(false, "halo", "2").contains("Sekarang tidak ada pilihan bernomor."));
    }

    @Test
    void speaksTheLanguageOfTheTalk() throws IOException {
        assertTrue(talk(false, "Can I attend a rally?", "9").contains("There is no choice number 9. There are:\n  [1] Legal basis\n"));
    }

    @Test
    void soundsTheAlarmForAPrivateKeyThatIsNotStored() throws IOException {
        String shown = talk(false, "/lapor", FIRST, "AGE-SECRET-KEY-1ABC", "selesai", "kirim");
        assertTrue(shown.contains("BAHAYA: itu kunci rahasia."), shown);
        assertEquals(List.of(FIRST), reported());
    }

    @Test
    void wipesTheScreenOfAPersonOnly() throws IOException {
        String shown = talk(true, "/lapor", FIRST, "1", "1", "1");
        assertTrue(shown.contains("  [1] Bersihkan layar\n"), shown);
        assertTrue(shown.substring(shown.indexOf(WIPE)).contains("Layar dibersihkan."), shown);
        assertFalse(shown.contains("Hapus percakapan ini"), shown);
    }

    @Test
    void offersNoWipeInAPipe() throws IOException {
        String shown = talk(false, "/lapor", FIRST, "1", "1", "hapus percakapan ini");
        assertFalse(shown.contains("[1] Bersihkan layar") || shown.contains("  [1] Hapus percakapan ini") || shown.contains(WIPE), shown);
    }

    @Test
    void takesTheEndOfTheInputForALeaveAndSaysWhatBecomesOfADraft() throws IOException {
        String shown = talk(true, "/lapor", FIRST);
        assertTrue(shown.endsWith("> \nSampai jumpa.\n\nLaporan yang belum dikirim tidak tersimpan.\n\n"), shown);
        assertEquals(List.of(), reported());
    }

    @Test
    void saysNoFarewellInAPipe() throws IOException {
        assertTrue(talk(false, "halo").endsWith("\"Bolehkah saya hadir kampanye?\"\n\n"));
    }

    @Test
    void endsWhenNobodyTakesTheOutput() throws IOException {
        var heard = new AtomicInteger();
        PrintStream closed = new PrintStream(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException();
            }
        });
        new TerminalChat(message -> new Card("", "jawaban " + heard.incrementAndGet()),
                new BufferedReader(new StringReader("satu\ndua\ntiga")), closed, false).run(FrontDesk.welcome(Language.ID));
        assertEquals(1, heard.get());
    }

    private static String interrupted(boolean interactive, String... lines) {
        var screen = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        new TerminalChat((Message message) -> {
            throw new AssertionError(message);
        }, new BufferedReader(new StringReader("")), out, interactive).interrupt(List.of(lines), out);
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void asksAgainAfterAnInterruption() {
        assertEquals(System.lineSeparator() + "satu" + System.lineSeparator() + "dua" + System.lineSeparator() + "> ", interrupted(true, "satu", "dua"));
        assertEquals("satu" + System.lineSeparator(), interrupted(false, "satu"));
        assertEquals("", interrupted(true));
    }
}
