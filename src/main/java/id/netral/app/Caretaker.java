package id.netral.app;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What the bot does by itself beside answering: forgetting talks that are over, telling the operator of trouble, the inspectors'
 * rounds, and the upkeep of the reports once a night.
 */
final class Caretaker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("netral");
    private static final Duration TICK = Duration.ofSeconds(20);
    private static final int QUIET_FROM = 2;
    private static final int QUIET_UNTIL = 5;
    /** A machine that is asleep at night gets its upkeep in the day. */
    private static final Duration LONGEST = Duration.ofHours(26);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("caretaker").factory());
    private final Runnable forgetting;
    private final Runnable trouble;
    private final Runnable rounds;
    private final Runnable upkeep;
    private final Clock clock;
    private final Instant started;
    private long hoursTold = -1;
    private Instant kept;
    private LocalDate keptOn = LocalDate.MIN;
    private LocalDateTime tried = LocalDateTime.MIN;
    private final Set<String> failing = new HashSet<>();

    /** @param trouble told of at the start and at each whole hour since */
    Caretaker(Runnable forgetting, Runnable trouble, Runnable rounds, Runnable upkeep, Clock clock) {
        this.forgetting = forgetting;
        this.trouble = trouble;
        this.rounds = rounds;
        this.upkeep = upkeep;
        this.clock = clock;
        this.started = clock.instant();
        this.kept = started;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::tick, 0, TICK.toSeconds(), TimeUnit.SECONDS);
    }

    /** Never throws, not even an error, because that would be the last tick. */
    void tick() {
        attempt(forgetting, "Obrolan lama belum dapat dilupakan");
        tellTrouble();
        attempt(rounds, "Pemberitahuan untuk pemeriksa belum dapat dibuat");
        if (upkeepIsDue()) {
            try {
                upkeep.run();
                kept = clock.instant();
                keptOn = LocalDate.now(clock);
                LOG.log(Level.INFO, "Perawatan malam selesai.");
            } catch (RuntimeException | Error e) {
                LOG.log(Level.ERROR, "Perawatan malam gagal; dicoba lagi satu jam lagi: " + e.getClass().getSimpleName());
            }
        }
    }

    /** Says the first of failures that follow one another. */
    private void attempt(Runnable task, String failure) {
        try {
            task.run();
            failing.remove(failure);
        } catch (RuntimeException | Error e) {
            if (failing.add(failure)) {
                LOG.log(Level.WARNING, failure + ": " + e.getClass().getSimpleName());
            }
        }
    }

    /** A line at the moment of a refusal would say when somebody tried to report. */
    private void tellTrouble() {
        long now = Duration.between(started, clock.instant()).toHours();
        if (now != hoursTold) {
            hoursTold = now;
            attempt(trouble, "Gangguan belum dapat diberitahukan");
        }
    }

    /** At most once an hour, and once a night when it succeeds; also in the night of the start. */
    private boolean upkeepIsDue() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime hour = now.truncatedTo(ChronoUnit.HOURS);
        boolean quiet = now.getHour() >= QUIET_FROM && now.getHour() < QUIET_UNTIL && !keptOn.equals(now.toLocalDate());
        if (hour.equals(tried) || !quiet && kept.plus(LONGEST).isAfter(clock.instant())) {
            return false;
        }
        tried = hour;
        return true;
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        thread.close();
    }
}
