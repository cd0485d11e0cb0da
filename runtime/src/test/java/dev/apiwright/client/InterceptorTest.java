package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.Logs.Line;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.Attempt;
import dev.apiwright.error.Outcome;
import dev.apiwright.signing.RequestSigner;
import dev.apiwright.signing.SignedParameters;
import dev.apiwright.signing.SigningContext;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who look on see what they may, in order, and can do no harm. */
@Timeout(60)
class InterceptorTest {
    private static final Endpoint<Things.Ask, Things.Thing> READ = Things.endpoint(Safety.READ_ONLY);
    private static final Things.Ask ASK = new Things.Ask("canary-body-31");

    private final Logs logs = new Logs();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<CallReport> reports = new LinkedBlockingQueue<>();

    /** Writes down all that it is told, with everything in it. */
    private final class Listener implements Interceptor {
        @Override
        public void beforeAttempt(OutgoingAttempt attempt) {
            heard.add("before " + attempt + " of " + attempt.call());
        }

        @Override
        public void afterAttempt(CallInfo call, Attempt attempt) {
            heard.add("after attempt " + attempt.number() + " of " + call + ": " + attempt.fault());
        }

        @Override
        public void afterCall(CallReport report) {
            heard.add("after call: " + report.fault());
            reports.add(report);
        }
    }

    /** Time stands still, but for the pauses between attempts: no interceptor ever takes too long. */
    private Things.Builder builder(RawServer server) {
        return new Things.Builder()
                .baseUrl(server.uri())
                .logger(logs)
                .scheduler(FakeTime.skippingPausesBelow(Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void hearsOfAttemptsAndOfTheCallInOrder(Way way) throws Exception {
        try (RawServer server = new RawServer(Replies.error(10003), Replies.error(10010));
                ApiClient client = builder(server).interceptor(new Listener()).build()) {
            assertThrows(ApiException.class, () -> way.call(client, READ, ASK));

            CallReport report = reports.take();
            String host = server.uri().getAuthority();
            String call = "CallInfo[api=things, endpoint=getThing, number=1]";
            assertEquals(
                    List.of(
                            "before getThing at " + host + ", attempt 1 of " + call,
                            "after attempt 1 of " + call + ": error 10003",
                            "before getThing at " + host + ", attempt 2 of " + call,
                            "after attempt 2 of " + call + ": error 10010",
                            "after call: error 10010"),
                    List.copyOf(heard));
            assertTrue(report.failed());
            assertEquals(Outcome.NOT_EXECUTED, report.outcome());
            assertEquals(2, report.attempts().size());
            assertEquals(10010, report.attempts().get(1).code().orElseThrow());
            assertFalse(report.toString().contains("canary"), report::toString);
            assertFalse(report.toString().contains("usersig"), report::toString);
            assertFalse(report.toString().contains("text of the server"), report::toString);
        }
    }

    @Test
    void hearsOfCallsThatEndBeforeAnythingIsSent() throws Exception {
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = builder(server)
                        .interceptor(new Listener())
                        .rateLimiter((endpoint, wait) -> new CompletableFuture<>())
                        .build()) {
            client.callAsync(READ, ASK).cancel(true);

            CallReport report = reports.take();
            assertEquals("the call was cancelled", report.fault());
            assertEquals(Outcome.NOT_EXECUTED, report.outcome());
            assertEquals(List.of(), report.attempts());
        }
    }

    @Test
    void addsHeadersToEveryAttempt() throws Exception {
        Interceptor tracing = new Interceptor() {
            @Override
            public void beforeAttempt(OutgoingAttempt attempt) {
                attempt.header("traceparent", "00-a-" + attempt.number());
                attempt.header("Baggage", "old");
            }
        };
        Interceptor second = new Interceptor() {
            @Override
            public void beforeAttempt(OutgoingAttempt attempt) {
                attempt.header("baggage", "new");
            }
        };
        try (RawServer server = new RawServer(Replies.error(10003), Replies.ok());
                ApiClient client =
                        builder(server).interceptor(tracing).interceptor(second).build()) {
            client.call(READ, ASK);

            assertEquals("00-a-1", server.received().get(0).headers().get("traceparent"));
            assertEquals("00-a-2", server.received().get(1).headers().get("traceparent"));
            assertEquals("new", server.received().get(0).headers().get("baggage"));
        }
    }

    /** The trace that a caller is in is known on the caller's thread alone. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void anInterceptorPerCallTakesAlongWhatItsCallersThreadKnows(Way way) throws Exception {
        ThreadLocal<String> trace = new ThreadLocal<>();
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = builder(server)
                        .interceptorPerCall(() -> {
                            String mine = trace.get();
                            return new Interceptor() {
                                @Override
                                public void beforeAttempt(OutgoingAttempt attempt) {
                                    attempt.header("traceparent", mine);
                                }
                            };
                        })
                        .build()) {
            trace.set("of this thread");
            way.call(client, READ, ASK);

            assertEquals("of this thread", server.received().get(0).headers().get("traceparent"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "content-length",
                "User-Agent",
                "Transfer-Encoding",
                "Proxy-Authorization",
                "Authorization",
                "Cookie",
                "X-Api-Key",
                "x-auth-token",
                "X-Signature",
                "",
                "a b",
                "a:b",
                "a\r\nEvil",
                "é"
            })
    void refusesHeadersThatAreNotItsToSet(String name) {
        OutgoingAttempt attempt = new OutgoingAttempt(new CallInfo("things", "getThing", 1), 1, "h");

        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> attempt.header(name, "canary-value"));

        assertFalse(error.getMessage().contains("canary"), error::getMessage);
        assertEquals(Map.of(), attempt.seal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nEvil: 1", "a\n", "a\u0000", "ü", "a\u2028b"})
    void refusesValuesThatCouldBecomeMoreThanOne(String value) {
        OutgoingAttempt attempt = new OutgoingAttempt(new CallInfo("things", "getThing", 1), 1, "h");

        assertThrows(IllegalArgumentException.class, () -> attempt.header("traceparent", value));
        attempt.seal();
        assertThrows(IllegalStateException.class, () -> attempt.header("traceparent", "late"));
    }

    @Test
    void theSignersHeadersWin() throws Exception {
        RequestSigner signer = new RequestSigner() {
            @Override
            public SignedParameters sign(SigningContext context) {
                return SignedParameters.builder()
                        .secretHeader("X-Stamp", "of the signer")
                        .build();
            }

            @Override
            public String identity() {
                return "me";
            }
        };
        Interceptor other = new Interceptor() {
            @Override
            public void beforeAttempt(OutgoingAttempt attempt) {
                attempt.header("x-stamp", "of somebody else");
            }
        };
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client =
                        builder(server).signer(signer).interceptor(other).build()) {
            client.call(READ, ASK);

            assertEquals("of the signer", server.received().get(0).headers().get("X-Stamp"));
        }
    }

    @ParameterizedTest
    @CsvSource({"true,SYNC", "false,SYNC", "true,ASYNC", "false,ASYNC"})
    void x9_whatItThrowsIsToldOnceAndSpoilsNothing(boolean error, Way way) throws Exception {
        Interceptor broken = new Interceptor() {
            @Override
            public void beforeAttempt(OutgoingAttempt attempt) {
                fail();
            }

            @Override
            public void afterAttempt(CallInfo call, Attempt attempt) {
                fail();
            }

            @Override
            public void afterCall(CallReport report) {
                fail();
            }

            private void fail() {
                if (error) {
                    throw new AssertionError("mine");
                }
                throw new IllegalStateException("mine");
            }
        };
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = builder(server)
                        .interceptor(broken)
                        .interceptor(new Listener())
                        .interceptorPerCall(() -> null)
                        .build()) {
            way.call(client, READ, ASK);
            way.call(client, READ, ASK);
            reports.take();
            reports.take();

            Line first = logs.take();
            assertEquals(Level.WARNING, first.level());
            assertTrue(first.text().contains("failed, which changes no call; told once"), first.text());
            logs.take();
            assertEquals(2, logs.all().size(), "once for each of the two");
        }
    }

    /** Time stands still until the test has seen that the interceptor hangs. */
    @Test
    void x9_oneThatHangsIsWaitedForOnceAndThenLeftOut() throws Exception {
        FakeTime time = FakeTime.standingStill();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Interceptor hanging = new Interceptor() {
            @Override
            public void beforeAttempt(OutgoingAttempt attempt) {
                asked.incrementAndGet();
                inside.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                attempt.header("too", "late");
            }
        };
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client =
                        builder(server).scheduler(time).interceptor(hanging).build()) {
            CompletableFuture<Things.Thing> first = client.callAsync(READ, ASK);
            inside.await();
            time.advance(Duration.ofSeconds(1));
            assertEquals("lamp", first.join().name());
            assertEquals("lamp", client.call(READ, ASK).name());

            assertEquals(1, asked.get(), "left out of the second call");
            assertNull(server.received().get(0).headers().get("too"));
            String told = logs.take().text();
            assertTrue(told.contains("took longer than 1000 ms and is left out until it has returned"), told);
            leave.countDown();
        }
    }

    /** The next attempt begins while it still hangs, and before it is known to. Real time passes until it is. */
    @Test
    void oneThatHangsAfterAnAttemptHoldsUpNoRetry() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        Interceptor hanging = new Interceptor() {
            @Override
            public void afterAttempt(CallInfo call, Attempt attempt) {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (RawServer server = new RawServer(Replies.error(70001), Replies.ok());
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .interceptor(hanging)
                        .callTimeout(Duration.ofSeconds(30))
                        .build()) {
            try {
                client.call(READ, ASK);
            } finally {
                released.countDown();
            }
            assertEquals(2, server.received().size());
        }
    }

    @Test
    void mayCallTheClientItself() throws Exception {
        AtomicInteger depth = new AtomicInteger();
        CompletableFuture<ApiClient> self = new CompletableFuture<>();
        Interceptor calling = new Interceptor() {
            @Override
            public void beforeAttempt(OutgoingAttempt attempt) {
                if (depth.getAndIncrement() == 0) {
                    self.join().call(READ, ASK);
                }
            }
        };
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = builder(server).interceptor(calling).build()) {
            self.complete(client);
            assertEquals("lamp", client.call(READ, ASK).name());
            assertEquals(2, server.received().size());
        }
    }
}
