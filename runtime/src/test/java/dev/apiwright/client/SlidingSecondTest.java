package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The limiter's promise, over a minute of random arrivals with late timers and callers who give up: never more than the rate
 * in any second, wherever it begins; nearly the rate when that much is wanted; and everybody in the order of arrival.
 */
class SlidingSecondTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int SECONDS = 60;
    private static final long MOST_LATE = 3_000_000;
    private static final Duration ANY_WAIT = Duration.ofHours(1);

    /**
     * @param load arrivals as a part of the rate
     * @param crowd how many arrive at once
     */
    record Case(int rate, double load, int crowd, long seed) {}

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int rate : new int[] {1, 2, 3, 7, 10, 19, 20, 37, 100, 200}) {
            for (double load : new double[] {0.3, 0.9, 1.2, 3}) {
                for (int crowd : new int[] {1, 50}) {
                    cases.add(new Case(rate, load, crowd, cases.size()));
                }
            }
        }
        return cases.stream();
    }

    private final List<Long> arrivals = new ArrayList<>();
    private final List<Long> grants = new ArrayList<>();
    private final List<Integer> served = new ArrayList<>();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void x7_holdsInEverySecondAndWastesLittle(Case c) {
        Random random = new Random(c.seed);
        VirtualTime time = new VirtualTime(() -> (long) (random.nextDouble() * MOST_LATE));
        int wanted = run(c, random, time, 0);
        time.runUntil(SECONDS * SECOND);

        assertNoSecondHoldsMoreThan(c.rate);
        assertEquals(served.stream().sorted().toList(), served, "in the order of arrival");
        // Less what was let go at once a second before the end, and what may go at once after it.
        int reference = servedSteadily(0.95 * c.rate) - 2 * c.rate;
        assertTrue(grants.size() >= reference, () -> grants.size() + " of " + wanted + ", " + reference + " at 95 %");
    }

    /** What a limiter serves that spaces callers evenly and is never late. */
    private int servedSteadily(double rate) {
        int count = 0;
        double free = 0;
        for (long arrival : arrivals) {
            double turn = Math.max(free, arrival);
            free = turn + SECOND / rate;
            count += turn <= SECONDS * SECOND ? 1 : 0;
        }
        return count;
    }

    /** Of every ten callers one gives up soon; the others must neither wait for it nor lose their turn. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void x7_x8_callersWhoGiveUpCostTheOthersNothing(Case c) {
        Random random = new Random(c.seed);
        VirtualTime time = new VirtualTime();
        run(c, random, time, 0.1);
        time.runUntil(SECONDS * SECOND);

        assertNoSecondHoldsMoreThan(c.rate);
        assertEquals(served.stream().sorted().toList(), served, "in the order of arrival");
        time.runUntil(4 * SECONDS * SECOND * 50);
        assertEquals(0, time.pending(), "no alarm is left when nobody waits");
    }

    /** Lets callers arrive; says how many. */
    private int run(Case c, Random random, VirtualTime time, double givesUp) {
        CommandQueue queue = new CommandQueue(time, c.rate);
        double mean = c.crowd * SECOND / (c.rate * c.load);
        int wanted = 0;
        for (double at = mean * random.nextDouble();
                at < SECONDS * SECOND;
                at -= mean * Math.log(random.nextDouble())) {
            for (int i = 0; i < c.crowd; i++) {
                int number = wanted++;
                long patience = random.nextDouble() < givesUp ? (long) (random.nextDouble() * SECOND) : -1;
                time.at((long) at, () -> arrive(queue, time, number, patience));
            }
        }
        return wanted;
    }

    private void arrive(CommandQueue queue, VirtualTime time, int number, long patience) {
        arrivals.add(time.elapsed());
        CompletableFuture<Boolean> leave = queue.acquire(ANY_WAIT);
        leave.thenAccept(granted -> {
            assertTrue(granted);
            grants.add(time.elapsed());
            served.add(number);
        });
        if (patience >= 0) {
            time.at(time.elapsed() + patience, () -> leave.cancel(true));
        }
    }

    private void assertNoSecondHoldsMoreThan(int rate) {
        for (int i = 0; i + rate < grants.size(); i++) {
            long span = grants.get(i + rate) - grants.get(i);
            assertTrue(span > SECOND, () -> (rate + 1) + " grants within " + span + " ns");
        }
    }
}
