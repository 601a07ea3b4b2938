package id.netral.telegram;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits between two attempts; tests pass one that does not wait. */
@FunctionalInterface
public interface Pause {
    /** Returns after the given time, or as soon as {@code stop} is completed. */
    void hold(Duration length, CompletableFuture<Void> stop) throws InterruptedException;

    static Pause real() {
        return (length, stop) -> {
            try {
                stop.get(length.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException over) {
                return;
            }
        };
    }
}
