package id.netral.telegram;

import java.time.Duration;

/** 1, 2, 4 … 60 seconds. */
final class Backoff {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private Duration next = Duration.ofSeconds(1);

    Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return now;
    }
}
