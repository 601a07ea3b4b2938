package id.netral.telegram;

import id.netral.conversation.Card;
import id.netral.conversation.Card.Trait;
import id.netral.conversation.Desk;
import id.netral.conversation.Message;
import id.netral.conversation.Phrase;
import id.netral.conversation.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Brings each update to the desk, those of one chat in order, and the card to the courier. Uploads may take long, and so may what
 * comes behind one in its chat: of those a chat may have only so many, and polling waits for none of them.
 */
final class Reception {
    /** More than a report holds attachments. */
    static final int MAX_WAITING = 30;

    private final UpdateReader reader;
    private final Desk desk;
    private final Courier courier;
    private final Lanes lanes;
    private final Traces traces;

    /** How many uploads of a chat are not heard yet. */
    private final Map<Long, Integer> uploads = new ConcurrentHashMap<>();

    /** The chats that are to be told that something of theirs was refused. */
    private final Set<Long> refusing = ConcurrentHashMap.newKeySet();

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
        return read(update).map(this::admit).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private CompletableFuture<Void> admit(Incoming incoming) {
        long chat = incoming.chat();
        boolean prompt = incoming.mustBeHeard() && !uploads.containsKey(chat);
        if (!prompt && (refusing.contains(chat) || lanes.waiting(new Hearing(chat)) >= MAX_WAITING)) {
            refuse(incoming);
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> heard = hearInTurn(incoming);
        return prompt ? heard : CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> hearInTurn(Incoming incoming) {
        var heard = new CompletableFuture<Void>();
        boolean upload = incoming.message() instanceof Message.Upload;
        if (upload) {
            uploads.merge(incoming.chat(), 1, Integer::sum);
        }
        lanes.run(new Hearing(incoming.chat()), () -> {
            try {
                hear(incoming);
            } finally {
                if (upload) {
                    uploads.computeIfPresent(incoming.chat(), (_, count) -> count > 1 ? count - 1 : null);
                }
                heard.complete(null);
            }
        });
        return heard;
    }

    /** Says once, behind all that is still to be answered, that nothing else was taken. */
    private void refuse(Incoming incoming) {
        long chat = incoming.chat();
        if (traces.has(chat)) {
            incoming.messageId().ifPresent(id -> traces.remember(chat, id));
        }
        if (refusing.add(chat)) {
            String words = incoming.message().words();
            lanes.run(new Hearing(chat), () -> {
                refusing.remove(chat);
                courier.send(chat, sentence(chat, words, Phrase.TOO_MUCH_AT_ONCE), Courier.Broom.NONE);
            });
        }
    }

    private Optional<Incoming> read(Update update) {
        try {
            return reader.read(update);
        } catch (RuntimeException unexpected) {
            Log.error("an update could not be read", unexpected);
            return Optional.empty();
        }
    }

    private void hear(Incoming incoming) {
        long chat = incoming.chat();
        Card card = reply(chat, incoming.message());
        if (card.has(Trait.CONFIDENTIAL)) {
            incoming.messageId().ifPresent(id -> traces.remember(chat, id));
        }
        courier.send(chat, card, (deleted, left) -> cleaned(chat, deleted, left));
    }

    private void cleaned(long chat, int deleted, int left) {
        hearInTurn(new Incoming(chat, OptionalInt.empty(), new Message.Cleaned(reader.key(chat), deleted, left)));
    }

    /** Catches everything, because nothing that goes wrong in one chat may disturb the others. */
    private Card reply(long chat, Message message) {
        try {
            return Objects.requireNonNull(desk.hear(message));
        } catch (Throwable thrown) {
            Log.error("the desk failed", thrown);
            return sentence(chat, message.words(), Phrase.APOLOGY);
        }
    }

    /** What the desk knows nothing of. */
    private Card sentence(long chat, String said, Phrase phrase) {
        return new Card("", Wording.inLanguageOf(said, phrase), List.of(), traces.has(chat) ? Set.of(Trait.CONFIDENTIAL) : Set.of());
    }
}
