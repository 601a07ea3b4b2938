package id.netral.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.conversation.Button;
import id.netral.conversation.Card;
import id.netral.conversation.Desk;
import id.netral.conversation.Message;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final Desk ECHO = message -> new Card("", message instanceof Message.Text text ? text.text() : "?");

    private static List<String> texts(List<SentMessage> messages) {
        return messages.stream().map(SentMessage::text).toList();
    }

    @Test
    void keepsTheOrderOverFailures() throws InterruptedException {
        try (Bench bench = new Bench()) {
            List.of(new Fault.TooMany(7), new Fault.Page(502), new Fault.Refused(500, "Internal Server Error"), new Fault.Broken())
                    .forEach(fault -> bench.api.fail("sendMessage", fault));
            bench.run(ECHO);
            FakePerson siti = bench.api.person(1);
            siti.says("satu");
            siti.says("dua");
            for (int expected : new int[] {7, 1, 2, 4}) {
                assertEquals(Duration.ofSeconds(expected), bench.pause.pass());
            }
            assertEquals(List.of("satu", "dua"), texts(siti.awaitReplies(2)));
        }
    }

    @Test
    void wouldRatherSendTwiceThanNotAtAll() {
        try (Bench bench = new Bench()) {
            bench.pause.freed();
            bench.api.fail("sendMessage", new Fault.Lost());
            bench.run(ECHO);
            FakePerson siti = bench.api.person(1);
            siti.says("kode");
            siti.says("lagi");
            assertEquals(List.of("kode", "kode", "lagi"), texts(siti.awaitReplies(3)));
        }
    }

    @Test
    void givesUpAfterEightAttemptsAndSaysSoOnce() {
        try (Bench bench = new Bench()) {
            bench.pause.freed();
            Stream.generate(Fault.Broken::new).limit(16).forEach(fault -> bench.api.fail("sendMessage", fault));
            bench.run(ECHO);
            FakePerson siti = bench.api.person(1);
            siti.says("satu");
            siti.says("dua");
            siti.says("tiga");
            assertEquals("tiga", siti.awaitReply().text());
            siti.says("empat");
            siti.awaitReply();
            assertEquals(18, bench.api.calls("sendMessage").size());
            assertEquals(List.of("listening on Telegram", "an answer could not be delivered: EOFException", "answers are delivered again"), bench.logs.own());
        }
    }

    @Test
    void doesNotRetryWhatTelegramRefuses() {
        try (Bench bench = new Bench()) {
            bench.api.fail("sendMessage", new Fault.Refused(400, "Bad Request: chat not found"));
            bench.run(ECHO);
            FakePerson siti = bench.api.person(1);
            siti.says("satu");
            siti.says("dua");
            assertEquals("dua", siti.awaitReply().text());
            assertEquals(List.of(), bench.pause.lengths());
            assertTrue(bench.logs.own().contains("an answer could not be delivered: code 400"));
        }
    }

    @Test
    void saysNothingAboutPeopleWhoBlockedTheBot() {
        try (Bench bench = Bench.running(message -> new Card("", "x".repeat(9_000)))) {
            FakePerson siti = bench.api.person(1);
            siti.blocksBot();
            siti.says("satu");
            bench.api.awaitCalls("sendMessage", 1);
            bench.api.awaitAcknowledged();
            siti.unblocksBot();
            siti.says("dua");
            siti.awaitReplies(3);
            assertEquals(4, bench.api.calls("sendMessage").size());
            assertEquals(List.of("listening on Telegram"), bench.logs.own());
        }
    }

    @Test
    void protectsConfidentialCardsAndPutsButtonsBelowTheLastPart() {
        var card = new Card("Laporan", "baris\n".repeat(1_000), List.of(new Button("Kirim", "k")), Set.of(Card.Trait.CONFIDENTIAL));
        try (Bench bench = Bench.running(_ -> card)) {
            FakePerson siti = bench.api.person(1);
            siti.says("lapor");
            List<SentMessage> parts = siti.awaitReplies(2);
            assertTrue(parts.stream().allMatch(SentMessage::isProtected));
            assertEquals(List.of(List.of(), List.of("Kirim")), parts.stream().map(SentMessage::labels).toList());
        }
    }

    @Test
    void dropsAnswersToAChatThatFloods() throws InterruptedException {
        try (Bench bench = new Bench()) {
            bench.api.fail("sendMessage", new Fault.TooMany(60));
            bench.run(ECHO);
            FakePerson siti = bench.api.person(1);
            FakePerson budi = bench.api.person(2);
            siti.says("0");
            assertEquals(60, bench.pause.seen().toSeconds());
            for (int i = 1; i <= 150; i++) {
                siti.says(String.valueOf(i));
            }
            bench.api.awaitAcknowledged();
            budi.says("halo");
            assertEquals("halo", budi.awaitReply().text());
            bench.pause.pass();
            assertEquals("100", texts(siti.awaitReplies(101)).getLast());
            siti.says("akhir");
            assertEquals("akhir", siti.awaitReply().text());
        }
    }

    @Test
    void logsNeitherTokenNorIdNorNameNorText() {
        try (Bench bench = new Bench()) {
            bench.pause.freed();
            bench.api.fail("getMe", new Fault.Broken());
            List.of(new Fault.Page(502), new Fault.TooMany(1), new Fault.Refused(400, "Bad Request: Marker-Teks 987654321"), new Fault.Broken())
                    .forEach(fault -> bench.api.fail("sendMessage", fault));
            bench.api.fail("getUpdates", new Fault.Refused(409, "Conflict: terminated Marker-Teks"));
            bench.api.fail("getUpdates", new Fault.Page(502));
            bench.api.fail("answerCallbackQuery", new Fault.Page(502));
            bench.run(message -> {
                if (message instanceof Message.Text(_, String text) && text.contains("rusak")) {
                    throw new IllegalArgumentException(text, new IllegalStateException(text));
                }
                return new Card("", "Marker-Teks");
            });
            FakePerson siti = bench.api.person(987_654_321, "Marker-Nama", "marker_user");
            siti.says("Marker-Teks rusak");
            siti.says("Marker-Teks");
            siti.sendsPhoto(new byte[9], "Marker-Teks");
            siti.pressesOnInaccessible("Marker-Teks");
            bench.api.inject("message", "{\"message\":{\"message_id\":\"Marker-Teks\",\"chat\":7}}");
            siti.awaitReplies(3);
            bench.api.awaitAcknowledged();
            String logged = bench.logs.everything();
            assertFalse(logged.isEmpty());
            for (String marker : List.of("987654321", "Marker", "marker_user", FakeBotApi.TOKEN, "AAE-uji")) {
                assertFalse(logged.contains(marker), () -> marker + " in " + logged);
            }
        }
    }
}
