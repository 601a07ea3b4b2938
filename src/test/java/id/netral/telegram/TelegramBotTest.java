package id.netral.telegram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.conversation.Button;
import id.netral.conversation.Card;
import id.netral.conversation.ChatKey;
import id.netral.conversation.Message;
import id.netral.conversation.Phrase;
import id.netral.conversation.Wording;
import id.netral.language.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramBotTest {
    private final List<Message> heard = new CopyOnWriteArrayList<>();

    private Card echo(Message message) {
        heard.add(message);
        return switch (message) {
            case Message.Text(_, String text) -> new Card("Halo", text);
            case Message.Edited(_, String text, _) -> new Card("Diubah", text);
            case Message.Press(_, String action, _) -> new Card("Tekan", action);
            case Message.Upload upload -> new Card("Berkas", upload.caption());
            case Message.Other _ -> new Card("", "Lain");
            case Message.Cleaned _ -> new Card("", "");
        };
    }

    @Test
    void answersAText() {
        try (Bench bench = Bench.running(this::echo)) {
            FakePerson siti = bench.api.person(81_234_567);
            siti.says("Bolehkah <b>saya</b> & kamu?");
            SentMessage reply = siti.awaitReply();
            assertEquals("Halo\nBolehkah <b>saya</b> & kamu?", reply.text());
            assertEquals(List.of("Halo"), reply.bold());
            assertEquals("<b>Halo</b>\nBolehkah &lt;b&gt;saya&lt;/b&gt; &amp; kamu?", reply.source());
            assertFalse(reply.isProtected());
            assertTrue(bench.api.calls("sendMessage").getFirst().at("/link_preview_options/is_disabled").asBoolean());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀👍🏽", "\u202Eterbalik\u202C \u200F", "<i>&amp;</i", "/entah apa", "\uD83D", "a\u0000b", "  spasi  ", "</b>"})
    void survivesAwkwardText(String text) {
        try (Bench bench = Bench.running(this::echo)) {
            FakePerson siti = bench.api.person(1);
            siti.says(text);
            assertTrue(siti.awaitReply().text().startsWith("Halo"));
            siti.says("lagi");
            assertEquals("Halo\nlagi", siti.awaitReply().text());
        }
    }

    @Test
    void passesOnTenThousandCharactersAndSplitsTheReply() {
        String text = "Bolehkah saya hadir? 😀\n".repeat(455);
        try (Bench bench = Bench.running(this::echo)) {
            FakePerson siti = bench.api.person(1);
            siti.says(text);
            List<SentMessage> replies = siti.awaitReplies(3);
            assertEquals(text, assertInstanceOf(Message.Text.class, heard.getFirst()).text());
            assertEquals("Halo\n" + text.strip(), String.join("\n", replies.stream().map(SentMessage::text).toList()));
        }
    }

    @Test
    void sendsNothingForAnEmptyTextOrAnEmptyCard() {
        try (Bench bench = Bench.running(message -> new Card("", message instanceof Message.Text text ? text.text() : "?"))) {
            FakePerson siti = bench.api.person(1);
            siti.says("");
            siti.says("  \n ");
            siti.says("ada");
            assertEquals("ada", siti.awaitReply().text());
            assertEquals(1, bench.api.calls("sendMessage").size());
        }
    }

    @Test
    void passesOnEditedText() {
        try (Bench bench = Bench.running(this::echo)) {
            FakePerson siti = bench.api.person(1);
            siti.says("satu");
            siti.edits("dua");
            assertEquals(List.of("Halo\nsatu", "Diubah\ndua"), siti.awaitReplies(2).stream().map(SentMessage::text).toList());
        }
    }

    @Test
    void showsOneButtonPerRowAndAnswersPresses() {
        var buttons = List.of(new Button("Ya", "y"), new Button("Tidak", "é".repeat(32)));
        try (Bench bench = Bench.running(message -> message instanceof Message.Press ? echo(message) : new Card("Setuju?", "Pilih.", buttons, Set.of()))) {
            FakePerson siti = bench.api.person(1);
            siti.says("halo");
            assertEquals(List.of(new SentMessage.Key(0, "Ya", "y"), new SentMessage.Key(1, "Tidak", "é".repeat(32))), siti.awaitReply().keyboard());
            String callback = siti.presses("Tidak");
            assertEquals("Tekan\n" + "é".repeat(32), siti.awaitReply().text());
            assertEquals("Setuju?\nPilih.", heard.getLast().words());
            bench.api.await("answer to the callback", () -> bench.api.isAnswered(callback));
        }
    }

    @Test
    void answersPressesOnMessagesThatAreNoLongerAccessible() {
        try (Bench bench = Bench.running(this::echo)) {
            FakePerson siti = bench.api.person(1);
            String callback = siti.pressesOnInaccessible("lama");
            assertEquals("Tekan\nlama", siti.awaitReply().text());
            bench.api.await("answer to the callback", () -> bench.api.isAnswered(callback));
        }
    }

    @Test
    void passesOnThatSomethingElseCame() {
        try (Bench bench = Bench.running(this::echo)) {
            FakePerson siti = bench.api.person(1);
            siti.sendsSticker();
            siti.sendsLocation();
            siti.sendsVoice();
            siti.sendsVideo();
            siti.sendsContact();
            siti.sends(message -> message.putObject("dice").put("emoji", "🎲").put("value", 4));
            assertTrue(siti.awaitReplies(6).stream().allMatch(reply -> reply.text().equals("Lain")));
        }
    }

    @Test
    void passesOnTheLargestPhotoWithItsCaption() throws IOException {
        byte[] picture = {1, 2, 3, 4, 5};
        try (Bench bench = Bench.running(this::echo)) {
            FakePerson siti = bench.api.person(1);
            siti.sendsPhoto(picture, "stiker di kantor");
            assertEquals("Berkas\nstiker di kantor", siti.awaitReply().text());
            var upload = assertInstanceOf(Message.Upload.class, heard.getFirst());
            assertTrue(upload.photo());
            assertEquals(5, upload.size());
            assertArrayEquals(picture, upload.content().read(5));
        }
    }

    @Test
    void passesOnADocumentAndLimitsItsLength() throws IOException {
        try (Bench bench = Bench.running(this::echo)) {
            FakePerson siti = bench.api.person(1);
            siti.sendsDocument("surat.pdf", "application/pdf", new byte[100], "");
            assertEquals("Berkas", siti.awaitReply().text());
            var upload = assertInstanceOf(Message.Upload.class, heard.getFirst());
            assertFalse(upload.photo());
            assertEquals("", upload.caption());
            assertEquals(100, upload.content().read(100).length);
            assertEquals("the file is longer than allowed", assertThrows(IOException.class, () -> upload.content().read(99)).getMessage());
        }
    }

    @Test
    void failsToReadFilesThatTelegramDoesNotHandOut() {
        try (Bench bench = Bench.running(this::echo)) {
            FakePerson siti = bench.api.person(1);
            siti.sendsDocument("besar.pdf", "application/pdf", new byte[1], 30L << 20, "");
            siti.sendsDocument("surat.pdf", "application/pdf", new byte[1], "");
            siti.awaitReplies(2);
            bench.api.fail("file", new Fault.Page(404));
            var big = assertInstanceOf(Message.Upload.class, heard.get(0));
            var gone = assertInstanceOf(Message.Upload.class, heard.get(1));
            assertEquals(30L << 20, big.size());
            assertEquals("the file is not available: code 400", assertThrows(IOException.class, () -> big.content().read(9)).getMessage());
            assertEquals("the file server answered with code 404", assertThrows(IOException.class, () -> gone.content().read(9)).getMessage());
        }
    }

    @Test
    void ignoresGroupsServiceMessagesAndEditsOfOtherThings() {
        try (Bench bench = Bench.running(this::echo)) {
            FakePerson siti = bench.api.person(1);
            String group = "\"chat\":{\"id\":-5,\"type\":\"group\",\"title\":\"g\"},\"message_id\":3,\"date\":1";
            bench.api.inject("message", "{\"message\":{" + group + ",\"text\":\"halo\"}}");
            bench.api.inject("callback_query", "{\"callback_query\":{\"id\":\"9\",\"from\":{\"id\":1,\"is_bot\":false,\"first_name\":\"S\"},"
                    + "\"chat_instance\":\"1\",\"data\":\"x\",\"message\":{" + group + ",\"text\":\"halo\"}}}");
            bench.api.inject("edited_message", "{\"edited_message\":{\"chat\":{\"id\":1,\"type\":\"private\"},\"message_id\":3,\"date\":1,"
                    + "\"edit_date\":2,\"location\":{\"latitude\":1,\"longitude\":1}}}");
            siti.sends(message -> message.putObject("message_auto_delete_timer_changed").put("message_auto_delete_time", 86_400));
            siti.says("saya");
            assertEquals("Halo\nsaya", siti.awaitReply().text());
            assertEquals(1, heard.size());
            bench.api.awaitCalls("answerCallbackQuery", 1);
        }
    }

    @Test
    void skipsUpdatesThatCannotBeDecoded() {
        try (Bench bench = Bench.running(this::echo)) {
            FakePerson siti = bench.api.person(1);
            bench.api.inject("message", "{\"message\":{\"message_id\":\"rahasia\",\"chat\":7}}");
            bench.api.inject("message", "{\"message\":{\"something\":\"new\"}}");
            siti.says("saya");
            assertEquals("Halo\nsaya", siti.awaitReply().text());
            bench.api.awaitAcknowledged();
            assertTrue(bench.logs.own().contains("skipped unreadable updates: 1"), bench.logs.own()::toString);
            assertFalse(bench.logs.everything().contains("rahasia"));
        }
    }

    @Test
    void apologisesWhenTheDeskFailsAndGoesOn() {
        try (Bench bench = Bench.running(message -> {
            if (message instanceof Message.Text(_, String text) && text.equals("rahasia")) {
                throw new IllegalStateException(text);
            }
            return echo(message);
        })) {
            FakePerson siti = bench.api.person(1);
            siti.says("rahasia");
            siti.says("saya");
            assertEquals(List.of(Wording.text(Language.ID, Phrase.APOLOGY), "Halo\nsaya"), siti.awaitReplies(2).stream().map(SentMessage::text).toList());
            assertTrue(bench.logs.own().stream().anyMatch(line -> line.startsWith("the desk failed: java.lang.IllegalStateException at ")));
            assertFalse(bench.logs.everything().contains("rahasia"));
        }
    }

    @Test
    void apologisesWhenTheDeskSaysNothing() {
        try (Bench bench = Bench.running(_ -> null)) {
            FakePerson siti = bench.api.person(1);
            siti.says("satu");
            assertEquals(Wording.text(Language.ID, Phrase.APOLOGY), siti.awaitReply().text());
            siti.says("Can I attend a rally?");
            assertEquals(Wording.text(Language.EN, Phrase.APOLOGY), siti.awaitReply().text());
            bench.api.awaitAcknowledged();
        }
    }

    @Test
    void namesChatsByKeysThatDoNotContainTheirId() {
        try (Bench bench = new Bench().run(this::echo, options -> options.withOfficers(Map.of(222_222L, "ani")))) {
            FakePerson siti = bench.api.person(111_111);
            FakePerson officer = bench.api.person(222_222);
            siti.says("satu");
            siti.says("dua");
            officer.says("tiga");
            siti.awaitReplies(2);
            officer.awaitReply();
            List<ChatKey> keys = heard.stream().map(Message::chat).distinct().toList();
            assertEquals(2, keys.size());
            assertEquals(List.of("ani"), keys.stream().flatMap(key -> key.officer().stream()).toList());
            assertNotEquals(keys.get(0).value(), keys.get(1).value());
            assertTrue(keys.stream().noneMatch(key -> key.value().contains("111111") || key.value().contains("222222")));
            assertNotEquals(new ChatKeys(Map.of()).of(1).value(), new ChatKeys(Map.of()).of(1).value());
        }
    }

    @Test
    void setsTheMenuInBothLanguages() {
        var menu = Map.of(Language.ID, List.of(new Command("lapor", "Buat laporan")), Language.EN, List.of(new Command("lapor", "Make a report")));
        try (Bench bench = new Bench().run(this::echo, options -> options.withCommands(menu))) {
            bench.api.awaitPolls(1);
            assertEquals("Buat laporan", bench.api.menu("").at("/0/description").asText());
            assertEquals("Make a report", bench.api.menu("en").at("/0/description").asText());
        }
    }
}
