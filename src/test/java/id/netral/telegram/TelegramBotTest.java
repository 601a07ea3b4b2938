package id.netral.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.netral.conversation.Card;
import id.netral.conversation.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramBotTest {
    private final FakeBotApi api = new FakeBotApi();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void answersAText() throws InterruptedException {
        var bot = new TelegramBot(BotOptions.of(FakeBotApi.TOKEN, "Maaf.").withApi(api.uri()),
                message -> new Card("Halo", message instanceof Message.Text text ? text.text() : "?"));
        try (bot) {
            Thread thread = Thread.ofVirtual().start(bot::run);
            FakePerson siti = api.person(81_234_567);
            siti.says("Bolehkah <b>saya</b> & kamu?");
            SentMessage reply = siti.awaitReply();
            assertEquals("Halo\nBolehkah <b>saya</b> & kamu?", reply.text());
            bot.stop();
            thread.join();
        }
        assertEquals(java.util.List.of(), api.violations());
    }
}
