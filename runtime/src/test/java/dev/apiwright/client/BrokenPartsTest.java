package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.ErrorTable;
import dev.apiwright.error.Outcome;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parts that fail themselves: every call ends, and the client goes on. Tests begin with the row's ID in the catalogue of faults. */
@Timeout(60)
class BrokenPartsTest {
    private static final Endpoint<Things.Ask, Things.Thing> READ = Things.endpoint(Safety.READ_ONLY);
    private static final Things.Ask ASK = new Things.Ask("x");
    private static final Duration LONG = Duration.ofSeconds(30);

    /** What a machine without threads to give says. */
    private static final Supplier<Throwable> NO_THREAD = () -> new OutOfMemoryError("unable to create native thread");

    private final StubTransport transport = new StubTransport(host -> StubTransport.ok());
    private final FakeTime time = FakeTime.skippingPausesBelow(LONG);
    private final ClientThreads threads = new ClientThreads();
    private final AtomicBoolean broken = new AtomicBoolean(true);

    /** Refuses as long as it is broken. */
    private Executor refusing(Supplier<Throwable> how) {
        return task -> {
            if (broken.get()) {
                sneak(how.get());
            }
            threads.workers().execute(task);
        };
    }

    private static void sneak(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private ApiClient client(Executor workers, Executor callbacks) {
        return new ApiClient(new ClientSettings(
                "things",
                Servers.of("a.example.com"),
                Things.credentials().signer(),
                RateLimiter.unlimited(),
                LONG,
                LONG,
                3,
                1024 * 1024,
                "test",
                transport,
                Clock.systemUTC(),
                new FakeRandom(),
                time,
                workers,
                callbacks,
                List.of(),
                Logs::new,
                EventRecorder.create(),
                threads::close));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void x11_aCallForWhichNoThreadCanBeHadFailsInPlaceOfHanging(Way way) {
        for (Supplier<Throwable> how : List.of(NO_THREAD, () -> new RejectedExecutionException("shut down"))) {
            broken.set(true);
            Executor workers = refusing(how);
            ApiClient client = client(workers, workers);
            Throwable thrown = assertThrows(Throwable.class, () -> callRaw(client, way));
            assertSame(how.get().getClass(), thrown.getClass());
            assertEquals(0, time.pending());
            broken.set(false);
            assertEquals("lamp", way.call(client, READ, ASK).name());
        }
        threads.close();
    }

    private static Things.Thing callRaw(ApiClient client, Way way) throws Throwable {
        if (way == Way.SYNC) {
            return client.call(READ, ASK);
        }
        try {
            return client.callAsync(READ, ASK).join();
        } catch (CompletionException e) {
            throw e.getCause();
        }
    }

    @Test
    void x11_callbacksForWhichNoThreadCanBeHadStillGetTheirResult() {
        try (ApiClient client = client(threads.workers(), refusing(NO_THREAD))) {
            assertEquals("lamp", client.callAsync(READ, ASK).join().name());
        }
    }

    @Test
    void anApisOwnExceptionThatCannotBeMadeFailsTheCallAllTheSame() {
        ErrorTable table = ErrorTable.builder()
                .add(10010, "GONE", Advice.FIX_REQUEST, Outcome.NOT_EXECUTED, "", error -> {
                    if (!error.details().attempts().isEmpty()) {
                        throw new IllegalStateException("no exception today");
                    }
                    return new ApiException(error);
                })
                .build();
        Endpoint<Things.Ask, Things.Thing> endpoint = Endpoint.<Things.Ask, Things.Thing>builder("getThing")
                .path(READ.path())
                .request(READ.request())
                .response(READ.response())
                .envelope(Things.ENVELOPE)
                .errors(table)
                .build();
        transport.answer(host -> StubTransport.error(10010));
        try (ApiClient client = client(threads.workers(), threads.workers())) {
            CompletionException thrown = assertThrows(
                    CompletionException.class,
                    () -> client.callAsync(endpoint, ASK).join());
            assertEquals("no exception today", thrown.getCause().getMessage());
        }
    }

    /** A scheduler that fails once must not leave a queue whose alarm never rings. */
    @Test
    void r13_aSchedulerThatFailsOnceDoesNotStopTheQueue() {
        VirtualTime virtual = new VirtualTime();
        Scheduler failing = new Scheduler() {
            @Override
            public long nanoTime() {
                return virtual.nanoTime();
            }

            @Override
            public Runnable schedule(Runnable task, Duration delay) {
                if (broken.get()) {
                    throw new IllegalStateException("broken");
                }
                return virtual.schedule(task, delay);
            }
        };
        CommandQueue queue = new CommandQueue(failing, 1);
        assertTrue(queue.acquire(LONG).join());
        CompletableFuture<Boolean> unlucky = queue.acquire(LONG);
        assertTrue(unlucky.isCompletedExceptionally());
        broken.set(false);
        CompletableFuture<Boolean> next = queue.acquire(LONG);
        assertFalse(next.isDone());
        virtual.advance(Duration.ofMillis(1_100));
        assertTrue(next.join(), "and the place of the unlucky one is not lost");
        threads.close();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void r13_aClockThatFailsFailsTheCallAndNotTheClient(Way way) {
        Clock clock = new FailingClock();
        try (ApiClient client = new Things.Builder()
                .baseUrl(URI.create("https://a.example.com"))
                .transport(transport)
                .clock(clock)
                .build()) {
            Throwable thrown = assertThrows(Throwable.class, () -> callRaw(client, way));
            assertEquals("no time", thrown.getMessage());
            assertEquals(List.of(), transport.asked());
            broken.set(false);
            assertEquals("lamp", way.call(client, READ, ASK).name());
        }
        threads.close();
    }

    /** Has no time to tell as long as it is broken. */
    private final class FailingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            if (broken.get()) {
                throw new IllegalStateException("no time");
            }
            return Things.NOW;
        }
    }
}
