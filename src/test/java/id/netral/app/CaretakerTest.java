package id.netral.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaretakerTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Pontianak");

    private final List<String> done = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private boolean failing;
    private int forgot;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private void keep() {
        done.add(now.atZone(ZONE).toLocalDateTime().toString());
        if (failing) {
            throw new IllegalStateException();
        }
    }

    private void pass(Caretaker caretaker, Duration time) {
        for (long minutes = 0; minutes < time.toMinutes(); minutes++) {
            now = now.plusSeconds(60);
            caretaker.tick();
        }
    }

    @Test
    void keepsOnceANightAtAQuietHour() {
        try (var caretaker = new Caretaker(() -> { }, () -> { }, this::keep, clock)) {
            pass(caretaker, Duration.ofDays(3));
            assertEquals(List.of("2026-11-26T02:00", "2026-11-27T02:00", "2026-11-28T02:00"), done);
        }
    }

    @Test
    void triesAgainAfterAnHourWhatFailed() {
        try (var caretaker = new Caretaker(() -> { }, () -> { }, this::keep, clock)) {
            failing = true;
            pass(caretaker, Duration.ofHours(10));
            failing = false;
            pass(caretaker, Duration.ofHours(4));
            assertEquals(List.of("2026-11-26T02:00", "2026-11-26T03:00", "2026-11-26T04:00"), done);
        }
    }

    @Test
    void makesUpForANightThatWasSlept() {
        try (var caretaker = new Caretaker(() -> { }, () -> { }, this::keep, clock)) {
            now = now.plus(Duration.ofHours(30));
            caretaker.tick();
            assertEquals(List.of("2026-11-26T23:00"), done);
        }
    }

    @Test
    void forgetsAndKeepsWhenTheRoundsFail() {
        try (var caretaker = new Caretaker(() -> forgot++, () -> {
            throw new IllegalStateException();
        }, this::keep, clock)) {
            pass(caretaker, Duration.ofDays(1));
            assertEquals(1, done.size());
            assertEquals(Duration.ofDays(1).toMinutes(), forgot);
        }
    }
}
