package id.netral.telegram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.conversation.Card;
import id.netral.conversation.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final byte[] CONTENT = new byte[300_000];

    static {
        new Random(1).nextBytes(CONTENT);
    }

    private static Card withDocument(String body, Set<Card.Trait> traits) {
        return new Card("", body, List.of(), traits, Optional.of(new Card.Document("AB12CD34.tar", CONTENT)));
    }

    private static final Desk FILES = _ -> withDocument("Berkas:", Set.of());

    @Test
    void handsOverADocumentAfterItsText() {
        try (Bench bench = Bench.running(FILES)) {
            FakePerson ani = bench.api.person(1);
            ani.says("berkas");
            assertEquals("Berkas:", ani.awaitReply().text());
            SentMessage file = ani.awaitReply();
            assertEquals("AB12CD34.tar", file.document().orElseThrow().name());
            assertArrayEquals(CONTENT, file.document().orElseThrow().content());
        }
    }

    @Test
    void sendsADocumentAgainAfterTrouble() {
        try (Bench bench = Bench.running(FILES)) {
            bench.pause.freed();
            bench.api.fail("sendDocument", new Fault.TooMany(3));
            bench.api.fail("sendDocument", new Fault.Page(502));
            bench.api.fail("sendDocument", new Fault.Broken());
            FakePerson ani = bench.api.person(1);
            ani.says("berkas");
            assertArrayEquals(CONTENT, ani.awaitReplies(2).getLast().document().orElseThrow().content());
        }
    }

    @Test
    void aDocumentOfAConfidentialTalkIsProtectedAndCleanedUp() {
        Desk desk = message -> message instanceof id.netral.conversation.Message.Text(_, String text) && text.equals("hapus")
                ? new Card("", "Menghapus.", List.of(), Set.of(Card.Trait.CLEAN_UP))
                : withDocument("Berkas:", Set.of(Card.Trait.CONFIDENTIAL));
        try (Bench bench = Bench.running(desk)) {
            FakePerson siti = bench.api.person(1);
            siti.says("lapor");
            SentMessage file = siti.awaitReplies(2).getLast();
            assertTrue(file.isProtected());
            siti.says("hapus");
            siti.awaitReply();
            bench.api.await("the file to go", () -> !siti.sees(file.id()));
        }
    }

    @Test
    void namesInspectorsWhoGetNothingOnceAndLogsNothing() {
        try (Bench bench = new Bench().run(FILES, options -> options.withOfficers(Map.of(1L, "ani", 2L, "budi", 3L, "cici")))) {
            FakePerson ani = bench.api.person(1);
            FakePerson budi = bench.api.person(2);
            budi.blocksBot();
            for (int round = 1; round <= 2; round++) {
                bench.tell(new Card("", "putaran " + round));
                assertEquals("putaran " + round, ani.awaitReply().text());
                bench.api.awaitCalls("sendMessage", 3 * round);
            }
            assertEquals(List.of("budi", "cici"), awaitUnreached(bench, 2));
            budi.unblocksBot();
            bench.tell(new Card("", "putaran 3"));
            assertEquals("putaran 3", budi.awaitReply().text());
            budi.blocksBot();
            bench.tell(new Card("", "putaran 4"));
            assertEquals(List.of("budi"), awaitUnreached(bench, 1));
            assertEquals(List.of("listening on Telegram"), bench.logs.own());
        }
    }

    /** The answer to a call comes after the call. */
    private static List<String> awaitUnreached(Bench bench, int count) {
        List<String> taken = new ArrayList<>();
        bench.api.await("inspectors who get nothing", () -> {
            taken.addAll(bench.takeUnreached());
            return taken.size() >= count;
        });
        return taken.stream().sorted().toList();
    }

    @Test
    void tellsEveryInspectorAndNobodyElse() {
        try (Bench bench = new Bench().run(FILES, options -> options.withOfficers(Map.of(1L, "ani", 2L, "budi", 3L, "cici")))) {
            FakePerson ani = bench.api.person(1);
            FakePerson budi = bench.api.person(2);
            FakePerson siti = bench.api.person(4);
            bench.tell(new Card("1 laporan baru", "AB12CD34"));
            assertEquals(List.of("1 laporan baru"), ani.awaitReply().bold());
            assertEquals("1 laporan baru\nAB12CD34", budi.awaitReply().text());
            // cici has not started the bot, which is no trouble for the others
            bench.api.awaitCalls("sendMessage", 3);
            assertEquals(List.of(), bench.api.messages(siti.chatId()));
        }
    }
}
