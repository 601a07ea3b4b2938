package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.MovableClock;
import id.netral.conversation.Quotas.Answer;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuotasTest {
    private final MovableClock clock = new MovableClock();
    private final Quotas quotas = new Quotas(Quotas.Limits.USUAL, clock, new SecureRandom());

    @Test
    void threeReportsADayAndThenTomorrow() {
        for (int i = 0; i < 3; i++) {
            assertEquals(Answer.GRANTED, quotas.report("a"));
        }
        assertEquals(Answer.ENOUGH, quotas.report("a"));
        assertEquals(Answer.GRANTED, quotas.report("b"));
        quotas.giveBack("a");
        assertEquals(Answer.GRANTED, quotas.report("a"));
        clock.advance(Duration.ofHours(23));
        assertEquals(Answer.GRANTED, quotas.report("a"));
    }

    @Test
    void tenLookUpsAnHour() {
        for (int i = 0; i < 10; i++) {
            assertEquals(Answer.GRANTED, quotas.lookUp("a"));
        }
        assertEquals(Answer.ENOUGH, quotas.lookUp("a"));
        assertEquals(Answer.GRANTED, quotas.report("a"), "counted apart");
        clock.advance(Duration.ofHours(1));
        assertEquals(Answer.GRANTED, quotas.lookUp("a"));
    }

    @Test
    void aFloodLeavesHonestReportsAccepted() {
        int granted = 0;
        for (int i = 0; i < 10_000; i++) {
            granted += quotas.report("flood-" + i % 1_000) == Answer.GRANTED ? 1 : 0;
            clock.advance(Duration.ofMillis(10));
        }
        assertTrue(granted <= 3_000, "each of them has a limit: " + granted);
        int attempts = 1;
        while (quotas.report("honest") != Answer.GRANTED) {
            attempts++;
            clock.advance(Duration.ofSeconds(1));
        }
        assertTrue(attempts <= 2, "had to wait for seconds only, not for tomorrow: " + attempts);
    }

    @Test
    void guessingIsSlowForEverybodyTogether() {
        int granted = 0;
        for (int i = 0; i < 100_000; i++) {
            granted += quotas.lookUp("guesser-" + i) == Answer.GRANTED ? 1 : 0;
        }
        assertEquals(1_200, granted);
        clock.advance(Duration.ofMinutes(1));
        assertEquals(Answer.GRANTED, quotas.lookUp("honest"));
    }

    @Test
    void nobodyIsRememberedThoughNobodyElseComes() {
        quotas.lookUp("a");
        quotas.report("a");
        clock.advance(Duration.ofHours(1));
        quotas.forgetOld();
        assertEquals(1, quotas.size());
        clock.advance(Duration.ofDays(1));
        quotas.forgetOld();
        assertEquals(0, quotas.size());
    }

    @Test
    void aClockThatJumpsBackCostsNobodyTheQuota() {
        assertEquals(Answer.GRANTED, quotas.report("a"));
        clock.advance(Duration.ofDays(-400));
        assertEquals(Answer.GRANTED, quotas.report("a"));
        assertEquals(Answer.GRANTED, quotas.lookUp("a"));
    }
}
