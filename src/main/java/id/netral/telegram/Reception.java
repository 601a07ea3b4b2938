package id.netral.telegram;

import id.netral.conversation.Card;
import id.netral.conversation.Card.Trait;
import id.netral.conversation.Desk;
import id.netral.conversation.Message;
import id.netral.conversation.Phrase;
import id.netral.conversation.Wording;
import java.util.List;
import java.util.Objects;
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

    private record Hearing(long chat) {}

    Reception(UpdateReader reader, Desk desk, Courier courier, Lanes lanes, Traces traces) {
        this.reader = reader;
        this.desk = desk;
        this.courier = courier;
        this.lanes = lanes;
        this.traces = traces;
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
            Log.error("an update could not be read", unexpected);
            return Optional.empty();
        }
    }

    private void hear(Incoming incoming, CompletableFuture<Void> settled) {
        try {
            long chat = incoming.chat();
            Card card = reply(chat, incoming.message());
            if (card.has(Trait.CONFIDENTIAL)) {
                incoming.messageId().ifPresent(id -> traces.remember(chat, id));
            }
            courier.send(chat, card, (deleted, left) -> cleaned(chat, deleted, left));
        } finally {
            settled.complete(null);
        }
    }

    private void cleaned(long chat, int deleted, int left) {
        var message = new Message.Cleaned(reader.key(chat), deleted, left);
        lanes.run(new Hearing(chat), () -> hear(new Incoming(chat, OptionalInt.empty(), message), new CompletableFuture<>()));
    }

    /** Catches everything, because nothing that goes wrong in one chat may disturb the others. */
    private Card reply(long chat, Message message) {
        try {
            return Objects.requireNonNull(desk.hear(message));
        } catch (Throwable thrown) {
            Log.error("the desk failed", thrown);
            return new Card("", Wording.inLanguageOf(message.words(), Phrase.APOLOGY), List.of(), traces.has(chat) ? Set.of(Trait.CONFIDENTIAL) : Set.of());
        }
    }
}
