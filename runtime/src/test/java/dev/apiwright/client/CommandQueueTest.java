package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting for a command's turn, step by step. */
class CommandQueueTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    /** A second, and what the ways to the server may differ by. */
    private static final Duration TURN = Duration.ofMillis(1_005);

    private static final Duration ROUNDING = Duration.ofNanos(200);

    private final VirtualTime time = new VirtualTime();

    @Test
    void aFewGoAtOnceAfterAQuietTimeAndTheRestAQuarterFasterThanTheRate() {
        CommandQueue queue = new CommandQueue(time, 200);
        time.advance(Duration.ofHours(1));
        List<CompletableFuture<Boolean>> all = waiters(queue, 201);

        assertEquals(10, served(all));
        time.advance(Duration.ofMillis(402));
        assertEquals(110, served(all));
        time.advance(TURN.minusMillis(402).minus(ROUNDING));
        assertEquals(200, served(all), "not one more within the second");
        time.advance(ROUNDING);
        assertEquals(201, served(all));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10})
    void aFewParallelCallsDoNotWaitForEachOther(int rate) {
        CommandQueue queue = new CommandQueue(time, rate);
        List<CompletableFuture<Boolean>> all = waiters(queue, rate + 1);

        assertEquals(rate, served(all));
    }

    /** Rates of which no more than a part is remembered. */
    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_001, 1_500, 1_999, 2_500})
    void x7_holdsHighRatesInEverySecondAndWastesLittle(int rate) {
        CommandQueue queue = new CommandQueue(time, rate);
        List<Long> grants = new ArrayList<>();
        for (int i = 0; i < 3 * rate; i++) {
            queue.acquire(LONG).thenAccept(granted -> grants.add(time.elapsed()));
        }
        time.advance(Duration.ofMillis(3_200));

        assertEquals(3 * rate, grants.size());
        for (int i = rate; i < grants.size(); i++) {
            long span = grants.get(i) - grants.get(i - rate);
            assertTrue(span > 1_000_000_000, () -> (rate + 1) + " grants within " + span + " ns");
        }
    }

    @Test
    void aWaitThatCannotEndInTimeIsRefusedAtOnceAndTakesNothing() {
        CommandQueue queue = new CommandQueue(time, 1);
        assertTrue(queue.acquire(LONG).join());
        for (int i = 0; i < 100; i++) {
            assertFalse(queue.acquire(TURN).join());
        }
        CompletableFuture<Boolean> next = queue.acquire(TURN.plusNanos(1));
        assertFalse(next.isDone());
        time.advance(TURN);

        assertTrue(next.join());
    }

    @Test
    void noTimeLeftIsNoLeave() {
        CommandQueue queue = new CommandQueue(time, 10);

        assertFalse(queue.acquire(Duration.ZERO).join());
        assertFalse(queue.acquire(Duration.ofSeconds(-1)).join());
        assertTrue(queue.acquire(Duration.ofNanos(1)).join());
    }

    @Test
    void x8_whoGivesUpLetsTheOthersMoveUp() {
        CommandQueue queue = new CommandQueue(time, 1);
        List<CompletableFuture<Boolean>> all = waiters(queue, 5);
        all.get(1).cancel(true);
        all.get(3).cancel(false);
        time.advance(TURN.multipliedBy(2).plus(ROUNDING));

        assertTrue(all.get(2).join());
        assertTrue(all.get(4).join());
        assertEquals(0, time.pending());
    }

    @Test
    void theLastToGiveUpLeavesNoAlarm() {
        CommandQueue queue = new CommandQueue(time, 1);
        List<CompletableFuture<Boolean>> all = waiters(queue, 3);
        assertEquals(1, time.pending(), "one alarm for all");
        all.get(1).cancel(true);
        all.get(2).cancel(true);

        assertEquals(0, time.pending());
    }

    /** The first throttling answer slows to 0.7, the others of the same moment add nothing, and 6 seconds make it good. */
    @Test
    void slowsDownWhenThrottledAndRecoversStepByStep() {
        CommandQueue queue = new CommandQueue(time, 100);
        assertEquals(List.of(100, 100), perTurn(queue, 2));
        queue.slowDown();
        queue.slowDown();

        List<Integer> slow = perTurn(queue, 7);
        assertEquals(200, slow.get(0) + slow.get(1) + slow.get(2), slow::toString);
        assertEquals(591, slow.stream().mapToInt(Integer::intValue).sum(), slow::toString);
        assertEquals(List.of(100), perTurn(queue, 1));
    }

    @Test
    void goesOnHoweverOftenItIsSlowedDown() {
        CommandQueue queue = new CommandQueue(time, 10);
        for (int i = 0; i < 50; i++) {
            queue.slowDown();
            time.advance(Duration.ofSeconds(1));
        }
        queue.slowDown();

        assertEquals(2, perTurn(queue, 1).get(0));
        time.advance(Duration.ofSeconds(17));
        assertEquals(10, perTurn(queue, 1).get(0));
    }

    /** How many of a crowd that waits all the time are served while each of the next attempts counts. */
    private List<Integer> perTurn(CommandQueue queue, int turns) {
        List<CompletableFuture<Boolean>> all = waiters(queue, 120 * turns);
        List<Integer> counts = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < turns; i++) {
            // The first turn ends before those that went at its begin may go again.
            time.advance(i == 0 ? TURN.minus(ROUNDING) : TURN);
            int served = served(all);
            counts.add(served - before);
            before = served;
        }
        all.forEach(waiter -> waiter.cancel(true));
        return counts;
    }

    /** On real threads and timers: whoever is not cancelled is served, and none of the cancelled holds up the others. */
    @Test
    void x8_threadsMayComeAndGiveUpAtOnce() throws Exception {
        int threads = 8;
        int each = 250;
        try (ClientThreads real = new ClientThreads()) {
            CommandQueue queue = new CommandQueue(real, 100_000);
            AtomicInteger served = new AtomicInteger();
            AtomicInteger cancelled = new AtomicInteger();
            CountDownLatch all = new CountDownLatch(threads * each);
            for (int t = 0; t < threads; t++) {
                new Thread(() -> {
                            for (int i = 0; i < each; i++) {
                                CompletableFuture<Boolean> leave = queue.acquire(LONG);
                                leave.whenComplete((granted, failure) -> {
                                    (failure == null ? served : cancelled).incrementAndGet();
                                    all.countDown();
                                });
                                if (i % 3 == 0) {
                                    leave.cancel(true);
                                }
                            }
                        })
                        .start();
            }
            assertTrue(all.await(1, TimeUnit.MINUTES));

            assertEquals(threads * each, served.get() + cancelled.get());
            assertTrue(served.get() >= threads * each * 2 / 3);
        }
    }

    private static List<CompletableFuture<Boolean>> waiters(CommandQueue queue, int count) {
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(queue.acquire(LONG));
        }
        return all;
    }

    private static int served(List<CompletableFuture<Boolean>> all) {
        return (int) all.stream()
                .filter(waiter -> waiter.isDone() && !waiter.isCancelled() && waiter.join())
                .count();
    }
}
