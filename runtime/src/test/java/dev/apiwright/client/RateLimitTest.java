package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.ApiException;
import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.error.DeadlineException;
import dev.apiwright.error.Outcome;
import dev.apiwright.signing.RequestSigner;
import dev.apiwright.signing.SignedParameters;
import dev.apiwright.signing.SigningContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rate limit as a part of a call: every attempt waits its turn, under the call's one deadline. */
@Timeout(60)
class RateLimitTest {
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
    /** What an attempt counts for. */
    private static final Duration SECOND = Duration.ofMillis(1_005);

    private static final Things.Ask ASK = new Things.Ask("x");

    private static Endpoint<Things.Ask, Things.Thing> limited(int rate) {
        return Things.endpoint(Safety.READ_ONLY, rate);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void everyAttemptPays(Way way) throws Exception {
        FakeTime time = FakeTime.skippingPausesBelow(CALL_TIMEOUT);
        try (RawServer server = new RawServer(Replies.error(10003), Replies.ok());
                ApiClient client = builder(server, time).build()) {
            way.call(client, limited(1), ASK);
            way.call(client, limited(1), ASK);

            Duration backoff = Duration.ofMillis(50);
            assertEquals(
                    List.of(CALL_TIMEOUT, backoff, SECOND.minus(backoff), CALL_TIMEOUT, SECOND),
                    time.delays(),
                    "the retry waits for what its pause has left of the second, the next call for all of it");
        }
    }

    @Test
    void anotherPathIsAnotherCommandAndNoRateIsNoLimit() throws Exception {
        FakeTime time = FakeTime.standingStill();
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = builder(server, time).build()) {
            client.call(limited(1), ASK);
            client.call(Things.endpoint(Safety.UNSAFE, "v1/other", 1), ASK);
            for (int i = 0; i < 50; i++) {
                client.call(Things.endpoint(Safety.UNSAFE), ASK);
            }
            assertEquals(52, server.received().size());
        }
    }

    /** C8: a signature that was made before the wait would be old when it is sent. */
    @Test
    void c8_signsAfterTheWait() throws Exception {
        FakeTime time = FakeTime.standingStill();
        AtomicInteger signed = new AtomicInteger();
        RequestSigner signer = new RequestSigner() {
            @Override
            public SignedParameters sign(SigningContext context) {
                signed.incrementAndGet();
                return SignedParameters.builder().build();
            }

            @Override
            public String identity() {
                return "";
            }
        };
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = builder(server, time).signer(signer).build()) {
            client.call(limited(1), ASK);
            CompletableFuture<Things.Thing> second = client.callAsync(limited(1), ASK);
            assertEquals(2, time.pending(), "its deadline and its turn");
            assertEquals(1, signed.get());
            time.advance(SECOND);
            second.join();

            assertEquals(2, signed.get());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aWaitBeyondTheDeadlineFailsAtOnceAndTakesNothing(Way way) throws Exception {
        FakeTime time = FakeTime.standingStill();
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client =
                        builder(server, time).callTimeout(Duration.ofSeconds(1)).build()) {
            way.call(client, limited(1), ASK);
            for (int i = 0; i < 20; i++) {
                DeadlineException error =
                        assertThrows(DeadlineException.class, () -> way.call(client, limited(1), ASK));
                assertEquals(Outcome.NOT_EXECUTED, error.outcome());
                assertEquals(List.of(), error.attempts());
                assertEquals(
                        "getThing: the rate limit leaves no place before the deadline of PT1S (the time went into: nothing)",
                        error.getMessage());
            }
            assertEquals(0, time.pending());
            time.advance(SECOND);
            way.call(client, limited(1), ASK);

            assertEquals(2, server.received().size());
        }
    }

    /** What failed before is not forgotten. */
    @Test
    void aRetryThatHasNoTurnInTimeTellsWhyItWasNeeded() throws Exception {
        FakeTime time = FakeTime.skippingPausesBelow(Duration.ofMillis(900));
        try (RawServer server = new RawServer(Replies.error(10002));
                ApiClient client =
                        builder(server, time).callTimeout(Duration.ofSeconds(1)).build()) {
            DeadlineException error = assertThrows(DeadlineException.class, () -> client.call(limited(1), ASK));

            assertEquals(
                    10002,
                    assertInstanceOf(ApiException.class, error.getCause()).code());
            assertEquals(Outcome.UNKNOWN, error.outcome());
            assertEquals(1, error.attempts().size());
        }
    }

    @Test
    void theDeadlineEndsAWaitThatHasBecomeTooLong() throws Exception {
        FakeTime time = FakeTime.standingStill();
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = builder(server, time).build()) {
            client.call(limited(1), ASK);
            List<CompletableFuture<Things.Thing>> crowd = new ArrayList<>();
            for (int i = 0; i < 29; i++) {
                crowd.add(client.callAsync(limited(1), ASK));
            }
            // As after a suspended machine.
            time.advance(Duration.ofHours(1));
            int late = 0;
            for (CompletableFuture<Things.Thing> call : crowd) {
                try {
                    call.join();
                } catch (CompletionException e) {
                    assertInstanceOf(DeadlineException.class, e.getCause());
                    late++;
                }
            }
            assertTrue(late >= 28, () -> "all but the one whose turn came in the same moment");
            assertEquals(0, time.pending());
        }
    }

    @Test
    void x8_aCancelledCallGivesItsPlaceBack() throws Exception {
        FakeTime time = FakeTime.standingStill();
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = builder(server, time).build()) {
            client.call(limited(1), ASK);
            CompletableFuture<Things.Thing> second = client.callAsync(limited(1), ASK);
            CompletableFuture<Things.Thing> third = client.callAsync(limited(1), ASK);
            second.cancel(false);
            time.advance(SECOND);
            assertEquals("lamp", third.join().name());

            assertEquals(2, server.received().size());
            assertEquals(0, time.pending());
        }
    }

    @Test
    void anInterruptedCallGivesItsPlaceBackAndKeepsTheFlag() throws Exception {
        FakeTime time = FakeTime.standingStill();
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = builder(server, time).build()) {
            client.call(limited(1), ASK);
            AtomicReference<CallInterruptedException> thrown = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                thrown.set(assertThrows(CallInterruptedException.class, () -> client.call(limited(1), ASK)));
                flag.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            while (time.pending() < 2) {
                Thread.onSpinWait();
            }
            caller.interrupt();
            caller.join();

            assertEquals(Outcome.NOT_EXECUTED, thrown.get().outcome());
            assertTrue(flag.get());
            assertEquals(0, time.pending());
            time.advance(SECOND);
            client.call(limited(1), ASK);
            assertEquals(2, server.received().size());
        }
    }

    @Test
    void closingEndsTheWaits() throws Exception {
        FakeTime time = FakeTime.standingStill();
        try (RawServer server = new RawServer(Replies.ok())) {
            ApiClient client = builder(server, time).build();
            client.call(limited(1), ASK);
            CompletableFuture<Things.Thing> second = client.callAsync(limited(1), ASK);
            client.close();

            assertInstanceOf(
                    CallInterruptedException.class,
                    assertThrows(CompletionException.class, second::join).getCause());
            assertEquals(0, time.pending());
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void aThrottlingCodeSlowsTheCommandDown() throws Exception {
        FakeTime time = FakeTime.skippingPausesBelow(CALL_TIMEOUT);
        try (RawServer server = new RawServer(Replies.error(60011), Replies.ok());
                ApiClient client = builder(server, time).maxAttempts(1).build()) {
            assertThrows(ApiException.class, () -> client.call(limited(10), ASK));
            client.call(limited(10), ASK);
            client.call(limited(10), ASK);

            List<Duration> delays = time.delays();
            assertEquals(
                    115,
                    delays.get(delays.size() - 1).toMillis() + 1,
                    "four fifths of a tenth of a second, and no more together, by 0.7");
        }
    }

    @Test
    void aShareIsAPartOfEveryRate() throws Exception {
        FakeTime time = FakeTime.skippingPausesBelow(CALL_TIMEOUT);
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = builder(server, time).rateLimitShare(0.02).build()) {
            client.call(limited(100), ASK);
            client.call(limited(100), ASK);
            client.call(limited(100), ASK);
            client.call(Things.endpoint(Safety.UNSAFE, "v1/rare", 10), ASK);
            client.call(Things.endpoint(Safety.UNSAFE, "v1/rare", 10), ASK);

            List<Duration> waits = time.delays().stream()
                    .filter(delay -> !delay.equals(CALL_TIMEOUT))
                    .toList();
            assertEquals(
                    List.of(1005L, 5005L),
                    waits.stream().map(Duration::toMillis).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aLimiterOfOnesOwnIsAskedForEveryAttemptAndTold(Way way) throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        RateLimiter own = new RateLimiter() {
            @Override
            public CompletableFuture<Boolean> acquire(Endpoint<?, ?> endpoint, Duration longestWait) {
                assertFalse(longestWait.isNegative() || longestWait.isZero());
                told.add("may " + endpoint.path());
                return CompletableFuture.supplyAsync(() -> told.size() < 8);
            }

            @Override
            public void throttled(Endpoint<?, ?> endpoint) {
                told.add("too many");
            }

            @Override
            public void sent(Endpoint<?, ?> endpoint, CompletableFuture<Boolean> leave) {
                assertTrue(leave.join());
                told.add("sent");
            }

            @Override
            public void answered(Endpoint<?, ?> endpoint, CompletableFuture<Boolean> leave) {
                assertTrue(leave.join());
                told.add("answered");
            }
        };
        FakeTime time = FakeTime.skippingPausesBelow(CALL_TIMEOUT);
        try (RawServer server = new RawServer(Replies.error(60011), Replies.ok());
                ApiClient client = builder(server, time).rateLimiter(own).build()) {
            way.call(client, Things.endpoint(Safety.UNSAFE), ASK);
            assertEquals(
                    List.of(
                            "may v1/things/get_thing",
                            "sent",
                            "answered",
                            "too many",
                            "may v1/things/get_thing",
                            "sent",
                            "answered"),
                    told);
            assertThrows(DeadlineException.class, () -> way.call(client, Things.endpoint(Safety.UNSAFE), ASK));
            assertEquals(2, server.received().size());
        }
    }

    @Test
    void aLimiterThatFailsFailsTheCallWithTheSameException() throws Exception {
        IllegalStateException down = new IllegalStateException("the shared bucket is down");
        try (RawServer server = new RawServer(Replies.ok())) {
            for (RateLimiter limiter : List.<RateLimiter>of(
                    (endpoint, wait) -> {
                        throw down;
                    },
                    (endpoint, wait) -> CompletableFuture.failedFuture(down),
                    (endpoint, wait) -> CompletableFuture.supplyAsync(() -> {
                        throw down;
                    }))) {
                try (ApiClient client = builder(server, FakeTime.standingStill())
                        .rateLimiter(limiter)
                        .build()) {
                    assertSame(down, assertThrows(IllegalStateException.class, () -> client.call(limited(1), ASK)));
                }
            }
            assertEquals(0, server.received().size());
        }
    }

    @Test
    void noLimitIsNoLimit() throws Exception {
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = builder(server, FakeTime.standingStill())
                        .rateLimiter(RateLimiter.unlimited())
                        .build()) {
            for (int i = 0; i < 50; i++) {
                client.call(limited(1), ASK);
            }
            assertEquals(50, server.received().size());
        }
    }

    private static Things.Builder builder(RawServer server, FakeTime time) {
        return new Things.Builder().baseUrl(server.uri()).scheduler(time).random(new FakeRandom());
    }
}
