package id.netral.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.MovableClock;
import id.netral.conversation.Button;
import id.netral.conversation.Card;
import id.netral.conversation.Card.Trait;
import id.netral.conversation.Message;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CleanUpTest {
    /** Confidential from "lapor" on; "hapus" cleans up; "rusak" fails. */
    private static Card reporting(Message message) {
        return switch (message) {
            case Message.Text(_, String text) when text.equals("rusak") -> throw new IllegalStateException();
            case Message.Text(_, String text) when text.startsWith("lapor") ->
                new Card("Laporan", text, List.of(new Button("Kirim", "kirim")), Set.of(Trait.CONFIDENTIAL));
            case Message.Text(_, String text) when text.equals("hapus") -> new Card("", "Menghapus.", List.of(), Set.of(Trait.CLEAN_UP));
            case Message.Text(_, String text) -> new Card("", text);
            case Message.Edited(_, String text, boolean confidential) ->
                new Card("Diubah", text, List.of(), confidential ? Set.of(Trait.CONFIDENTIAL) : Set.of());
            case Message.Press _ -> new Card("", "Terkirim.", List.of(), Set.of(Trait.CONFIDENTIAL));
            case Message.Upload _ -> new Card("", "Berkas diterima.", List.of(), Set.of(Trait.CONFIDENTIAL));
            case Message.Cleaned(_, int deleted, int left) -> new Card("", "terhapus " + deleted + ", tersisa " + left);
            case Message.Other _ -> new Card("", "?");
        };
    }

    @Test
    void deletesBothSidesOfConfidentialExchangesAndNothingElse() {
        try (Bench bench = Bench.running(CleanUpTest::reporting)) {
            FakePerson siti = bench.api.person(1);
            int question = siti.says("tanya");
            SentMessage answer = siti.awaitReply();
            int report = siti.says("lapor camat");
            SentMessage draft = siti.awaitReply();
            siti.edits("lapor lurah");
            SentMessage redraft = siti.awaitReply();
            int picture = siti.sendsPhoto(new byte[] {1}, "");
            SentMessage received = siti.awaitReply();
            siti.presses("Kirim");
            SentMessage receipt = siti.awaitReply();
            siti.says("hapus");
            assertEquals("Menghapus.", siti.awaitReply().text());
            assertEquals("terhapus 6, tersisa 0", siti.awaitReply().text());
            for (int gone : new int[] {report, draft.id(), redraft.id(), picture, received.id(), receipt.id()}) {
                assertFalse(siti.sees(gone));
            }
            assertTrue(siti.sees(question));
            assertTrue(siti.sees(answer.id()));
            assertEquals(0, bench.api.calls("deleteMessage").size());
        }
    }

    @Test
    void knowsEditsOfConfidentialMessagesAndReadsNoOtherCaption() {
        try (Bench bench = Bench.running(CleanUpTest::reporting)) {
            FakePerson siti = bench.api.person(1);
            siti.says("tanya");
            siti.edits("tanya lagi");
            assertFalse(siti.awaitReplies(2).getLast().isProtected());
            siti.says("lapor camat");
            siti.awaitReply();
            siti.edits("tanya lurah");
            assertTrue(siti.awaitReply().isProtected());
            siti.sendsPhoto(new byte[] {1}, "camat");
            siti.awaitReply();
            siti.editsCaption("lurah");
            assertEquals("Diubah\nlurah", siti.awaitReply().text());
            siti.sendsSticker();
            siti.editsCaption("stiker");
            siti.says("hapus");
            assertEquals(List.of("?", "Menghapus."), siti.awaitReplies(2).stream().map(SentMessage::text).toList());
        }
    }

    @Test
    void forgetsWhatItDeleted() {
        try (Bench bench = Bench.running(CleanUpTest::reporting)) {
            FakePerson siti = bench.api.person(1);
            siti.says("lapor");
            siti.says("hapus");
            assertEquals("terhapus 2, tersisa 0", siti.awaitReplies(3).getLast().text());
            siti.says("hapus");
            assertEquals("terhapus 0, tersisa 0", siti.awaitReplies(2).getLast().text());
            assertEquals(1, bench.api.calls("deleteMessages").size());
        }
    }

    @Test
    void leavesOtherChatsAlone() {
        try (Bench bench = Bench.running(CleanUpTest::reporting)) {
            FakePerson siti = bench.api.person(1);
            FakePerson budi = bench.api.person(2);
            int budis = budi.says("lapor");
            budi.awaitReply();
            siti.says("hapus");
            assertEquals("terhapus 0, tersisa 0", siti.awaitReplies(2).getLast().text());
            assertTrue(budi.sees(budis));
        }
    }

    @Test
    void countsWhatTelegramDoesNotDeleteAnyMore() {
        try (Bench bench = Bench.running(CleanUpTest::reporting)) {
            FakePerson siti = bench.api.person(1);
            siti.says("lapor");
            siti.awaitReply();
            for (int hours = 0; hours < 49; hours++) {
                bench.api.clock().advance(Duration.ofHours(1));
                siti.says("lapor lagi");
                siti.awaitReply();
            }
            siti.deletes(siti.says("lapor terakhir"));
            siti.awaitReply();
            siti.says("hapus");
            assertEquals("terhapus 100, tersisa 2", siti.awaitReplies(2).getLast().text());
            assertEquals(2, bench.api.calls("deleteMessages").size());
            assertEquals(100, bench.api.calls("deleteMessage").size());
        }
    }

    @Test
    void forgetsChatsThatAreSilentForTwoHours() {
        try (Bench bench = Bench.running(CleanUpTest::reporting)) {
            FakePerson siti = bench.api.person(1);
            siti.says("lapor");
            siti.says("tanya");
            siti.awaitReplies(2);
            bench.api.clock().advance(Duration.ofMinutes(121));
            siti.says("hapus");
            assertEquals("terhapus 0, tersisa 0", siti.awaitReplies(2).getLast().text());
        }
    }

    @Test
    void waitsWhenDeletingTooFastAndAdmitsWhatAnOutageLeaves() throws InterruptedException {
        try (Bench bench = new Bench()) {
            bench.api.fail("deleteMessages", new Fault.TooMany(5));
            bench.run(CleanUpTest::reporting);
            FakePerson siti = bench.api.person(1);
            siti.says("lapor");
            siti.says("hapus");
            assertEquals(Duration.ofSeconds(5), bench.pause.pass());
            assertEquals("terhapus 2, tersisa 0", siti.awaitReplies(3).getLast().text());
            bench.pause.freed();
            for (int i = 0; i < 8; i++) {
                bench.api.fail("deleteMessages", new Fault.Page(502));
            }
            siti.says("lapor");
            siti.says("hapus");
            assertEquals("terhapus 0, tersisa 2", siti.awaitReplies(3).getLast().text());
            siti.says("hapus");
            assertEquals("terhapus 2, tersisa 0", siti.awaitReplies(2).getLast().text());
        }
    }

    @Test
    void anApologyDuringAReportBelongsToIt() {
        try (Bench bench = Bench.running(CleanUpTest::reporting)) {
            FakePerson siti = bench.api.person(1);
            siti.says("rusak");
            assertFalse(siti.awaitReply().isProtected());
            siti.says("lapor");
            siti.awaitReply();
            siti.says("rusak");
            assertTrue(siti.awaitReply().isProtected());
            siti.says("hapus");
            assertEquals("terhapus 4, tersisa 0", siti.awaitReplies(2).getLast().text());
        }
    }

    @Test
    void boundsWhatItRemembers() {
        var clock = new MovableClock();
        var traces = new Traces(clock);
        for (int message = 0; message <= Traces.MAX_MESSAGES; message++) {
            traces.remember(1, message);
        }
        assertEquals(1, traces.take(1).getFirst());
        for (long chat = 0; chat <= Traces.MAX_CHATS; chat++) {
            traces.remember(chat, 5);
        }
        assertFalse(traces.has(0));
        assertTrue(traces.has(1));
        clock.advance(Traces.LIFETIME);
        traces.remember(1, 6);
        clock.advance(Duration.ofSeconds(1));
        assertTrue(traces.has(1));
        assertFalse(traces.has(2));
        assertEquals(List.of(5, 6), traces.take(1));
    }
}
