package id.netral.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Holds the bot until the test lets it go on, or, once freed, never; no time passes. */
final class TestPause implements Pause {
    private record Held(Duration length, CompletableFuture<Void> go) {}

    private final List<Duration> lengths = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Held> held = new LinkedBlockingQueue<>();
    private volatile boolean free;

    @Override
    public void hold(Duration length, CompletableFuture<Void> stop) throws InterruptedException {
        lengths.add(length);
        if (free) {
            return;
        }
        var go = new CompletableFuture<Void>();
        held.add(new Held(length, go));
        try {
            CompletableFuture.anyOf(go, stop).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the bot waits, ends that wait, and tells how long it would have been. */
    Duration pass() throws InterruptedException {
        Held next = next();
        next.go.complete(null);
        return next.length;
    }

    /** Waits until the bot waits, and leaves it waiting. */
    Duration seen() throws InterruptedException {
        Held next = next();
        held.add(next);
        return next.length;
    }

    private Held next() throws InterruptedException {
        Held next = held.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("the bot does not wait");
        }
        return next;
    }

    /** No wait is held any more. */
    TestPause freed() {
        free = true;
        return this;
    }

    List<Duration> lengths() {
        return List.copyOf(lengths);
    }
}
