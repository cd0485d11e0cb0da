package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.transport.HttpTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What has to hold whatever the fault, asserted by every rig: the call keeps its deadline and leaves the thread's interrupt
 * flag alone; no timer, connection or thread is left of it; and no secret is in anything that it tells. The rigs add what
 * only they can know: how many requests were sent, and that the next call works. Made before the client is.
 */
final class EveryRow implements AutoCloseable {
    /** Of a client that is not told otherwise. */
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Set<Thread> before = threads();
    private final Output output = new Output();
    private final NoWaiting time;
    private final List<HttpTransport> owned = new ArrayList<>();

    /**
     * @param time null for a client that waits in real time
     */
    EveryRow(NoWaiting time) {
        this.time = time;
    }

    /** Closes a transport with the client, to which it does not belong. */
    void owns(HttpTransport transport) {
        owned.add(transport);
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet();
    }

    /** Makes a call, whatever comes of it. */
    <T> T call(Supplier<T> call) {
        long start = System.nanoTime();
        Duration pausedBefore = paused();
        try {
            return call.get();
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - start).plus(paused().minus(pausedBefore));
            assertTrue(took.compareTo(DEADLINE) < 0, () -> "the call took " + took);
            assertFalse(Thread.currentThread().isInterrupted(), "the thread is interrupted");
            assertEquals(0, time == null ? 0 : time.deadlines(), "timers are left");
        }
    }

    private Duration paused() {
        return time == null ? Duration.ZERO : time.paused();
    }

    /** Waits for requests that the client has given up, but that the front may not have begun to read yet. */
    void hasCome(int requests, LongSupplier seen) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (seen.getAsLong() < requests && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Calls come one after the other, so one connection to a host is all that may be open; the others have been closed. */
    void nothingIsLeft(FaultFront... fronts) {
        nothingIsLeft(1, fronts);
    }

    /** The same for so many clients. */
    void nothingIsLeft(int clients, FaultFront... fronts) {
        for (FaultFront front : fronts) {
            assertTrue(front.settles(clients, PATIENCE), () -> front.openConnections() + " connections are open");
        }
    }

    /** What came of a call, and all that was logged on the way. */
    void noSecretIn(Throwable failure, FaultFront... fronts) {
        for (FaultFront front : fronts) {
            Canary.assertAbsent(failure, front);
        }
    }

    void noSecretIn(Object result, FaultFront... fronts) {
        for (FaultFront front : fronts) {
            Canary.assertAbsent(String.valueOf(result), front);
        }
    }

    /** After the client has been closed, and before the fronts are. */
    void nothingRuns(FaultFront... fronts) {
        owned.forEach(HttpTransport::close);
        Set<Thread> started = new HashSet<>(threads());
        started.removeAll(before);
        List<Thread> ours = started.stream()
                .filter(thread -> thread.getName().startsWith("apiwright"))
                .toList();
        for (FaultFront front : fronts) {
            Canary.assertAbsent(output.text(started), front);
        }
        assertAll(ours.stream().map(thread -> () -> ends(thread)));
    }

    private static void ends(Thread thread) throws InterruptedException {
        thread.join(PATIENCE.toMillis());
        assertFalse(thread.isAlive(), () -> thread.getName() + " still runs");
    }

    @Override
    public void close() {
        output.close();
    }
}
