package id.netral.telegram;

import id.netral.conversation.Card;
import id.netral.conversation.Desk;
import id.netral.conversation.Notices;
import id.netral.language.Language;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/**
 * Serves private chats by long polling. A batch of updates is acknowledged once the desk has answered every text and every
 * pressed button in it, but for those behind an upload of their chat; answers are sent in the background. Nothing that it logs
 * names a person, a chat, a text or the token.
 */
public final class TelegramBot implements Notices, AutoCloseable {
    private static final int MAX_PENDING = 5_000;
    private static final int MENU_ATTEMPTS = 8;

    private final BotOptions options;
    private final BotApi api;
    private final Lanes lanes = new Lanes(thrown -> Log.error("a task failed", thrown));
    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final AtomicReference<Long> stopped = new AtomicReference<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private final Retrying retrying;
    private final Outage outage = new Outage("Telegram answers again");
    private final Courier courier;
    private final Reception reception;
    private final Heartbeat heartbeat;
    private final Traces traces;
    private final Unreached unreached;

    private int offset;

    /** The offset that Telegram has heard of. */
    private int acknowledged;

    public TelegramBot(BotOptions options, Desk desk) {
        QuietLoggers.silence();
        this.options = options;
        api = new BotApi(options.token(), options.api());
        retrying = new Retrying(options.pause(), stop);
        heartbeat = new Heartbeat(options.heartbeat(), options.clock(), new Outage("the heartbeat file can be touched again"));
        var keys = new ChatKeys(options.officers());
        traces = new Traces(options.clock());
        unreached = new Unreached(options.officers());
        courier = new Courier(api, retrying, lanes, traces, unreached);
        reception = new Reception(new UpdateReader(keys, api, traces), desk, courier, lanes, traces);
    }

    /** Blocks until {@link #stop} or until Telegram refuses the token; may be called once. */
    public End run() {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("a bot runs once");
        }
        try {
            introduce();
            Log.info("listening on Telegram");
            while (!stop.isDone()) {
                listen();
            }
            return End.STOPPED;
        } catch (ApiFailure failure) {
            if (!failure.badToken()) {
                return End.STOPPED;
            }
            Log.error("Telegram does not accept the token: " + failure.getMessage());
            return End.BAD_TOKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return End.STOPPED;
        } finally {
            requestStop();
            drain();
            ended.complete(null);
        }
    }

    /** To be called every minute or so: which messages could be deleted is forgotten two hours after the last of a chat. */
    public void forgetOld() {
        traces.forgetOld();
    }

    /**
     * The aliases of inspectors who have blocked the bot or never started it, as their chats showed; each once until something is
     * delivered there. To be asked for at times that do not depend on anybody's reporting.
     */
    public List<String> takeUnreached() {
        return unreached.take();
    }

    @Override
    public void tell(Card card) {
        options.officers().keySet().forEach(chat -> courier.send(chat, card, Courier.Broom.NONE));
    }

    /** Returns when everything that was heard is answered, or after {@link BotOptions#drain}. */
    public void stop() {
        requestStop();
        if (started.get()) {
            try {
                ended.get(options.drain().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                Log.warn("stopped with unfinished work");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        api.close();
    }

    @Override
    public void close() {
        stop();
    }

    private void introduce() throws ApiFailure, InterruptedException {
        Thread.ofVirtual().start(LenientGetUpdates::warmUp);
        patiently(new GetMe());
        patiently(new DeleteWebhook());
        for (Language language : options.commands().keySet()) {
            List<BotCommand> commands = options.commands().get(language).stream()
                    .map(command -> new BotCommand(command.name(), command.description()))
                    .toList();
            var menu = SetMyCommands.builder().commands(commands).languageCode(language == Language.ID ? null : language.code()).build();
            try {
                retrying.upTo(MENU_ATTEMPTS, () -> api.call(menu), this::report);
            } catch (ApiFailure failure) {
                if (failure.badToken() || stop.isDone()) {
                    throw failure;
                }
                Log.warn("the menu could not be set: " + failure.getMessage());
            }
        }
    }

    private <T extends Serializable> T patiently(BotApiMethod<T> method) throws ApiFailure, InterruptedException {
        return retrying.forEver(() -> api.call(method), this::report);
    }

    private void listen() throws ApiFailure, InterruptedException {
        Batch batch = retrying.forEver(this::poll, this::report);
        outage.ends();
        heartbeat.beat();
        if (batch.unreadable() > 0) {
            Log.warn("skipped unreadable updates: " + batch.unreadable());
        }
        var heard = CompletableFuture.allOf(batch.updates().stream().map(reception::take).toArray(CompletableFuture<?>[]::new));
        if (settles(heard)) {
            offset = Math.max(offset, batch.next());
        }
        while (!stop.isDone() && !lanes.awaitFewerThan(MAX_PENDING, Duration.ofSeconds(1))) {
            outage.begins("too many answers are under way; polling waits", "");
        }
    }

    private Batch poll() throws ApiFailure, InterruptedException {
        try {
            Batch batch = api.poll(offset, stop);
            acknowledged = offset;
            return batch;
        } catch (ApiFailure failure) {
            if (stop.isDone() && api.pollHasLeft()) {
                acknowledged = offset;
            }
            if (failure.webhookIsSet()) {
                Log.warn("a webhook is set; removing it");
                api.call(new DeleteWebhook());
            }
            throw failure;
        }
    }

    /** Once stopping, waits no longer than the drain lasts. */
    private boolean settles(CompletableFuture<Void> heard) throws InterruptedException {
        try {
            CompletableFuture.anyOf(heard, stop).get();
            if (!heard.isDone()) {
                heard.get(timeLeft().toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private void report(ApiFailure failure) {
        if (failure.secondPoller()) {
            outage.begins("another program polls with the same token", failure.getMessage());
        } else if (failure.tooMany()) {
            outage.begins("Telegram asks to wait", failure.getMessage());
        } else if (!failure.webhookIsSet()) {
            outage.begins("Telegram cannot be reached", failure.getMessage());
        }
    }

    /** Leaves a fifth of the time for the acknowledgement. */
    private void drain() {
        try {
            boolean answered = lanes.awaitFewerThan(1, timeLeft().multipliedBy(4).dividedBy(5));
            if (answered && offset > acknowledged) {
                api.acknowledge(offset, timeLeft());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requestStop() {
        stopped.compareAndSet(null, System.nanoTime());
        stop.complete(null);
    }

    private Duration timeLeft() {
        return options.drain().minusNanos(System.nanoTime() - stopped.get());
    }
}
