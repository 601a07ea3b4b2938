package id.netral.telegram;

import id.netral.conversation.Card;
import id.netral.conversation.Card.Trait;
import id.netral.conversation.Desk;
import id.netral.conversation.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Brings each update to the desk, those of one chat in order, and the card to the courier. */
final class Reception {
    private final UpdateReader reader;
    private final Desk desk;
    private final Courier courier;
    private final Lanes lanes;
    private final Traces traces;
    private final ChatKeys keys;
    private final String apology;
    private final Logger log;

    private record Hearing(long chat) {}

    Reception(UpdateReader reader, Desk desk, Courier courier, Lanes lanes, Traces traces, ChatKeys keys, String apology, Logger log) {
        this.reader = reader;
        this.desk = desk;
        this.courier = courier;
        this.lanes = lanes;
        this.traces = traces;
        this.keys = keys;
        this.apology = apology;
        this.log = log;
    }

    /** The result completes once the update may be acknowledged. */
    CompletableFuture<Void> take(Update update) {
        if (update.getCallbackQuery() != null && update.getCallbackQuery().getId() != null) {
            courier.answer(update.getCallbackQuery().getId());
        }
        var settled = new CompletableFuture<Void>();
        read(update).ifPresentOrElse(
                incoming -> {
                    lanes.run(new Hearing(incoming.chat()), () -> hear(incoming, settled));
                    if (!incoming.mustBeHeard()) {
                        settled.complete(null);
                    }
                },
                () -> settled.complete(null));
        return settled;
    }

    private Optional<Incoming> read(Update update) {
        try {
            return reader.read(update);
        } catch (RuntimeException unexpected) {
            log.log(Level.ERROR, "an update could not be read: " + unexpected.getClass().getName() + where(unexpected));
            return Optional.empty();
        }
    }

    private void hear(Incoming incoming, CompletableFuture<Void> settled) {
        long chat = incoming.chat();
        Card card = reply(chat, incoming.message());
        if (card.has(Trait.CONFIDENTIAL)) {
            incoming.messageId().ifPresent(id -> traces.remember(chat, id));
        }
        courier.send(chat, card, (deleted, left) -> cleaned(chat, deleted, left));
        settled.complete(null);
    }

    private void cleaned(long chat, int deleted, int left) {
        var message = new Message.Cleaned(keys.of(chat), deleted, left);
        lanes.run(new Hearing(chat), () -> hear(new Incoming(chat, OptionalInt.empty(), message), new CompletableFuture<>()));
    }

    /** Catches everything, because nothing that goes wrong in one chat may disturb the others. */
    private Card reply(long chat, Message message) {
        try {
            return desk.hear(message);
        } catch (Throwable thrown) {
            log.log(Level.ERROR, "the desk failed: " + thrown.getClass().getName() + where(thrown));
            return new Card("", apology, List.of(), traces.has(chat) ? Set.of(Trait.CONFIDENTIAL) : Set.of());
        }
    }

    private static String where(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("id.netral."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }
}
