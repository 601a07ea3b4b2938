package id.netral.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Runs tasks of one key one after the other and those of different keys at once; a key without tasks takes no memory. */
final class Lanes {
    private final Map<Object, ArrayDeque<Runnable>> lanes = new HashMap<>();
    private final Consumer<Throwable> failed;
    private int pending;

    /** @param failed told of what a task throws; the lane goes on */
    Lanes(Consumer<Throwable> failed) {
        this.failed = failed;
    }

    synchronized void run(Object key, Runnable task) {
        pending++;
        ArrayDeque<Runnable> running = lanes.get(key);
        if (running != null) {
            running.add(task);
            return;
        }
        var lane = new ArrayDeque<Runnable>();
        lane.add(task);
        lanes.put(key, lane);
        Thread.ofVirtual().start(() -> work(key, lane));
    }

    /** How many tasks of the key have not started. */
    synchronized int waiting(Object key) {
        ArrayDeque<Runnable> lane = lanes.get(key);
        return lane == null ? 0 : lane.size();
    }

    /** Waits until fewer tasks than {@code count} are unfinished, and tells whether it came to that. */
    synchronized boolean awaitFewerThan(int count, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (pending >= count) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private void work(Object key, ArrayDeque<Runnable> lane) {
        for (Runnable task = next(key, lane); task != null; task = next(key, lane)) {
            try {
                task.run();
            } catch (Throwable thrown) {
                failed.accept(thrown);
            } finally {
                finished();
            }
        }
    }

    private synchronized Runnable next(Object key, ArrayDeque<Runnable> lane) {
        Runnable task = lane.poll();
        if (task == null) {
            lanes.remove(key);
        }
        return task;
    }

    private synchronized void finished() {
        pending--;
        notifyAll();
    }
}
