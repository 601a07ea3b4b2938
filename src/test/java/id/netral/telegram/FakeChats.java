package id.netral.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The private chats that Telegram keeps: their messages, who blocked the bot, which callbacks wait for an answer. */
final class FakeChats {
    /** Milliseconds. */
    private static final long ASKED_AGAIN = 100;
    static final Duration DELETABLE = Duration.ofHours(48);
    private static final Duration CALLBACK = Duration.ofSeconds(15);

    /** A message of either side; {@code view} only for the bot's. */
    record Stored(int id, Instant date, SentMessage view) {}

    private static final class Chat {
        private final Map<Integer, Stored> messages = new LinkedHashMap<>();
        private final List<SentMessage> everSent = new ArrayList<>();
        private boolean blocked;
    }

    private final Clock clock;
    private final Map<Long, Chat> chats = new LinkedHashMap<>();
    private final Map<String, Instant> callbacks = new LinkedHashMap<>();
    private final Set<String> answered = new HashSet<>();
    private int nextMessage = 5_001;

    FakeChats(Clock clock) {
        this.clock = clock;
    }

    synchronized void open(long chat) {
        chats.computeIfAbsent(chat, _ -> new Chat());
    }

    synchronized void block(long chat, boolean blocked) {
        chats.get(chat).blocked = blocked;
    }

    synchronized int addFromPerson(long chat) {
        return add(chats.get(chat), null);
    }

    synchronized ObjectNode addFromBot(long chat, SentMessage draft) throws Refusal {
        Chat to = known(chat);
        int id = nextMessage;
        var sent = new SentMessage(id, draft.text(), draft.source(), draft.bold(), draft.keyboard(), draft.isProtected(), draft.document());
        add(to, sent);
        to.everSent.add(sent);
        notifyAll();
        return describe(chat, id);
    }

    private int add(Chat chat, SentMessage view) {
        int id = nextMessage++;
        chat.messages.put(id, new Stored(id, clock.instant(), view));
        return id;
    }

    /** The parts of a Message object that every message of a private chat has. */
    ObjectNode describe(long chat, int id) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("message_id", id).put("date", clock.instant().getEpochSecond());
        message.putObject("chat").put("id", chat).put("type", "private");
        return message;
    }

    private Chat known(long id) throws Refusal {
        Chat chat = chats.get(id);
        if (chat == null) {
            throw Refusal.badRequest("chat not found");
        }
        if (chat.blocked) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
        return chat;
    }

    synchronized void delete(long chat, int id) throws Refusal {
        Chat from = known(chat);
        Stored message = from.messages.get(id);
        if (message == null) {
            throw Refusal.badRequest("message to delete not found");
        }
        refuseOld(message);
        from.messages.remove(id);
        notifyAll();
    }

    /** All or nothing; missing messages are skipped. */
    synchronized void delete(long chat, List<Integer> ids) throws Refusal {
        Chat from = known(chat);
        for (int id : ids) {
            Stored message = from.messages.get(id);
            if (message != null) {
                refuseOld(message);
            }
        }
        ids.forEach(from.messages::remove);
        notifyAll();
    }

    private void refuseOld(Stored message) throws Refusal {
        if (Duration.between(message.date, clock.instant()).compareTo(DELETABLE) > 0) {
            throw Refusal.badRequest("message can't be deleted for everyone");
        }
    }

    /** As when the person deletes it; no update is made of that. */
    synchronized void forget(long chat, int id) {
        chats.get(chat).messages.remove(id);
    }

    synchronized boolean exists(long chat, int id) {
        return chats.get(chat).messages.containsKey(id);
    }

    /** Messages of both sides that are still there. */
    synchronized int count(long chat) {
        return chats.get(chat).messages.size();
    }

    synchronized void callback(String id) {
        callbacks.put(id, clock.instant());
    }

    synchronized void answer(String id) throws Refusal {
        Instant pressed = callbacks.remove(id);
        if (pressed == null || Duration.between(pressed, clock.instant()).compareTo(CALLBACK) > 0) {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        answered.add(id);
        notifyAll();
    }

    synchronized boolean isAnswered(String id) {
        return answered.contains(id);
    }

    /** Everything that the bot ever sent to the chat, deleted messages too. */
    synchronized List<SentMessage> everSent(long chat) {
        Chat known = chats.get(chat);
        return known == null ? List.of() : List.copyOf(known.everSent);
    }

    /** The bot's messages that are still there. */
    synchronized List<SentMessage> visible(long chat) {
        return chats.get(chat).messages.values().stream().map(Stored::view).filter(view -> view != null).toList();
    }

    /** The condition is asked again after each change in any chat, and now and then for what no chat tells. */
    synchronized boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(Math.min(left, ASKED_AGAIN));
        }
        return true;
    }

    /** Asks waiting conditions again. */
    synchronized void changed() {
        notifyAll();
    }
}
