package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.reports.Letter;
import id.netral.reports.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        Card broken = office.hear(new Message.Upload(Office.CHAT, true, "", 1, ADDITION, limit -> {
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
        assertBegins("Saya hanya menerima teks, gambar", office.hear(new Message.Other(Office.CHAT, Message.Kind.VOICE)));
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
        assertBegins("Pesan yang sudah tersimpan tidak berubah.", office.hear(new Message.Text(Office.CHAT, ADDITION + " Pagi tadi.", true)));
        assertBegins("Tersimpan.", office.says("Bolehkah dia begitu?"));
        assertEquals(List.of(ADDITION, "Bolehkah dia begitu?"), messages());
    }

    @Test
    void theReportClosesOnce() {
        String close = Action.CLOSE.action();
        assertBegins("Ditutup.", office.presses("Tutup"));
        assertTrue(office.hear(new Message.Press(Office.CHAT, close)).text().startsWith("Tombol itu sudah tidak berlaku"));
    }
}
