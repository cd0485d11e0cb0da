package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.RawServer.Reply;
import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.error.Outcome;
import dev.apiwright.transport.JdkHttpTransport;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that are ended from outside: by an interrupt, by cancelling, by closing the client. */
@Timeout(60)
class EndingCallsTest {
    private static final Endpoint<Things.Ask, Things.Thing> READ = Things.endpoint(Safety.READ_ONLY);
    private static final Things.Ask ASK = new Things.Ask("x");

    /** A server that reads a request and keeps silent. */
    private static RawServer silent() throws Exception {
        AtomicReference<RawServer> self = new AtomicReference<>();
        Reply silence = socket -> self.get().waitForClientToGo(socket);
        self.set(new RawServer(silence));
        return self.get();
    }

    @Test
    void anInterruptEndsTheExchangeAndKeepsTheFlag() throws Exception {
        try (RawServer server = silent();
                ApiClient client = new Things.Builder().baseUrl(server.uri()).build()) {
            AtomicReference<CallInterruptedException> thrown = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                thrown.set(assertThrows(CallInterruptedException.class, () -> client.call(READ, ASK)));
                flag.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            server.awaitRequest();
            caller.interrupt();
            caller.join();

            assertEquals(Outcome.UNKNOWN, thrown.get().outcome());
            assertEquals(1, thrown.get().attempts().size());
            assertTrue(flag.get());
            server.awaitClientGone();
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void x3_anInterruptedThreadSendsNothing() throws Exception {
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = new Things.Builder().baseUrl(server.uri()).build()) {
            Thread.currentThread().interrupt();
            CallInterruptedException error = assertThrows(CallInterruptedException.class, () -> client.call(READ, ASK));

            assertTrue(Thread.interrupted());
            assertEquals(Outcome.NOT_EXECUTED, error.outcome());
            client.call(READ, ASK);
            assertEquals(1, server.received().size(), "only the call after it");
        }
    }

    @Test
    void anInterruptEndsAPause() throws Exception {
        FakeTime time = FakeTime.standingStill();
        try (RawServer server = new RawServer(Replies.error(60011));
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .scheduler(time)
                        .build()) {
            AtomicReference<CallInterruptedException> thrown = new AtomicReference<>();
            Thread caller = new Thread(
                    () -> thrown.set(assertThrows(CallInterruptedException.class, () -> client.call(READ, ASK))));
            caller.start();
            awaitPause(time);
            caller.interrupt();
            caller.join();
            time.advance(Duration.ofSeconds(25));

            assertEquals(Outcome.NOT_EXECUTED, thrown.get().outcome());
            assertEquals(0, time.pending());
            assertEquals(1, server.received().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Ended.class)
    void whateverCompletesTheFutureEndsTheExchange(Ended ended) throws Exception {
        try (RawServer server = silent();
                ApiClient client = new Things.Builder().baseUrl(server.uri()).build()) {
            CompletableFuture<Things.Thing> future = client.callAsync(READ, ASK);
            server.awaitRequest();
            ended.end(future);

            server.awaitClientGone();
            assertTrue(future.isDone());
        }
    }

    enum Ended {
        CANCELLED {
            @Override
            void end(CompletableFuture<Things.Thing> future) {
                future.cancel(false);
                assertThrows(CancellationException.class, future::join);
            }
        },
        COMPLETED {
            @Override
            void end(CompletableFuture<Things.Thing> future) {
                future.complete(new Things.Thing("mine", 1));
            }
        },
        FAILED {
            @Override
            void end(CompletableFuture<Things.Thing> future) {
                future.completeExceptionally(new IllegalStateException("mine"));
            }
        };

        abstract void end(CompletableFuture<Things.Thing> future);
    }

    @Test
    void cancellingEndsAPause() throws Exception {
        FakeTime time = FakeTime.standingStill();
        try (RawServer server = new RawServer(Replies.error(60011));
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .scheduler(time)
                        .build()) {
            CompletableFuture<Things.Thing> future = client.callAsync(READ, ASK);
            awaitPause(time);
            future.cancel(true);

            // Neither the pause nor the deadline is left, at the latest when the step that began the pause has ended.
            while (time.pending() > 0) {
                Thread.onSpinWait();
            }
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void closingEndsWhatIsUnderWayAndWhatComesAfterFailsInTheSameWay() throws Exception {
        try (RawServer server = silent()) {
            ApiClient client = new Things.Builder().baseUrl(server.uri()).build();
            CompletableFuture<Things.Thing> future = client.callAsync(READ, ASK);
            server.awaitRequest();
            client.close();
            client.close();

            CallInterruptedException error = assertInstanceOf(
                    CallInterruptedException.class,
                    assertThrows(CompletionException.class, future::join).getCause());
            assertEquals(Outcome.UNKNOWN, error.outcome());
            assertTrue(error.getMessage().contains("the client is closed"), error.getMessage());
            server.awaitClientGone();

            CallInterruptedException late = assertThrows(CallInterruptedException.class, () -> client.call(READ, ASK));
            assertEquals(Outcome.NOT_EXECUTED, late.outcome());
            CompletableFuture<Things.Thing> lateFuture = client.callAsync(READ, ASK);
            assertInstanceOf(
                    CallInterruptedException.class,
                    assertThrows(CompletionException.class, lateFuture::join).getCause());
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void aClosedClientLeavesATransportThatIsNotItsOwnOpen() throws Exception {
        try (RawServer server = new RawServer(Replies.ok());
                JdkHttpTransport shared = JdkHttpTransport.create(Duration.ofSeconds(30))) {
            for (int i = 0; i < 2; i++) {
                try (ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .transport(shared)
                        .build()) {
                    client.call(READ, ASK);
                }
            }
            assertEquals(2, server.received().size());
        }
    }

    /** The callback is chained before there is an answer, so that the completing thread runs it. */
    @Test
    void x9_x10_callbacksRunOnTheClientsWorkersAndMayBlockAndCallAgain() throws Exception {
        CountDownLatch chained = new CountDownLatch(1);
        Reply late = socket -> {
            await(chained);
            Replies.ok().to(socket);
        };
        try (RawServer server = new RawServer(late, Replies.ok());
                ApiClient client = new Things.Builder().baseUrl(server.uri()).build()) {
            AtomicReference<String> thread = new AtomicReference<>();
            CompletableFuture<Things.Thing> second = client.callAsync(READ, ASK).thenApply(thing -> {
                thread.set(Thread.currentThread().getName());
                return client.call(READ, ASK);
            });
            chained.countDown();

            assertEquals("lamp", second.join().name());
            assertTrue(thread.get().startsWith("apiwright-worker"), thread.get());
        }
    }

    @Test
    void x10_callbacksRunWhereTheCallerWantsThem() throws Exception {
        CountDownLatch chained = new CountDownLatch(1);
        Reply late = socket -> {
            await(chained);
            Replies.ok().to(socket);
        };
        try (RawServer server = new RawServer(late);
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .callbackExecutor(task -> new Thread(task, "mine").start())
                        .build()) {
            CompletableFuture<String> thread = client.callAsync(READ, ASK)
                    .thenApply(thing -> Thread.currentThread().getName());
            chained.countDown();

            assertEquals("mine", thread.join());
        }
    }

    @Test
    void x11_anExecutorThatRefusesKeepsNoResultFromItsCaller() throws Exception {
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .callbackExecutor(task -> {
                            throw new RejectedExecutionException("full");
                        })
                        .build()) {
            assertEquals("lamp", client.callAsync(READ, ASK).join().name());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void r13_codeThatWasPluggedInFailsAsItIsAndDoesNotHang(Way way) throws Exception {
        class Broken extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .random(() -> {
                            throw new Broken();
                        })
                        .build()) {
            Throwable thrown = assertThrows(RuntimeException.class, () -> way.call(client, READ, ASK));

            assertTrue(thrown instanceof Broken || thrown instanceof ClassCastException, () -> "" + thrown);
            assertEquals(0, server.received().size());
        }
    }

    /** The stack trace of a synchronous call leads to its caller, although other threads did the work. */
    @Test
    void theStackTraceShowsTheCaller() throws Exception {
        try (RawServer server = new RawServer(Replies.error(10010));
                ApiClient client = new Things.Builder().baseUrl(server.uri()).build()) {
            Things.NoSuchThing error = assertThrows(Things.NoSuchThing.class, () -> client.call(READ, ASK));

            boolean shown = Arrays.stream(error.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().equals(EndingCallsTest.class.getName()));
            assertTrue(shown);
        }
    }

    @Test
    void threadsAreDaemonsAndEndWithTheClient() throws Exception {
        try (RawServer server = new RawServer(Replies.ok())) {
            Set<Thread> before = running();
            ApiClient client = new Things.Builder().baseUrl(server.uri()).build();
            client.call(READ, ASK);
            Set<Thread> mine = running();
            // Clients of other tests may not have been closed.
            mine.removeAll(before);
            assertFalse(mine.isEmpty());
            for (Thread thread : mine) {
                assertTrue(thread.isDaemon(), thread.getName());
            }
            client.close();
            for (Thread thread : mine) {
                thread.join(Duration.ofSeconds(30).toMillis());
                assertFalse(thread.isAlive(), thread.getName());
            }
        }
    }

    private static Set<Thread> running() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("apiwright-"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void awaitPause(FakeTime time) {
        while (time.pending() < 2) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
