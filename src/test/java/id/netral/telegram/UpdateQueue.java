package id.netral.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The server's queue of updates with its rules for getUpdates. */
final class UpdateQueue {
    private static final Set<String> NOT_BY_DEFAULT = Set.of("chat_member", "message_reaction", "message_reaction_count");
    private static final String TERMINATED =
            "terminated by other getUpdates request; make sure that only one bot instance is running";
    private static final String WEBHOOK =
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

    private record Queued(int id, String kind, JsonNode update, Instant expires) {}

    private final Clock clock;
    private final List<Queued> queue = new ArrayList<>();
    private Set<String> allowed = Set.of();
    private int nextId = 870_001;
    private int polls;
    private int lastOffset = -1;
    private long lastPoll;
    private String webhook = "";
    private boolean closed;

    UpdateQueue(Clock clock) {
        this.clock = clock;
    }

    /** Drops updates of a kind that the bot did not ask for; sets the update_id. */
    synchronized void add(String kind, ObjectNode update, Duration lifetime) {
        boolean wanted = allowed.isEmpty() ? !NOT_BY_DEFAULT.contains(kind) : allowed.contains(kind);
        if (wanted) {
            int id = nextId++;
            queue.add(new Queued(id, kind, update.put("update_id", id), clock.instant().plus(lifetime)));
            notifyAll();
        }
    }

    synchronized JsonNode poll(JsonNode parameters) throws Refusal, InterruptedException {
        if (!webhook.isEmpty()) {
            throw Refusal.conflict(WEBHOOK);
        }
        int me = ++polls;
        notifyAll();
        int limit = Math.clamp(parameters.path("limit").asInt(100), 1, 100);
        int timeout = Math.clamp(parameters.path("timeout").asInt(0), 0, 50);
        int offset = parameters.path("offset").asInt(0);
        long now = System.nanoTime();
        boolean repeated = offset == lastOffset && now - lastPoll < TimeUnit.SECONDS.toNanos(3);
        lastOffset = offset;
        lastPoll = now;
        allow(parameters.get("allowed_updates"));
        confirm(offset);
        long end = now + TimeUnit.SECONDS.toNanos(repeated ? Math.max(3, timeout) : timeout);
        while (available().isEmpty() && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
            if (me != polls) {
                throw Refusal.conflict(TERMINATED);
            }
            if (!webhook.isEmpty()) {
                throw Refusal.conflict("terminated by setWebhook request");
            }
        }
        var result = JsonNodeFactory.instance.arrayNode();
        available().stream().limit(limit).forEach(queued -> result.add(queued.update));
        return result;
    }

    private void allow(JsonNode kinds) {
        if (kinds != null && kinds.isArray()) {
            var names = new HashSet<String>();
            kinds.forEach(kind -> names.add(kind.asText().toLowerCase(Locale.ROOT)));
            allowed = Set.copyOf(names);
        }
    }

    private void confirm(int offset) {
        if (offset > 0) {
            queue.removeIf(queued -> queued.id < offset);
        } else if (offset < 0) {
            queue.subList(0, Math.max(0, queue.size() + offset)).clear();
        }
        notifyAll();
    }

    private List<Queued> available() {
        Instant now = clock.instant();
        queue.removeIf(queued -> queued.expires.isBefore(now));
        return queue;
    }

    /** Waits until the bot has acknowledged every update. */
    boolean awaitEmpty(Duration atMost) throws InterruptedException {
        return await(() -> available().isEmpty(), atMost);
    }

    /** Waits until so many polls have taken their turn, each ending the one before it. */
    boolean awaitPolls(int count, Duration atMost) throws InterruptedException {
        return await(() -> polls >= count, atMost);
    }

    private synchronized boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    synchronized int size() {
        return available().size();
    }

    synchronized void setWebhook(String url) {
        webhook = url;
        notifyAll();
    }

    synchronized String webhook() {
        return webhook;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
