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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The limiter's promise where it counts: at a server that counts to the call, behind connections that have to be opened and
 * pauses in which nothing gets through. The calls are those of a listing that reads ahead: one, and then as many at once as
 * keep up with the rate.
 */
class ComingToTheServerTest {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final long BETWEEN_PAUSES = 730 * MILLI;
    private static final Duration ANY_WAIT = Duration.ofHours(1);

    /**
     * All times in milliseconds.
     *
     * @param latency of an answer
     * @param setUp what opening a connection takes
     * @param pause how long nothing gets through, once in a while
     * @param jitter how much longer than others a call may be on its way
     * @param tells whether the limiter hears when a call leaves on a connection
     */
    record Case(int rate, long latency, long setUp, long pause, long jitter, boolean tells, long seed) {}

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int rate : new int[] {1, 5, 50, 200}) {
            for (long latency : new long[] {1, 20, 100, 200}) {
                for (long setUp : new long[] {0, 10, 100, 2 * latency}) {
                    for (long pause : new long[] {0, 30}) {
                        cases.add(new Case(rate, latency, setUp, pause, 1, false, cases.size()));
                    }
                }
            }
            for (long latency : new long[] {1, 20, 200, 700, 900, 1_200, 3_000}) {
                for (long setUp : new long[] {0, 100, 400, 900}) {
                    cases.add(new Case(rate, latency, setUp, 0, 1, true, cases.size()));
                }
            }
        }
        for (long latency : new long[] {20, 200, 700, 900}) {
            for (long setUp : new long[] {0, 400, 900}) {
                cases.add(new Case(50, latency, setUp, 30, 50, true, cases.size()));
                cases.add(new Case(200, latency, setUp, 30, 50, true, cases.size()));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void x7_noSecondAtTheServerHoldsMoreThanTheRate(Case c) {
        Run run = new Run(c);
        run.start();

        assertEquals(run.calls, run.answered);
        assertTrue(run.busiestSecond() <= c.rate, () -> run.busiestSecond() + " in a second");
    }

    /** Soon the fastest answers are slow ones, and what a pause before that held up must not look as fast as them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void x7_alsoWhenTheServerBecomesSlower(long seed) {
        Run run = new Run(new Case(200, 250, 0, 300, 1, true, seed));
        run.slowerFrom((5 + seed) * 150 * MILLI);
        run.start();

        assertEquals(run.calls, run.answered);
        assertTrue(run.busiestSecond() <= 200, () -> run.busiestSecond() + " in a second");
    }

    /** The fast answers that a call has to be measured by may be long gone when it goes. */
    @ParameterizedTest
    @ValueSource(ints = {200, 1_000})
    void x7_alsoWhenTheServerIsNowFastAndNowSlow(int rate) {
        for (long seed = 0; seed < 20; seed++) {
            Run run = new Run(new Case(rate, 250, 0, 300, 1, true, seed));
            run.alternating(30 * seed * MILLI, 300 * MILLI);
            run.start();

            assertEquals(run.calls, run.answered);
            assertTrue(run.busiestSecond() <= rate, () -> run.busiestSecond() + " in a second, " + run.c);
        }
    }

    /** What the promise costs: five seconds' calls and a few, over open connections, take five seconds and two answers. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20, 100, 200, 500})
    void x7_andNoTimeIsLost(long latency) {
        Run run = new Run(new Case(200, latency, 0, 0, 1, true, latency));
        run.start();

        long least = 5_000 + 2 * latency;
        assertTrue(run.end < 1.01 * least * MILLI, () -> run.end / MILLI + " ms in place of " + least);
    }

    private static final class Run {
        private final Case c;
        private final int calls;
        private final int width;
        private final Random random;
        private final VirtualTime time;
        private final CommandQueue queue;
        private final List<Long> comings = new ArrayList<>();
        private long latency;
        private int begun;
        private int answered;
        private int idleConnections;
        private long end;

        Run(Case c) {
            this.c = c;
            this.latency = c.latency;
            this.random = new Random(c.seed);
            this.time = new VirtualTime(() -> random(MILLI / 5));
            this.queue = new CommandQueue(time, c.rate);
            this.calls = 5 * c.rate + 6;
            this.width = 2 + (int) (2 * c.rate * c.latency / 1_000);
        }

        private long random(long most) {
            return (long) (random.nextDouble() * most);
        }

        /** Answers take a tenth of their time until then. */
        void slowerFrom(long moment) {
            latency = c.latency / 10;
            time.at(moment, () -> latency = c.latency);
        }

        /** Answers take a tenth of their time until then, and in every other span from then on. */
        void alternating(long moment, long span) {
            slowerFrom(moment);
            time.at(moment + span, () -> {
                if (answered < calls) {
                    alternating(moment + 2 * span, span);
                }
            });
        }

        void start() {
            call();
            time.runUntil(60 * SECOND);
        }

        private void call() {
            begun++;
            CompletableFuture<Boolean> leave = queue.acquire(ANY_WAIT);
            leave.thenAccept(granted -> send(leave));
        }

        private void send(CompletableFuture<Boolean> leave) {
            long setUp = idleConnections == 0 ? c.setUp * MILLI : 0;
            idleConnections = Math.max(0, idleConnections - 1);
            time.at(time.elapsed() + setUp, () -> goOut(leave));
        }

        private void goOut(CompletableFuture<Boolean> leave) {
            if (c.tells) {
                queue.sent(leave);
            }
            long coming = afterPause(time.elapsed() + random(c.jitter * MILLI));
            comings.add(coming);
            time.at(coming + latency * MILLI + random(2 * MILLI), () -> answer(leave));
        }

        private long afterPause(long moment) {
            long left = c.pause * MILLI - moment % BETWEEN_PAUSES;
            return left > 0 ? moment + left : moment;
        }

        private void answer(CompletableFuture<Boolean> leave) {
            queue.answered(leave);
            answered++;
            idleConnections++;
            end = time.elapsed();
            while (begun < calls && begun < answered + width) {
                call();
            }
        }

        int busiestSecond() {
            comings.sort(null);
            int most = 0;
            int first = 0;
            for (int last = 0; last < comings.size(); last++) {
                while (comings.get(last) - comings.get(first) >= SECOND) {
                    first++;
                }
                most = Math.max(most, last - first + 1);
            }
            return most;
        }
    }
}
