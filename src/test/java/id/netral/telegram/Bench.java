package id.netral.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.netral.Logs;
import id.netral.conversation.Card;
import id.netral.conversation.Desk;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** A bot that runs against a {@link FakeBotApi}; closing it checks that no request broke the schema. */
final class Bench implements AutoCloseable {
    final FakeBotApi api = new FakeBotApi();
    final TestPause pause = new TestPause();
    final Logs logs = new Logs();
    private final CompletableFuture<End> end = new CompletableFuture<>();
    private TelegramBot bot;

    static Bench running(Desk desk) {
        return new Bench().run(desk);
    }

    Bench run(Desk desk) {
        return run(desk, options -> options);
    }

    Bench run(Desk desk, UnaryOperator<BotOptions> change) {
        BotOptions options = BotOptions.of(FakeBotApi.TOKEN).withApi(api.uri()).withTime(api.clock(), pause);
        bot = new TelegramBot(change.apply(options), desk);
        Thread.ofVirtual().start(() -> {
            try {
                end.complete(bot.run());
            } catch (Throwable thrown) {
                end.completeExceptionally(thrown);
            }
        });
        return this;
    }

    void tell(Card card) {
        bot.tell(card);
    }

    List<String> takeUnreached() {
        return bot.takeUnreached();
    }

    void stop() {
        bot.stop();
    }

    End awaitEnd() {
        try {
            return end.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static BotOptions shortDrain(BotOptions options) {
        return options.withDrain(Duration.ofMillis(200));
    }

    @Override
    public void close() {
        try {
            bot.close();
        } finally {
            api.close();
            logs.close();
        }
        assertEquals(List.of(), api.violations());
    }
}
