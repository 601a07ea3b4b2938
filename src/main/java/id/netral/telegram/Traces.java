package id.netral.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Remembers, in memory only, which messages belong to confidential exchanges. Chats without use for two hours are forgotten,
 * and beyond the bounds the oldest go first.
 */
final class Traces {
    static final Duration LIFETIME = Duration.ofHours(2);
    static final int MAX_CHATS = 10_000;
    static final int MAX_MESSAGES = 1_000;

    private final LinkedHashMap<Long, Trace> byChat = new LinkedHashMap<>(16, 0.75f, true);
    private final Clock clock;

    Traces(Clock clock) {
        this.clock = clock;
    }

    synchronized void remember(long chat, int messageId) {
        forgetOld();
        Trace trace = byChat.computeIfAbsent(chat, _ -> new Trace()).usedAt(clock.instant());
        trace.messages.add(messageId);
        if (trace.messages.size() > MAX_MESSAGES) {
            trace.messages.removeFirst();
        }
        if (byChat.size() > MAX_CHATS) {
            byChat.pollFirstEntry();
        }
    }

    synchronized boolean has(long chat) {
        forgetOld();
        return byChat.containsKey(chat);
    }

    /** Counts as a use of the chat. */
    synchronized boolean has(long chat, int messageId) {
        forgetOld();
        Trace trace = byChat.computeIfPresent(chat, (_, found) -> found.usedAt(clock.instant()));
        return trace != null && trace.messages.contains(messageId);
    }

    /** Forgets what it returns. */
    synchronized List<Integer> take(long chat) {
        forgetOld();
        Trace trace = byChat.remove(chat);
        return trace == null ? List.of() : List.copyOf(trace.messages);
    }

    synchronized void forgetOld() {
        Instant limit = clock.instant().minus(LIFETIME);
        Iterator<Trace> leastRecentFirst = byChat.values().iterator();
        while (leastRecentFirst.hasNext() && leastRecentFirst.next().used.isBefore(limit)) {
            leastRecentFirst.remove();
        }
    }

    private static final class Trace {
        private final LinkedHashSet<Integer> messages = new LinkedHashSet<>();
        private Instant used = Instant.EPOCH;

        Trace usedAt(Instant now) {
            used = now;
            return this;
        }
    }
}
