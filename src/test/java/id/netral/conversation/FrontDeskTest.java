package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.language.Language;
import id.netral.reports.Report;
import id.netral.reports.ReportReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDeskTest {
    private static final String TEXT = "Camat membagi stiker paslon di kantor kecamatan kemarin sore.";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

    @TempDir
    private Path folder;

    private static String report(Office office) {
        office.says("/lapor");
        office.says(TEXT);
        office.presses("Selesai");
        Matcher code = CODE.matcher(office.presses("Kirim").text());
        assertTrue(code.find());
        return code.group();
    }

    @Test
    void keepsAReportThatOnlyTheInspectorReads() throws IOException {
        try (Office office = new Office(folder, true)) {
            String code = report(office);
            ReportReader reader = office.reader();
            assertEquals(1, reader.list().size());
            assertEquals(List.of(TEXT), reader.read(reader.list().getFirst().number()).map(Report::notes).orElseThrow());
            try (Stream<Path> files = Files.walk(office.data())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    assertFalse(content.contains("stiker"), file.toString());
                    assertFalse(content.contains(code), file.toString());
                    assertFalse(content.contains(Office.CHAT.value()), file.toString());
                }
            }
        }
    }

    @Test
    void showsTheSameReceiptForASecondPress() {
        try (Office office = new Office(folder, true)) {
            office.says("/lapor");
            office.says(TEXT);
            String send = office.presses("Selesai").buttons().getFirst().action();
            String first = office.hear(new Message.Press(Office.CHAT, send)).heading();
            assertEquals(first, office.hear(new Message.Press(Office.CHAT, send)).heading());
            assertEquals(1, office.reader().list().size());
        }
    }

    @Test
    void saysOfTheTerminalWhatIsTrueThere() {
        try (Office office = new Office(folder, true)) {
            assertTrue(office.says("/privasi").text().contains("Telegram melihat percakapan ini"));
            FrontDesk terminal = office.deskWith(Office.TERMS.in(Channel.TERMINAL));
            FrontDesk pipe = office.deskWith(Office.TERMS.in(Channel.PIPE));
            for (FrontDesk desk : List.of(terminal, pipe)) {
                for (String command : List.of("/privasi", "/lapor")) {
                    String said = desk.hear(new Message.Text(Office.CHAT, command)).text();
                    assertTrue(said.contains("Layar ini") && !said.contains("Telegram melihat") && !said.contains("Telegram sendiri"), said);
                }
            }
            String code = report(office);
            terminal.hear(new Message.Text(Office.CHAT, "/batal"));
            Card opened = terminal.hear(new Message.Text(Office.CHAT, "/status " + code));
            assertTrue(opened.text().contains("Tulis pesan; semuanya langsung disegel") && !opened.text().contains("gambar"), opened.text());
            assertEquals(List.of("Tarik laporan", "Tutup", "Bersihkan layar"), opened.buttons().stream().map(Button::label).toList());
            pipe.hear(new Message.Text(Office.CHAT, "/batal"));
            assertEquals(List.of("Tarik laporan", "Tutup"),
                    pipe.hear(new Message.Text(Office.CHAT, "/status " + code)).buttons().stream().map(Button::label).toList());
            assertFalse(pipe.hear(new Message.Press(Office.CHAT, "clean_up")).has(Card.Trait.CLEAN_UP));
        }
    }

    @Test
    void keepsTheCategoryOfTheQuestionBefore() {
        try (Office office = new Office(folder, true)) {
            office.says("boleh naik mobil dinas ke kampanye?");
            report(office);
            ReportReader reader = office.reader();
            assertEquals("mobil-dinas", reader.read(reader.list().getFirst().number()).orElseThrow().category());
        }
    }

    @Test
    void comesBackWithTheReceipt() {
        try (Office office = new Office(folder, true)) {
            String code = report(office);
            office.says(code.substring(code.length() - 4));
            assertTrue(office.says("/status " + code).text().contains("diterima"));
            assertTrue(office.says("Camat itu datang lagi hari ini.").text().startsWith("Tersimpan"));
            assertTrue(office.says("/status " + code.toLowerCase(java.util.Locale.ROOT)).text().contains("Pesan tambahan Anda: 1"));
            office.presses("Tarik laporan");
            assertTrue(office.presses("Ya, tarik").text().startsWith("Laporan ditarik"));
            assertTrue(office.says("/status " + code).text().contains("tidak cocok"));
            assertEquals(0, office.reader().list().size());
        }
    }

    @Test
    void stopsGuessingOfReceipts() {
        try (Office office = new Office(folder, true)) {
            for (int i = 0; i < 10; i++) {
                assertTrue(office.says("/status ABCD-EFGH-JKMN-PQRS").text().contains("tidak cocok"));
            }
            assertTrue(office.says("/status ABCD-EFGH-JKMN-PQRS").text().contains("satu jam lagi"));
        }
    }

    @Test
    void forgetsWhoReportedThoughNobodyElseComes() {
        try (Office office = new Office(folder, true)) {
            office.says("/status " + report(office));
            assertEquals(2, office.quotas.size());
            office.wait(Duration.ofDays(1));
            office.desk.forgetOld();
            assertEquals(0, office.quotas.size());
        }
    }

    @Test
    void takesNoReportThatNobodyCouldRead() {
        try (Office office = new Office(folder, false)) {
            Card closed = office.says("/lapor " + TEXT);
            assertTrue(closed.text().contains("sedang ditutup") && closed.has(Card.Trait.CONFIDENTIAL), closed.text());
            assertEquals(List.of(), office.buttons());
        }
    }

    @Test
    void forgetsADraftAfterHalfAnHour() {
        try (Office office = new Office(folder, true)) {
            office.says("/lapor");
            office.says(TEXT);
            office.wait(Duration.ofMinutes(31));
            assertTrue(office.presses("Selesai").text().contains("Draf itu sudah tidak ada"));
        }
    }

    @Test
    void takesPicturesWithoutTheirMetadataAndRefusesOtherFiles() {
        try (Office office = new Office(folder, true)) {
            office.says("/lapor");
            office.says(TEXT);
            byte[] unknown = "bukan gambar".getBytes(StandardCharsets.UTF_8);
            assertTrue(office.hear(new Message.Upload(Office.CHAT, false, unknown.length, "", limit -> unknown)).text().contains("bukan JPEG"));
            assertTrue(office.hear(new Message.Upload(Office.CHAT, false, 50_000_000, "", limit -> unknown)).text().contains("20 MB"));
            assertTrue(office.hear(new Message.Upload(Office.CHAT, true, 1, "", limit -> {
                throw new IOException("putus");
            })).text().contains("tidak dapat diambil"));
            assertTrue(office.hear(new Message.Other(Office.CHAT)).text().contains("JPEG atau PNG"));
        }
    }

    @Test
    void tellsAFileThatDidNotArriveFromOneThatIsTooLong() {
        try (Office office = new Office(folder, true)) {
            Message.Content broken = limit -> {
                throw new IOException("putus");
            };
            Message.Content endless = limit -> {
                throw new Message.TooLongException();
            };
            assertTrue(office.hear(new Message.Upload(Office.INSPECTOR, false, 0, "AB12CD34", broken)).text().contains("tidak dapat diambil"));
            assertTrue(office.hear(new Message.Upload(Office.INSPECTOR, false, 0, "AB12CD34", endless)).text().contains("bukan jawaban yang disegel"));
            assertTrue(office.hear(new Message.Upload(Office.INSPECTOR, false, 300_000, "AB12CD34", broken)).text().contains("256 KB"));
            office.says("/lapor");
            assertTrue(office.hear(new Message.Upload(Office.CHAT, false, 0, "", endless)).text().contains("20 MB"));
        }
    }

    @Test
    void soundsTheAlarmForAPrivateKeyWhereverItStands() {
        try (Office office = new Office(folder, true)) {
            office.says("/lapor");
            for (String text : List.of("AGE-SECRET-KEY-1ABC", "/jawab AB12CD34 AGE-SECRET-KEY-1ABC", "/antrian age-secret-key-1abc")) {
                assertTrue(office.hear(new Message.Text(Office.INSPECTOR, text)).text().startsWith("BAHAYA"), text);
                assertTrue(office.hear(new Message.Edited(Office.CHAT, text, false)).text().startsWith("BAHAYA"), text);
                assertTrue(office.hear(new Message.Upload(Office.INSPECTOR, true, 1, text, limit -> new byte[1])).text().startsWith("BAHAYA"), text);
            }
            assertTrue(office.says(TEXT).text().startsWith("Tercatat (1)"), "a key is no note");
        }
    }

    @Test
    void marksTheTalkAboutAReportConfidential() {
        try (Office office = new Office(folder, true)) {
            assertFalse(office.says("Bolehkah saya hadir kampanye?").has(Card.Trait.CONFIDENTIAL));
            assertTrue(office.says("/lapor").has(Card.Trait.CONFIDENTIAL));
            assertTrue(office.says(TEXT).has(Card.Trait.CONFIDENTIAL));
            assertTrue(office.presses("Selesai").has(Card.Trait.CONFIDENTIAL));
            assertTrue(office.presses("Kirim").has(Card.Trait.CONFIDENTIAL));
            assertTrue(office.presses("Hapus percakapan").has(Card.Trait.CLEAN_UP));
            assertEquals("Terhapus: 7 pesan, di sisi Anda dan di sisi saya.", office.hear(new Message.Cleaned(Office.CHAT, 7, 0)).text());
        }
    }

    @Test
    void forgetsTheLastQuestionWithTheTalkThatIsDeleted() {
        try (Office office = new Office(folder, true)) {
            office.says("boleh naik mobil dinas ke kampanye?");
            office.says("hapus percakapan ini");
            report(office);
            ReportReader reader = office.reader();
            assertEquals("", reader.read(reader.list().getFirst().number()).orElseThrow().category());
        }
    }

    @Test
    void doesNotSeemToHaveDeletedWhatItForgot() {
        try (Office office = new Office(folder, true)) {
            String told = office.hear(new Message.Cleaned(Office.CHAT, 0, 0)).text();
            assertTrue(told.startsWith("Tidak ada pesan yang dapat saya hapus"), told);
        }
    }

    @Test
    void saysOfEachSourceInOneSentenceHowItStands() {
        try (Office office = new Office(folder, true)) {
            String basis = office.hear(new Message.Press(Office.CHAT, "basis:mobil-dinas:DILARANG")).text();
            assertTrue(basis.contains(", diperiksa ") && !basis.contains(", Diperiksa "), basis);
        }
    }

    @Test
    void beginsInTheLanguageOfTheFirstMessageOrOfTheCardAboveAButton() {
        try (Office office = new Office(folder, true)) {
            Card answer = office.says("Can I drive the office car to a rally?");
            office.wait(Duration.ofMinutes(31));
            String basis = answer.buttons().getFirst().action();
            assertTrue(office.hear(new Message.Press(Office.CHAT, basis, answer.text())).text().startsWith("Legal basis: "));
            office.wait(Duration.ofMinutes(31));
            assertTrue(office.says("/report My boss is handing out stickers of a candidate").text().startsWith("A report without your name."));
            office.wait(Duration.ofMinutes(31));
            assertTrue(office.says("/lapor").text().startsWith("Laporan tanpa nama."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "😀", "\u202Eabc\u202C", "/", "/ / /", "\u0000", "\uD83D", "a", "<b>&amp;", "1", "kirim:x", "show:mobil-dinas:DILARANG"})
    void answersEverything(String text) {
        try (Office office = new Office(folder, true)) {
            assertFalse(office.says(text).text().isBlank());
            assertFalse(office.hear(new Message.Press(Office.CHAT, text)).text().isBlank());
        }
    }

    @Test
    void saysThatAQuestionIsTooLong() {
        try (Office office = new Office(folder, true)) {
            assertTrue(office.says("boleh ".repeat(2000)).text().contains("terlalu panjang"));
        }
    }

    @Test
    void greetsInBothLanguages() {
        assertFalse(FrontDesk.welcome(Language.ID).text().equals(FrontDesk.welcome(Language.EN).text()));
    }
}
