package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.reports.Letter;
import id.netral.reports.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the holder of a receipt is told while the report is open. */
class FollowingTest {
    private static final String ADDITION = "Camat itu datang lagi hari ini.";

    @TempDir
    private Path folder;

    private Office office;
    private String code;

    @BeforeEach
    void openOne() {
        office = new Office(folder, true);
        office.says("/lapor");
        office.says("Camat membagi stiker paslon di kantor kecamatan kemarin sore.");
        office.presses("Selesai");
        code = office.presses("Kirim").heading().replaceFirst(".*: ", "");
        office.says("/status " + code);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static void assertBegins(String beginning, Card card) {
        assertTrue(card.text().startsWith(beginning), card.text());
        assertTrue(card.has(Card.Trait.CONFIDENTIAL));
    }

    private List<String> messages() {
        ReportReader reader = office.reader();
        return reader.messages(reader.list().getFirst().number()).stream().map(Letter::text).toList();
    }

    @Test
    void aCaptionIsStoredAfterItsFile() {
        Card card = office.sends("stiker", ADDITION);
        assertBegins("Tersimpan.", card);
        assertFalse(card.text().contains("tidak dicatat"), card.text());
        assertEquals(List.of(ADDITION), messages());
        assertTrue(office.says("/status " + code).text().contains("Pesan tambahan Anda: 1. Lampiran: 1."));
    }

    @Test
    void isToldWhenOneOfFileAndCaptionCouldNotBeStored() {
        String lost = "Keterangan berkas itu tidak dicatat; kirim sebagai pesan tersendiri.";
        Card wordless = office.sends("stiker", "👍");
        assertBegins("Tersimpan.", wordless);
        assertTrue(wordless.text().endsWith(lost), wordless.text());
        Card broken = office.hear(new Message.Upload(Office.CHAT, true, 1, ADDITION, limit -> {
            throw new IOException("putus");
        }));
        assertBegins("Berkas itu tidak dapat diambil.", broken);
        assertTrue(broken.text().endsWith(lost), broken.text());
        assertEquals(List.of(), messages());
        assertTrue(office.says("/status " + code).text().contains("Pesan tambahan Anda: 0. Lampiran: 1."));
    }

    @Test
    void isToldWhyAMessageWasNotStored() throws IOException {
        assertBegins("Pesan itu tidak memuat huruf atau angka", office.says("👍"));
        assertBegins("Pesan itu tidak memuat huruf atau angka", office.says("\u202E"));
        assertBegins("Pesan itu terlalu panjang (batasnya 16000 karakter)", office.says("panjang ".repeat(2_100)));
        assertBegins("Saya hanya menerima teks, gambar", office.hear(new Message.Other(Office.CHAT)));
        for (int message = 1; message <= 50; message++) {
            assertBegins("Tersimpan.", office.says("tambahan " + message));
        }
        assertBegins("Laporan itu sudah memuat 50 pesan", office.says(ADDITION));
        Files.delete(folder.resolve("penerima.txt"));
        assertBegins("Belum tersimpan karena sekarang tidak ada pemeriksa", office.says(ADDITION));
    }

    @Test
    void isNotToldOfASendButtonWhileTheStorageIsBusy() {
        office.presses("Tarik laporan");
        office.close();
        assertBegins("Laporan belum selesai ditarik", office.presses("Ya, tarik"));
        assertBegins("Belum tersimpan karena penyimpanan sedang sibuk", office.says(ADDITION));
        assertBegins("Belum tersimpan karena penyimpanan sedang sibuk", office.sends("stiker", ""));
        assertBegins("Kabarnya belum dapat dilihat", office.says("/status " + code));
    }

    @Test
    void aCorrectionLeavesTheReportOpen() {
        office.says(ADDITION);
        assertBegins("Pesan yang sudah tersimpan tidak berubah.", office.hear(new Message.Edited(Office.CHAT, ADDITION + " Pagi tadi.", false)));
        assertBegins("Tersimpan.", office.says("Bolehkah dia begitu?"));
        assertEquals(List.of(ADDITION, "Bolehkah dia begitu?"), messages());
    }

    private String another() {
        office.presses("Tutup");
        office.says("/lapor");
        office.says("Lurah memakai mobil dinas ke kampanye akbar tadi pagi.");
        office.presses("Selesai");
        String other = office.presses("Kirim").heading().replaceFirst(".*: ", "");
        office.says("/batal");
        return other;
    }

    private int storedMessages() {
        ReportReader reader = office.reader();
        return reader.list().stream().mapToInt(report -> reader.messages(report.number()).size()).sum();
    }

    @Test
    void aCodeOpensItsReportAndIsNeverStored() {
        String number = office.says("/status " + code).heading();
        assertTrue(office.says("/status").text().startsWith("Tulis /status diikuti kode"));
        for (String text : List.of(code, code.toLowerCase(Locale.ROOT).replace("-", " "), "kode saya " + code, "status " + code,
                "ini kodenya " + code + ", kenapa lama sekali?")) {
            Card card = office.says(text);
            assertEquals(number, card.heading(), text);
            assertTrue(card.text().contains("Pesan yang memuat kode tanda terima tidak disimpan"), card.text());
        }
        Card file = office.sends("stiker", "kode saya " + code);
        assertBegins("Tersimpan.", file);
        assertTrue(file.text().endsWith("tidak dicatat karena memuat kode tanda terima."), file.text());
        assertEquals(List.of(), messages());
        assertBegins("Tersimpan.", office.says(ADDITION));
        assertEquals(List.of(ADDITION), messages());
    }

    @Test
    void aCodeIsLookedUpWithoutTheCommandToo() {
        String number = office.says("/status " + code + " tolong").heading();
        office.says("/lapor");
        office.says("Lurah memakai mobil dinas ke kampanye akbar tadi pagi.");
        office.presses("Selesai");
        office.presses("Kirim");
        assertEquals(number, office.says(code).heading(), "a code other than the one to be retyped");
        for (String text : List.of(code, "status " + code, "kode saya " + code)) {
            office.presses("Tutup");
            Card card = office.says(text);
            assertEquals(number, card.heading(), text);
            assertFalse(card.text().contains("tidak disimpan"), card.text());
        }
    }

    @Test
    void aReportIsClosedWhenAnotherIsAskedFor() {
        String other = another();
        for (String mistyped : List.of("/status ABCD-EFGH-JKMN-PQR5", "ABCD-EFGH-JKMN-PQR5", "/status saya")) {
            office.says("/status " + code);
            assertTrue(office.says(mistyped).text().matches("(?s)Kode itu tidak cocok.*Laporan \\w{8} yang tadi terbuka ditutup.*"), mistyped);
            assertFalse(office.says(ADDITION).text().startsWith("Tersimpan."), mistyped);
        }
        office.says("/status " + code);
        String opened = office.says("/status " + other).heading();
        assertBegins("Tersimpan.", office.says(ADDITION));
        assertEquals(1, storedMessages());
        assertEquals(List.of(ADDITION), office.reader().messages(opened.replaceFirst(".*: ", "")).stream().map(Letter::text).toList());
    }

    @Test
    void aReportIsClosedWhenAnotherCannotBeLookedUp() {
        String other = another();
        for (int attempt = 2; attempt <= 10; attempt++) {
            office.says("/status " + code);
        }
        assertBegins("Terlalu banyak percobaan.", office.says("/status " + code));
        assertBegins("Tersimpan.", office.says(ADDITION));
        Card refused = office.says("/status " + other);
        assertBegins("Terlalu banyak percobaan.", refused);
        assertTrue(refused.text().contains("yang tadi terbuka ditutup"), refused.text());
        office.says("Lurah itu datang lagi.");
        assertEquals(1, storedMessages());
    }

    @Test
    void aGreetingClosesTheReportBeforeItInvitesAQuestion() {
        for (String greeting : List.of("/mulai", "/start")) {
            office.says("/status " + code);
            assertTrue(office.says(greeting).text().matches("(?s)Saya Netral.*Laporan \\w{8} yang tadi terbuka ditutup.*"), greeting);
            assertTrue(office.says("Bolehkah saya hadir kampanye?").text().contains("BERSYARAT"), greeting);
        }
        office.says("/status " + code);
        office.says("/keluar");
        assertTrue(office.says("Bolehkah saya hadir kampanye?").text().contains("BERSYARAT"));
        assertEquals(List.of(), messages());
    }

    @Test
    void isRemindedOfTheOpenReportByWhateverElseIsShown() {
        String open = "(?s).*\n\nLaporan \\w{8} masih terbuka: yang Anda tulis berikutnya disegel untuk pemeriksa.*";
        for (String command : List.of("/bantuan", "/privasi", "/status", "/entahapa")) {
            Card card = office.says(command);
            assertTrue(card.text().matches(open), card.text());
            assertTrue(card.has(Card.Trait.CONFIDENTIAL));
            assertEquals(List.of("Tutup"), card.buttons().stream().map(Button::label).toList());
        }
        assertTrue(office.hear(new Message.Press(Office.CHAT, "basis:mobil-dinas:DILARANG")).text().matches(open));
        assertTrue(office.hear(new Message.Press(Office.CHAT, "show:mobil-dinas:DILARANG")).text().matches(open));
        assertBegins("Tersimpan.", office.says(ADDITION));
        office.presses("Tutup");
        assertFalse(office.says("/bantuan").text().contains("masih terbuka"));
    }

    @Test
    void wordsOfButtonsAreNoMessages() {
        for (String close : List.of("tutup", "Tutup.", "selesai", "batal", "close", "done", "/tutup", "/batal")) {
            office.says("/status " + code);
            assertBegins("Ditutup.", office.says(close));
        }
        office.says("/status " + code);
        for (String stay : List.of("kirim", "Send", "tambah lagi")) {
            assertBegins("Tulis pesan atau kirim gambar", office.says(stay));
        }
        assertBegins("Tersimpan.", office.says("Kirim pemeriksa ke sini."));
        assertBegins("Tersimpan.", office.says("ya"));
        assertEquals(List.of("Kirim pemeriksa ke sini.", "ya"), messages());
    }

    @Test
    void aWithdrawalIsAnsweredInWordsToo() {
        assertBegins("Tarik laporan ini?", office.says("tarik laporan"));
        assertBegins("Tulis pesan atau kirim gambar", office.says("tidak"));
        office.presses("Tutup");
        office.says("/status " + code);
        office.presses("Tarik laporan");
        office.says("/privasi");
        assertBegins("Tersimpan.", office.says("ya"));
        office.says("tarik laporan");
        assertBegins("Laporan ditarik dan dihapus.", office.says("Ya."));
        assertEquals(0, office.reader().list().size());
    }

    @Test
    void isWithdrawnByItsOwnButtonsOnly() {
        String ask = office.buttons().getFirst().action();
        String really = office.presses("Tarik laporan").buttons().getFirst().action();
        String other = another();
        office.says("/status " + other);
        for (String old : List.of(ask, really)) {
            Card card = office.hear(new Message.Press(Office.CHAT, old));
            assertTrue(card.text().matches("(?s)Tombol itu sudah tidak berlaku.*Laporan \\w{8} masih terbuka.*"), card.text());
        }
        assertBegins("Tersimpan.", office.says("ya"));
        assertEquals(2, office.reader().list().size());
    }

    @Test
    void anOldButtonInvitesNoQuestionThatWouldBecomeAMessage() {
        Card card = office.hear(new Message.Press(Office.CHAT, "show:kartu-yang-hilang:DILARANG"));
        assertTrue(card.text().matches("(?s)Tombol itu sudah tidak berlaku.*Tekan Tutup dulu bila ingin bertanya.*"), card.text());
    }

    private String closeButton() {
        return office.buttons().stream().filter(button -> button.label().equals("Tutup")).map(Button::action).findFirst().orElseThrow();
    }

    @Test
    void isClosedByItsOwnButtonsOnly() {
        String close = closeButton();
        office.presses("Tutup");
        List<String> old = new ArrayList<>(List.of(close));
        office.says("/lapor").buttons().forEach(button -> old.add(button.action()));
        office.says("Lurah memakai mobil dinas ke kampanye akbar tadi pagi.");
        office.presses("Selesai").buttons().forEach(button -> old.add(button.action()));
        String other = office.presses("Kirim").heading().replaceFirst(".*: ", "");
        office.says("/status " + other);
        for (String action : old) {
            Card card = office.hear(new Message.Press(Office.CHAT, action));
            assertTrue(card.text().matches("(?s).*Laporan \\w{8} masih terbuka.*"), card.text());
            assertEquals(List.of("Tutup"), card.buttons().stream().map(Button::label).toList());
        }
        assertBegins("Tersimpan.", office.says(ADDITION));
        assertBegins("Ditutup.", office.presses("Tutup"));
    }

    @Test
    void theReportClosesOnce() {
        String close = closeButton();
        assertBegins("Ditutup.", office.presses("Tutup"));
        Card again = office.hear(new Message.Press(Office.CHAT, close));
        assertTrue(again.text().matches("Tombol itu sudah tidak berlaku.*/status dan kode.*"), again.text());
    }
}
