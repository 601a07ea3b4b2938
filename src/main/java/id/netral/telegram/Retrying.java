package id.netral.telegram;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Repeats calls that may succeed later: after exactly the time that Telegram asks for, else after an own backoff. */
final class Retrying {
    private final Pause pause;
    private final CompletableFuture<Void> stop;

    @FunctionalInterface
    interface Call<T> {
        T now() throws ApiFailure, InterruptedException;
    }

    Retrying(Pause pause, CompletableFuture<Void> stop) {
        this.pause = pause;
        this.stop = stop;
    }

    /**
     * Gives up after the last attempt, and at once when the call can never succeed.
     *
     * @param seen hears of each failure that is followed by another attempt, before the wait
     */
    <T> T upTo(int attempts, Call<T> call, Consumer<ApiFailure> seen) throws ApiFailure, InterruptedException {
        return call(attempts, failure -> !failure.passing(), call, seen);
    }

    /** Gives up only for a bad token, or once stopping. */
    <T> T forEver(Call<T> call, Consumer<ApiFailure> seen) throws ApiFailure, InterruptedException {
        return call(Integer.MAX_VALUE, ApiFailure::badToken, call, seen);
    }

    private <T> T call(int attempts, Predicate<ApiFailure> hopeless, Call<T> call, Consumer<ApiFailure> seen)
            throws ApiFailure, InterruptedException {
        var backoff = new Backoff();
        for (int attempt = 1; ; attempt++) {
            try {
                return call.now();
            } catch (ApiFailure failure) {
                if (hopeless.test(failure) || attempt >= attempts || stop.isDone()) {
                    throw failure;
                }
                seen.accept(failure);
                pause.hold(failure.retryAfter().orElseGet(backoff::next), stop);
                if (stop.isDone()) {
                    throw failure;
                }
            }
        }
    }
}
