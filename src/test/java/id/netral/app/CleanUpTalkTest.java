package id.netral.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.telegram.FakePerson;
import id.netral.telegram.Fault;
import id.netral.telegram.SentMessage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanUpTalkTest {
    @TempDir
    private Path folder;

    private Bureau bureau;
    private FakePerson siti;

    @BeforeEach
    void open() {
        bureau = new Bureau(folder);
        siti = bureau.api.person(81_234_567_890L);
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private String cleanUp() {
        siti.presses("Hapus percakapan ini");
        assertTrue(siti.awaitReply().text().startsWith("Percakapan tentang laporan ini sedang dihapus"));
        return siti.awaitReply().text();
    }

    @Test
    void removesTheWholeReportOnBothSidesAndLeavesTheQuestions() {
        int question = siti.says("Bolehkah saya hadir kampanye?");
        SentMessage answer = siti.awaitReply();
        bureau.report(siti);
        assertEquals("Terhapus: 6 pesan, di sisi Anda dan di sisi saya.", cleanUp());
        assertTrue(siti.sees(question));
        assertTrue(siti.sees(answer.id()));
        // the question, its answer, and the two sentences about the deletion
        assertEquals(4, bureau.api.messagesOfBothSides(siti.chatId()));
        assertFalse(bureau.api.messages(siti.chatId()).stream().anyMatch(message -> message.text().contains("stiker")));
        assertEquals(1, bureau.reader().list().size());
    }

    @Test
    void removesWhatWasSaidWithTheReceiptToo() {
        String code = bureau.report(siti);
        cleanUp();
        siti.says("/status " + code);
        siti.awaitReply();
        siti.says("Camat itu datang lagi.");
        siti.awaitReply();
        assertEquals("Terhapus: 4 pesan, di sisi Anda dan di sisi saya.", cleanUp());
        assertFalse(bureau.api.messages(siti.chatId()).stream().anyMatch(message -> message.text().contains(code)));
    }

    @Test
    void tellsHonestlyWhatIsOlderThanFortyEightHours() {
        siti.says("/lapor");
        siti.awaitReply();
        siti.says(Bureau.TEXT);
        siti.awaitReply();
        for (int passed = 0; passed < 48 * 60 + 30; passed += 25) {
            bureau.api.clock().advance(Duration.ofMinutes(25));
            siti.says("Masih saya ingat-ingat.");
            siti.awaitReply();
        }
        siti.presses("Selesai");
        siti.presses(siti.awaitReply(), "Kirim");
        siti.awaitReply();
        String told = cleanUp();
        assertTrue(told.matches("Terhapus: 2\\d\\d pesan\\. 6 pesan tidak dapat dihapus.*48 jam.*"), told);
    }

    @Test
    void tellsHonestlyWhatAnOutageLeaves() {
        bureau.report(siti);
        for (int attempt = 0; attempt < 8; attempt++) {
            bureau.api.fail("deleteMessages", new Fault.Page(502));
        }
        assertTrue(cleanUp().startsWith("Terhapus: 0 pesan. 6 pesan tidak dapat dihapus"));
        assertEquals("Terhapus: 6 pesan, di sisi Anda dan di sisi saya.", cleanUp());
    }
}
