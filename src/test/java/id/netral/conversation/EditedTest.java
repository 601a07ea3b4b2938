package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a message that is edited, in each stage of a talk. */
class EditedTest {
    private static final String TEXT = "Camat membagi stiker paslon di kantor kecamatan kemarin sore.";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder, true);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Card edits(ChatKey chat, String text) {
        return office.desk.hear(new Message.Edited(chat, text, false));
    }

    @Test
    void doesNothingASecondTimeForAnEditedMessage() {
        office.says("/lapor");
        office.says(TEXT);
        office.presses("Selesai");
        String code = office.presses("Kirim").heading().replaceFirst(".*: ", "");
        assertTrue(edits(Office.CHAT, "/batal").text().startsWith("Laporan yang sudah tersimpan tidak berubah."));
        office.says(code.substring(code.length() - 4));
        String number = office.intake().inspection().queue().getFirst().number();
        for (String text : List.of("/lapor " + TEXT, "/batal", "/kirim", "hapus percakapan ini", "/status " + code, code, "kode saya " + code)) {
            Card card = edits(Office.CHAT, text);
            assertEquals("Pesan yang diubah tidak dijalankan lagi. Kirim sebagai pesan baru.", card.text(), text);
            assertTrue(card.has(Card.Trait.CONFIDENTIAL));
        }
        edits(Office.INSPECTOR, "/ambil " + number);
        edits(Office.INSPECTOR, "/keadaan " + number + " selesai");
        assertEquals(List.of(), office.intake().inspection().audit().entries());
        Card corrected = office.desk.hear(new Message.Edited(Office.CHAT, TEXT + " Dia naik mobil dinas.", true));
        assertTrue(corrected.text().startsWith("Laporan yang sudah tersimpan tidak berubah.") && corrected.has(Card.Trait.CONFIDENTIAL));
        assertTrue(edits(Office.CHAT, "Bolehkah saya hadir kampanye?").text().contains("BERSYARAT"));

        office.says("/lapor");
        office.says(TEXT);
        for (String text : List.of("/batal", "selesai", "/lapor lagi", "in english please")) {
            assertTrue(edits(Office.CHAT, text).text().startsWith("Catatan yang sudah masuk tidak berubah."), text);
        }
        office.presses("Selesai");
        edits(Office.CHAT, "/kirim");
        assertEquals(1, office.reader().list().size());

        office.presses("Batal");
        office.says("/status " + code);
        for (String text : List.of("/batal", "/mulai", "tutup", code)) {
            assertTrue(edits(Office.CHAT, text).text().startsWith("Pesan yang sudah tersimpan tidak berubah."), text);
        }
        assertTrue(office.says("Camat itu datang lagi hari ini.").text().startsWith("Tersimpan"));
    }
}
