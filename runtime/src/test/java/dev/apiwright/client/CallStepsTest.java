package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.error.DeadlineException;
import dev.apiwright.error.Outcome;
import dev.apiwright.transport.TransportResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that end between two steps, and steps that follow each other sooner than is usual; all on one thread. */
class CallStepsTest {
    private static final Endpoint<Things.Ask, Things.Thing> READ = Things.endpoint(Safety.READ_ONLY);

    private static Call<Things.Ask, Things.Thing> call(
            Endpoint<Things.Ask, Things.Thing> endpoint, StubTransport transport, Scheduler time) {
        ClientSettings settings = OneThread.settings(transport, time, RateLimiter.unlimited(), EventRecorder.create());
        return new Call<>(new Pipeline(settings), endpoint, new Things.Ask("x"));
    }

    /** A call looks at the time between its steps; it is cancelled at the first look, at the second, and so on. */
    @Test
    void whatIsToldAsNotCarriedOutIsNotSent() {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        CancellingTime time;
        int looks = 0;
        do {
            looks++;
            StubTransport transport = new StubTransport(host -> StubTransport.ok());
            time = new CancellingTime(looks);
            Call<Things.Ask, Things.Thing> call = call(READ, transport, time);
            time.call = call;
            call.start();
            try {
                call.ending().join().get();
            } catch (CallInterruptedException e) {
                outcomes.add(e.outcome());
                if (e.outcome() == Outcome.NOT_EXECUTED) {
                    assertEquals(List.of(), transport.asked(), "cancelled at look " + looks);
                }
            }
        } while (time.looks == 0);
        assertEquals(EnumSet.of(Outcome.NOT_EXECUTED, Outcome.UNKNOWN), outcomes);
    }

    /** The attempt's timeout and the deadline are then one moment; which of the two is noticed first must not matter. */
    @ParameterizedTest
    @CsvSource({
        "READ_ONLY,true",
        "IDEMPOTENT,true",
        "UNSAFE,true",
        "READ_ONLY,false",
        "IDEMPOTENT,false",
        "UNSAFE,false"
    })
    void aDeadlineShorterThanAnAttemptIsToldAsTheDeadline(Safety safety, boolean byTheAlarm) {
        AtomicReference<Runnable> alarm = new AtomicReference<>();
        AtomicLong now = new AtomicLong();
        Scheduler time = new StandingTime() {
            @Override
            public long nanoTime() {
                return now.get();
            }

            @Override
            public Runnable schedule(Runnable task, Duration delay) {
                alarm.set(task);
                return () -> {};
            }
        };
        StubTransport transport = new StubTransport(host -> {
            now.set(Duration.ofSeconds(30).toNanos());
            if (byTheAlarm) {
                alarm.get().run();
            }
            return StubTransport.silent();
        });
        Call<Things.Ask, Things.Thing> call = call(Things.endpoint(safety), transport, time);
        call.start();
        DeadlineException error =
                assertThrows(DeadlineException.class, call.ending().join()::get);

        assertEquals(Outcome.UNKNOWN, error.outcome());
        assertTrue(error.getMessage().contains("the deadline of PT30S"), error.getMessage());
        assertEquals(1, transport.asked().size());
    }

    /** The attempt after a pause may be on its way before the thread that began the pause has gone on. */
    @Test
    void cancellingEndsAnAttemptThatBeganBeforeItsPauseWasThere() {
        CompletableFuture<TransportResponse> second = new CompletableFuture<>();
        StubTransport transport = new StubTransport(host -> StubTransport.error(10003));
        Scheduler sudden = new StandingTime() {
            @Override
            public Runnable schedule(Runnable task, Duration delay) {
                if (delay.toSeconds() < 30) {
                    transport.answer(host -> second);
                    task.run();
                }
                return () -> {};
            }
        };
        Call<Things.Ask, Things.Thing> call = call(READ, transport, sudden);
        call.start();
        assertEquals(2, transport.asked().size());
        call.cancel();

        assertTrue(second.isCancelled());
    }

    /** No alarm ever rings. */
    private static class StandingTime implements Scheduler {
        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public Runnable schedule(Runnable task, Duration delay) {
            return () -> {};
        }
    }

    private static final class CancellingTime extends StandingTime {
        private int looks;
        private Call<?, ?> call;

        CancellingTime(int looks) {
            this.looks = looks;
        }

        @Override
        public long nanoTime() {
            if (call != null && looks > 0 && --looks == 0) {
                call.cancel();
            }
            return 0;
        }
    }
}
