package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.error.Outcome;
import dev.apiwright.example.simulator.fault.PhaseRig.Phase;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls that are cancelled, interrupted, or lose their client, in every phase. The time stands and nobody answers: a call
 * that ends does so because it was told to. Tests begin with the row's ID in the catalogue of faults.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndedCallsFaultsTest {
    static Stream<Arguments> phases() {
        return Arrays.stream(Phase.values())
                .flatMap(phase -> phase == Phase.CONNECT || phase == Phase.LIMITER
                        ? Stream.of(Arguments.of(phase, false))
                        : Stream.of(Arguments.of(phase, false), Arguments.of(phase, true)));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void x1_aCancelledCallLeavesNothing(Phase phase, boolean later) throws Exception {
        for (boolean mayInterrupt : new boolean[] {true, false}) {
            try (PhaseRig rig = new PhaseRig(phase, later)) {
                AtomicInteger callbacks = new AtomicInteger();
                CompletableFuture<Long> future = rig.callAsync();
                future.whenComplete((value, failure) -> callbacks.incrementAndGet());
                rig.awaitPhase();
                assertTrue(future.cancel(mayInterrupt));
                assertThrows(CancellationException.class, future::join);
                rig.leftNothing();
                assertEquals(1, callbacks.get());
                assertFalse(Thread.currentThread().isInterrupted());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("phases")
    void x2_anInterruptedCallLeavesNothingAndKeepsTheFlag(Phase phase, boolean later) throws Exception {
        try (PhaseRig rig = new PhaseRig(phase, later)) {
            AtomicReference<CallInterruptedException> thrown = new AtomicReference<>();
            AtomicBoolean flag = new AtomicBoolean();
            Thread caller = new Thread(() -> {
                thrown.set(assertThrows(CallInterruptedException.class, rig::call));
                flag.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            rig.awaitPhase();
            awaitWaiting(caller);
            caller.interrupt();
            caller.join();
            assertTrue(flag.get());
            assertEquals(outcome(phase), thrown.get().outcome());
            Canary.assertAbsent(thrown.get(), rig.front());
            rig.leftNothing();
        }
    }

    private static Outcome outcome(Phase phase) {
        return switch (phase) {
            case LIMITER, BACKOFF, SIGNING -> Outcome.NOT_EXECUTED;
            case CONNECT, HEADERS, BODY, DECODE -> Outcome.UNKNOWN;
        };
    }

    /** Not before: a call that has not begun to wait may not have been sent. */
    private static void awaitWaiting(Thread caller) {
        while (Stream.of(caller.getStackTrace())
                .noneMatch(frame -> frame.getClassName().endsWith(".client.Call")
                        && frame.getMethodName().equals("await"))) {
            Thread.onSpinWait();
        }
    }

    /** A signer that does not heed interrupts holds up nobody, and what it makes in the end is not sent. */
    @Test
    void x2_anInterruptWhileTheFirstAttemptIsSignedSendsNothing() throws Exception {
        try (PhaseRig rig = new PhaseRig(Phase.LIMITER, false)) {
            rig.time().advance(Duration.ofSeconds(30));
            rig.shutSigning();
            AtomicReference<CallInterruptedException> thrown = new AtomicReference<>();
            AtomicBoolean flag = new AtomicBoolean();
            Thread caller = new Thread(() -> {
                thrown.set(assertThrows(CallInterruptedException.class, rig::call));
                flag.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            rig.awaitSigning();
            caller.interrupt();
            caller.join();
            rig.letGo();
            assertTrue(flag.get());
            assertEquals(Outcome.NOT_EXECUTED, thrown.get().outcome());
            assertEquals(0, rig.requests());
            rig.leftNothing();
        }
    }

    @Test
    void x3_anInterruptedThreadSendsNothing() throws Exception {
        try (PhaseRig rig = new PhaseRig(Phase.HEADERS, false)) {
            Thread.currentThread().interrupt();
            CallInterruptedException thrown = assertThrows(CallInterruptedException.class, rig::call);
            assertTrue(Thread.interrupted());
            assertEquals(Outcome.NOT_EXECUTED, thrown.outcome());
            assertEquals(0, rig.requests());
            assertEquals(0, rig.front().connections());
            assertEquals(0, rig.time().pending());
        }
    }

    /** A future can be had by an interrupted thread: nobody waits. */
    @Test
    void x3_anInterruptDoesNotConcernAsynchronousCalls() throws Exception {
        try (PhaseRig rig = new PhaseRig(Phase.CONNECT, false)) {
            Thread.currentThread().interrupt();
            CompletableFuture<Long> future = rig.callAsync();
            assertTrue(Thread.interrupted());
            assertFalse(future.isDone());
            future.cancel(true);
        }
    }

    @ParameterizedTest
    @MethodSource("phases")
    void x5_aClosedClientEndsItsCallsWhereverTheyAre(Phase phase, boolean later) throws Exception {
        try (PhaseRig rig = new PhaseRig(phase, later)) {
            CompletableFuture<Long> future = rig.callAsync();
            rig.awaitPhase();
            rig.client().close();
            rig.client().close();
            CallInterruptedException failure = assertInstanceOf(
                    CallInterruptedException.class,
                    assertThrows(CompletionException.class, future::join).getCause());
            assertTrue(failure.getMessage().contains("closed"), failure.getMessage());
            Canary.assertAbsent(failure, rig.front());
            rig.time().awaitNone();
            rig.letGo();
            assertThrows(CallInterruptedException.class, rig::call);
            assertInstanceOf(
                    CallInterruptedException.class,
                    assertThrows(
                                    CompletionException.class,
                                    () -> rig.callAsync().join())
                            .getCause());
            assertEquals(rig.requestsUntilThere(), rig.requests());
        }
    }
}
