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

/** Waiting for a command's turn, step by step. */
class CommandQueueTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration ROUNDING = Duration.ofNanos(200);

    private final VirtualTime time = new VirtualTime();

    @Test
    void aTwentiethGoesAtOnceAfterAQuietTimeAndTheRestSteadily() {
        CommandQueue queue = new CommandQueue(time, 200);
        time.advance(Duration.ofHours(1));
        List<CompletableFuture<Boolean>> all = waiters(queue, 201);

        assertEquals(10, served(all));
        time.advance(Duration.ofSeconds(1));
        assertEquals(200, served(all), "not one more within the second");
        time.advance(ROUNDING);
        assertEquals(201, served(all));
    }

    @Test
    void aWaitThatCannotEndInTimeIsRefusedAtOnceAndTakesNothing() {
        CommandQueue queue = new CommandQueue(time, 1);
        assertTrue(queue.acquire(LONG).join());
        for (int i = 0; i < 100; i++) {
            assertFalse(queue.acquire(Duration.ofSeconds(1)).join());
        }
        CompletableFuture<Boolean> next = queue.acquire(Duration.ofMillis(1001));
        assertFalse(next.isDone());
        time.advance(Duration.ofMillis(1001));

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
        time.advance(Duration.ofSeconds(2).plus(ROUNDING));

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
        CommandQueue queue = new CommandQueue(time, 10);
        assertEquals(List.of(10, 10), perSecond(queue, 2));
        queue.slowDown();
        queue.slowDown();

        assertEquals(List.of(7, 8, 8, 8, 9, 10, 10), perSecond(queue, 7));
    }

    @Test
    void goesOnHoweverOftenItIsSlowedDown() {
        CommandQueue queue = new CommandQueue(time, 10);
        for (int i = 0; i < 50; i++) {
            queue.slowDown();
            time.advance(Duration.ofSeconds(1));
        }
        queue.slowDown();

        assertEquals(2, perSecond(queue, 1).get(0));
        time.advance(Duration.ofSeconds(17));
        assertEquals(10, perSecond(queue, 1).get(0));
    }

    /** How many of a crowd that waits all the time are served in each of the next seconds. */
    private List<Integer> perSecond(CommandQueue queue, int seconds) {
        List<CompletableFuture<Boolean>> all = waiters(queue, 20 * seconds);
        List<Integer> counts = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < seconds; i++) {
            time.advance(Duration.ofSeconds(1));
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
