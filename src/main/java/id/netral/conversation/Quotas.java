package id.netral.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How much one person, and everybody together, may do. Lives in memory only, and knows a person only under a key that is
 * thrown away every day, if {@link #forgetOld} is called now and then. Safe for many threads.
 */
public final class Quotas {
    /**
     * @param reportsPerDay for one person
     * @param lookUpsPerHour for one person
     * @param reportsPerMinute for everybody together; a burst of ten times as many passes
     * @param lookUpsPerMinute for everybody together; a burst of ten times as many passes
     */
    public record Limits(int reportsPerDay, int lookUpsPerHour, int reportsPerMinute, int lookUpsPerMinute) {
        public static final Limits USUAL = new Limits(3, 10, 60, 120);
    }

    public enum Answer {
        GRANTED,
        /** This person has had enough until tomorrow, or the next hour for a look-up. */
        ENOUGH,
        /** Everybody together asks too much: worth trying again in a minute. */
        BUSY
    }

    private static final int BURST = 10;
    private static final int MOST_PERSONS = 100_000;
    private static final long MILLIS_PER_MINUTE = 60_000;

    private final Limits limits;
    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, Integer> reports = new HashMap<>();
    private final Map<String, Integer> lookUps = new HashMap<>();
    private final Bucket allReports;
    private final Bucket allLookUps;
    private SecretKeySpec key;
    private LocalDate day;
    private long hour;

    public Quotas(Limits limits, Clock clock, SecureRandom random) {
        this.limits = limits;
        this.clock = clock;
        this.random = random;
        this.allReports = new Bucket(limits.reportsPerMinute(), clock.instant());
        this.allLookUps = new Bucket(limits.lookUpsPerMinute(), clock.instant());
    }

    /** Counts a report that is about to be filed. */
    public synchronized Answer report(String person) {
        forgetOld();
        return count(reports, limits.reportsPerDay(), allReports, person);
    }

    /** Takes back the count of a report that was not accepted after all. */
    public synchronized void giveBack(String person) {
        forgetOld();
        reports.computeIfPresent(veiled(person), (_, count) -> count > 1 ? count - 1 : null);
    }

    /** Counts an attempt to use a receipt, right or wrong. */
    public synchronized Answer lookUp(String person) {
        forgetOld();
        return count(lookUps, limits.lookUpsPerHour(), allLookUps, person);
    }

    private Answer count(Map<String, Integer> counts, int most, Bucket everybody, String person) {
        String veiled = veiled(person);
        int before = counts.getOrDefault(veiled, 0);
        if (before >= most) {
            return Answer.ENOUGH;
        }
        if (before == 0 && counts.size() >= MOST_PERSONS || !everybody.take(clock.instant())) {
            return Answer.BUSY;
        }
        counts.put(veiled, before + 1);
        return Answer.GRANTED;
    }

    /** To be called every minute or so: whom it counted should not lie in memory until somebody else comes. */
    synchronized void forgetOld() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            day = today;
            byte[] fresh = new byte[32];
            random.nextBytes(fresh);
            key = new SecretKeySpec(fresh, "HmacSHA256");
            reports.clear();
            lookUps.clear();
        }
        long now = Math.floorDiv(clock.millis(), 60 * MILLIS_PER_MINUTE);
        if (now != hour) {
            hour = now;
            lookUps.clear();
        }
    }

    synchronized int size() {
        return reports.size() + lookUps.size();
    }

    private String veiled(String person) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(person.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of Java", e);
        }
    }

    /** Fills up again as time passes; a clock that jumps back costs nothing. */
    private static final class Bucket {
        private final int perMinute;
        private double level;
        private Instant last;

        Bucket(int perMinute, Instant now) {
            this.perMinute = perMinute;
            this.level = (double) perMinute * BURST;
            this.last = now;
        }

        boolean take(Instant now) {
            long passed = Math.max(0, now.toEpochMilli() - last.toEpochMilli());
            level = Math.min((double) perMinute * BURST, level + (double) passed * perMinute / MILLIS_PER_MINUTE);
            last = now;
            if (level < 1) {
                return false;
            }
            level--;
            return true;
        }
    }
}
