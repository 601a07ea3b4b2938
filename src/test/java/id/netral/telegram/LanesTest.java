package id.netral.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Lanes lanes = new Lanes(failures::add);

    @Test
    void keepsTheOrderOfAKey() throws InterruptedException {
        Map<Integer, List<Integer>> done = new ConcurrentHashMap<>();
        for (int i = 0; i < 10_000; i++) {
            int number = i;
            lanes.run(i % 7, () -> done.computeIfAbsent(number % 7, _ -> new ArrayList<>()).add(number));
        }
        assertTrue(lanes.awaitFewerThan(1, LONG));
        assertEquals(10_000, done.values().stream().mapToInt(List::size).sum());
        done.values().forEach(numbers -> assertEquals(numbers.stream().sorted().toList(), numbers));
    }

    @Test
    void keysDoNotWaitForEachOtherAndWaitingTasksAreCounted() throws InterruptedException {
        var gate = new CountDownLatch(1);
        var passed = new CountDownLatch(1);
        var entered = new CountDownLatch(1);
        lanes.run("a", () -> {
            entered.countDown();
            awaitQuietly(gate);
        });
        entered.await();
        lanes.run("a", () -> {});
        lanes.run("b", passed::countDown);
        passed.await();
        assertEquals(1, lanes.waiting("a"));
        assertFalse(lanes.awaitFewerThan(1, Duration.ofMillis(1)));
        assertTrue(lanes.awaitFewerThan(3, LONG));
        gate.countDown();
        assertTrue(lanes.awaitFewerThan(1, LONG));
        assertEquals(0, lanes.waiting("a"));
    }

    @Test
    void aLaneOutlivesATaskThatThrows() throws InterruptedException {
        var passed = new CountDownLatch(1);
        var failure = new StackOverflowError();
        lanes.run("a", () -> {
            throw failure;
        });
        lanes.run("a", passed::countDown);
        assertTrue(lanes.awaitFewerThan(1, LONG));
        assertEquals(0, passed.getCount());
        assertEquals(List.of(failure), failures);
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
