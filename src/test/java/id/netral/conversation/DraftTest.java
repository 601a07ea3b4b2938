package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.reports.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a report while it is being written. */
class DraftTest {
    private static final String FIRST = "Camat membagi stiker paslon di kantor kecamatan kemarin sore.";
    private static final String SECOND = "Lurah memakai mobil dinas ke kampanye akbar tadi pagi.";
    private static final String WRITING = "Anda masih menulis laporan.";

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

    /** Writes a report up to its review, and returns the action of its Send button. */
    private String review(String text) {
        office.says("/lapor");
        office.says(text);
        return office.presses("Selesai").buttons().getFirst().action();
    }

    private Card press(String action) {
        return office.hear(new Message.Press(Office.CHAT, action));
    }

    private static void assertBegins(String beginning, Card card) {
        assertTrue(card.text().startsWith(beginning), card.text());
    }

    @Test
    void isNotLostToALookAtAnother() {
        String code = press(review(FIRST)).heading().replaceFirst(".*: ", "");
        office.says("/status " + code);
        office.presses("Tutup");
        office.says("/lapor");
        office.says(SECOND);
        assertBegins(WRITING, office.says("/status " + code));
        for (Action old : List.of(Action.CLOSE, Action.WITHDRAW, Action.WITHDRAW_REALLY, Action.CLEAN_UP)) {
            assertBegins(WRITING, press(old.action()));
        }
        assertTrue(office.presses("Selesai").text().contains(SECOND));
        assertBegins(WRITING, office.says("/status " + code));
        assertTrue(office.presses("Selesai").text().contains(SECOND));
    }

    @Test
    void takesNoReceiptCode() {
        String code = press(review(FIRST)).heading().replaceFirst(".*: ", "");
        office.says("/batal");
        office.says("/lapor");
        office.says(SECOND);
        for (String text : List.of(code, "kode saya " + code, code.replace("-", ""), "Ini laporan lama saya " + code + " tentang camat")) {
            assertBegins("Pesan itu tidak dicatat karena memuat kode tanda terima", office.says(text));
        }
        assertTrue(office.sends("satu", code).text().endsWith("tidak dicatat karena memuat kode tanda terima."));
        office.presses("Selesai");
        assertBegins("Pesan itu tidak dicatat", office.says(code));
        office.presses("Selesai");
        assertBegins("Laporan tersimpan", office.presses("Kirim"));
        assertTrue(office.reader().list().stream().map(entry -> office.reader().read(entry.number()).orElseThrow().text()).anyMatch(SECOND::equals));
    }

    @Test
    void takesTheFirstWordsWithItsCommandOnce() {
        Card card = office.says("/lapor " + FIRST);
        assertBegins("Laporan tanpa nama.", card);
        assertTrue(card.text().contains("Tercatat (1)"), card.text());
        assertEquals(List.of("Selesai", "Batal"), card.buttons().stream().map(Button::label).toList());
        assertBegins("Catatan yang sudah masuk tidak berubah.", office.hear(new Message.Edited(Office.CHAT, "/lapor " + SECOND, false)));
        office.presses("Selesai");
        office.presses("Kirim");
        assertEquals(FIRST, office.onlyReport().text());
    }

    @Test
    void doesNotSeemToChangeAfterItWasSent() {
        String code = press(review(FIRST)).heading().replaceFirst(".*: ", "");
        Card card = office.hear(new Message.Edited(Office.CHAT, FIRST + " Dia naik mobil dinas.", false));
        assertBegins("Laporan yang sudah tersimpan tidak berubah.", card);
        assertTrue(card.has(Card.Trait.CONFIDENTIAL));
        assertBegins("Cocok.", office.hear(new Message.Edited(Office.CHAT, code.substring(code.length() - 4), false)));
    }

    @Test
    void takesNoFileAfterItWasSentAndLetsItBeDeleted() {
        press(review(FIRST));
        Card card = office.sends("stiker", "");
        assertBegins("Berkas itu tidak ikut, karena laporannya sudah terkirim.", card);
        assertTrue(card.has(Card.Trait.CONFIDENTIAL));
        assertTrue(office.hear(new Message.Other(Office.CHAT)).has(Card.Trait.CONFIDENTIAL));
    }

    @Test
    void canBeSentAgainFromTheCardThatRefusesIt() {
        review(FIRST);
        office.close();
        assertBegins("Sedang sibuk; laporan belum tersimpan.", office.presses("Kirim"));
        assertEquals(List.of("Kirim", "Tambah lagi", "Batal"), office.buttons().stream().map(Button::label).toList());
        assertBegins("Laporan dibatalkan.", office.presses("Batal"));
    }

    @Test
    void isNotLostToTheSendButtonOfAnother() {
        String old = review(FIRST);
        Card receipt = press(old);
        office.says("/lapor");
        office.says(SECOND);
        Card again = press(old);
        assertEquals(receipt.heading(), again.heading());
        assertTrue(again.text().contains(WRITING), again.text());
        assertFalse(again.text().contains("Ketik ulang"), again.text());
        assertTrue(office.presses("Selesai").text().contains(SECOND));
        assertBegins("Laporan tersimpan", office.presses("Kirim"));
        assertEquals(2, office.reader().list().size());
    }

    /** Writes a report up to its review, and returns the actions of all buttons on the way but Send. */
    private List<String> buttonsOn(String text) {
        List<Button> buttons = new ArrayList<>(office.says("/lapor").buttons());
        buttons.addAll(office.says(text).buttons());
        buttons.addAll(office.presses("Selesai").buttons().subList(1, 3));
        return buttons.stream().map(Button::action).distinct().toList();
    }

    @Test
    void isNotTouchedByTheButtonsOfAnotherThatWasSentOrCancelled() {
        List<String> sent = buttonsOn(FIRST);
        office.presses("Kirim");
        for (String old : sent) {
            assertBegins("Draf itu sudah tidak ada. Bila sudah terkirim", press(old));
        }
        office.says("/batal");
        List<String> cancelled = buttonsOn(FIRST);
        String send = office.buttons().getFirst().action();
        office.presses("Batal");
        assertEquals(List.of("Hapus percakapan ini"), office.buttons().stream().map(Button::label).toList());
        office.says("/lapor");
        office.says(SECOND);
        for (String old : Stream.of(sent, cancelled, List.of(send, "cancel", "done", "add")).flatMap(List::stream).toList()) {
            Card card = press(old);
            assertBegins("Tombol itu milik draf lain yang sudah tidak ada", card);
            assertEquals(List.of("Selesai", "Batal"), card.buttons().stream().map(Button::label).toList());
        }
        assertTrue(office.presses("Selesai").text().contains(SECOND));
        assertBegins("Laporan tersimpan", office.presses("Kirim"));
        assertEquals(2, office.reader().list().size());
    }

    @Test
    void isThereWhenMoreIsToBeAddedTwice() {
        review(FIRST);
        String add = office.buttons().get(1).action();
        assertBegins(WRITING, press(add));
        assertBegins(WRITING, press(add));
        office.says(SECOND);
        assertTrue(office.presses("Selesai").text().contains(SECOND));
    }

    @Test
    void isSentByItsButtonAfterMoreWasToBeAdded() {
        String send = review(FIRST);
        office.presses("Tambah lagi");
        office.says(SECOND);
        assertBegins("Laporan tersimpan", press(send));
        assertEquals(FIRST + "\n\n" + SECOND, office.onlyReport().text());
    }

    @Test
    void isNotSaidToBeGoneWhileNobodyCanLook() {
        String send = review(FIRST);
        assertBegins("Laporan tersimpan", press(send));
        office.close();
        assertBegins("Belum dapat diperiksa apakah laporan itu sudah tersimpan.", press(send));
    }

    @Test
    void isSaidToBeGoneWhenItIs() {
        String send = review(FIRST);
        office.presses("Batal");
        assertBegins("Draf itu sudah tidak ada", press(send));
        assertEquals(0, office.reader().list().size());
    }

    @Test
    void takesACaptionWithItsFileOnly() {
        office.says("/lapor");
        office.says(FIRST);
        Card refused = office.hear(new Message.Upload(Office.CHAT, true, 1, SECOND, limit -> {
            throw new IOException("putus");
        }));
        assertTrue(refused.text().endsWith("Keterangan berkas itu tidak dicatat; kirim sebagai pesan tersendiri."), refused.text());
        assertFalse(office.presses("Selesai").text().contains(SECOND));
        assertFalse(office.sends("satu", SECOND).text().contains("tidak dicatat"));
        assertTrue(office.presses("Selesai").text().contains(SECOND));
    }

    @Test
    void takesNoMoreFilesThanCanBeSent() {
        office.says("/lapor");
        office.says(FIRST);
        String large = "0".repeat(18_000_000);
        office.sends("satu" + large, "");
        office.sends("dua" + large, "");
        assertBegins("Satu laporan memuat paling banyak 10 berkas dan seluruhnya 40 MB.", office.sends("tiga" + large, ""));
        office.presses("Selesai");
        assertBegins("Laporan tersimpan", office.presses("Kirim"));
    }

    @Test
    void doesNotGrowBeyondItsLimitByCaptions() {
        office.says("/lapor");
        String half = "panjang ".repeat(Report.MAX_LENGTH / 16 - 10);
        office.says(half);
        assertFalse(office.sends("satu", half).text().contains("tidak dicatat"));
        assertTrue(office.sends("dua", half).text().contains("Keterangan berkas itu tidak dicatat"));
        for (int file = 3; file <= Report.MAX_ATTACHMENTS; file++) {
            office.sends("berkas " + file, half);
        }
        assertTrue(office.sends("terlalu banyak", half).text().contains("paling banyak 10 berkas"));
        office.presses("Selesai");
        assertBegins("Laporan tersimpan", office.presses("Kirim"));
        assertEquals(half.strip() + "\n\n" + half.strip(), office.onlyReport().text());
    }
}
