package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.HostHealth.Pick;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which host a client's calls go to, as they report how it went. */
class HostHealthTest {
    private static final Duration NEARLY_TEN = Duration.ofMillis(9_999);
    private static final Duration INSTANT = Duration.ofMillis(1);

    private final VirtualTime time = new VirtualTime();
    private final HostHealth two = new HostHealth(Servers.of("a.example.com", "b.example.com"), time, Logs.none());

    @Test
    void staysOnTheFirstUntilItFails() {
        two.answered(two.pick(true));
        time.advance(Duration.ofDays(1));
        assertEquals(0, index());
        two.failed(two.pick(true));

        assertEquals(1, index());
    }

    @Test
    void ofManyThatFailTogetherOneSwitches() {
        Pick first = two.pick(true);
        Pick second = two.pick(true);
        Pick third = two.pick(true);
        two.failed(first);
        two.failed(second);
        two.failed(third);

        assertEquals(1, index());
    }

    @Test
    void aLateFailureOfTheOldHostDoesNotSwitchBack() {
        Pick late = two.pick(false);
        two.failed(two.pick(false));
        two.failed(late);
        assertEquals(1, index());

        // Not even when the old host is the one in use again: what it says is about the time before.
        two.failed(two.pick(false));
        assertEquals(0, index());
        two.failed(late);
        assertEquals(0, index());
    }

    @Test
    void aLateSuccessOfTheOldHostDoesNotSwitchBackEither() {
        Pick late = two.pick(true);
        two.failed(two.pick(true));
        two.answered(late);

        assertEquals(1, index());
    }

    @Test
    void triesTheFirstAgainAfterAPauseByOneCallThatMayBeRepeated() {
        two.failed(two.pick(true));
        time.advance(NEARLY_TEN);
        assertFalse(two.pick(true).probe());
        time.advance(INSTANT);
        assertEquals(new Pick(1, 1, false), two.pick(false), "an unsafe call is no probe");
        Pick probe = two.pick(true);
        assertEquals(new Pick(0, 1, true), probe);
        assertFalse(two.pick(true).probe(), "one at a time");
        two.answered(probe);

        assertEquals(0, index());
    }

    @Test
    void probesWithGrowingPauses() {
        two.failed(two.pick(true));
        for (long seconds : new long[] {10, 20, 40, 80, 160, 300, 300}) {
            time.advance(Duration.ofSeconds(seconds).minus(INSTANT));
            assertFalse(two.pick(true).probe(), "after less than " + seconds);
            time.advance(INSTANT);
            Pick probe = two.pick(true);
            assertTrue(probe.probe(), "after " + seconds);
            two.failed(probe);
            assertEquals(1, index(), "a failed probe changes nothing");
        }
    }

    /** Its call was cancelled, say. */
    @Test
    void aProbeThatNeverReportsIsFollowedByAnother() {
        two.failed(two.pick(true));
        time.advance(Duration.ofSeconds(10));
        assertTrue(two.pick(true).probe());
        time.advance(Duration.ofSeconds(10));

        assertTrue(two.pick(true).probe());
    }

    @Test
    void aHostThatFailsAgainSoonAfterAGoodProbeIsLeftAloneForLonger() {
        two.failed(two.pick(true));
        for (long seconds : new long[] {10, 20, 40, 80, 160, 300, 300}) {
            time.advance(Duration.ofSeconds(seconds).minus(INSTANT));
            assertFalse(two.pick(true).probe(), "after less than " + seconds);
            time.advance(INSTANT);
            two.answered(two.pick(true));
            assertEquals(0, index());
            time.advance(Duration.ofSeconds(3));
            two.failed(two.pick(true));
            assertEquals(1, index());
        }
        time.advance(Duration.ofMinutes(5));
        two.answered(two.pick(true));
        time.advance(Duration.ofMinutes(5));
        two.failed(two.pick(true));
        time.advance(Duration.ofSeconds(10));
        assertTrue(two.pick(true).probe(), "forgiven after it was good for long");
    }

    @Test
    void aConnectionThatBreaksOnceIsNoHostThatIsDown() {
        for (int i = 0; i < 10; i++) {
            two.broke(two.pick(true));
            two.broke(two.pick(true));
            two.answered(two.pick(true));
        }
        assertEquals(0, index());
        two.broke(two.pick(true));
        two.broke(two.pick(true));
        two.broke(two.pick(true));

        assertEquals(1, index());
    }

    @Test
    void whenAllAreDownTheyTakeTurns() {
        HostHealth three =
                new HostHealth(Servers.of("a.example.com", "b.example.com", "c.example.com"), time, Logs.none());
        for (int round = 0; round < 3; round++) {
            for (int index = 0; index < 3; index++) {
                assertEquals(index, three.pick(true).index());
                three.failed(three.pick(true));
            }
        }
    }

    @Test
    void oneHostIsAlwaysTheOne() {
        HostHealth one = new HostHealth(Servers.of("a.example.com"), time, Logs.none());
        for (int i = 0; i < 5; i++) {
            one.failed(one.pick(true));
            one.broke(one.pick(true));
            time.advance(Duration.ofHours(1));
            assertEquals(new Pick(0, 0, false), one.pick(true));
        }
    }

    private int index() {
        return two.pick(false).index();
    }
}
