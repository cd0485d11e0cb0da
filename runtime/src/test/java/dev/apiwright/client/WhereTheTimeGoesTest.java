package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.Attempt;
import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.error.DeadlineException;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.PhaseTimes;
import dev.apiwright.signing.RequestSigner;
import dev.apiwright.signing.SignedParameters;
import dev.apiwright.signing.SigningContext;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Time is measured phase by phase; and whatever a call is doing, its deadline, an interrupt and a cancellation end it. */
@Timeout(60)
class WhereTheTimeGoesTest {
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
    private static final Things.Ask ASK = new Things.Ask("x");

    private final FakeTime time = FakeTime.standingStill();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final StubTransport transport = new StubTransport(host -> StubTransport.ok());
    private Endpoint<Things.Ask, Things.Thing> endpoint = Things.endpoint(Safety.READ_ONLY);

    private Things.Builder builder() {
        return new Things.Builder()
                .baseUrl(URI.create("https://a.example.com"))
                .transport(transport)
                .attemptTimeout(Duration.ofHours(1))
                .scheduler(time)
                .random(new FakeRandom());
    }

    private void pass(long millis) {
        time.advance(Duration.ofMillis(millis));
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }

    @Test
    void eachPhaseHasItsOwnTime() {
        transport.answerRequest(request -> {
            pass(30);
            request.headersCame();
            pass(400);
            return StubTransport.ok();
        });
        Endpoint<Things.Ask, Things.Thing> slow = decodedBy(() -> pass(5_000));
        RateLimiter limiter = (asked, longest) -> {
            pass(2);
            return CompletableFuture.completedFuture(true);
        };
        try (ApiClient client =
                builder().rateLimiter(limiter).signer(signer(() -> pass(7))).build()) {
            Attempt attempt = client.callWithDetails(slow, ASK).attempts().get(0);

            assertEquals(new PhaseTimes(Duration.ZERO, ms(2), ms(7), ms(30), ms(400), ms(5_000)), attempt.times());
            assertEquals(ms(5_437), attempt.duration(), "without the wait for the rate limit");
        }
    }

    private static RequestSigner signer(Runnable work) {
        return new RequestSigner() {
            @Override
            public SignedParameters sign(SigningContext context) {
                work.run();
                return SignedParameters.builder().build();
            }

            @Override
            public String identity() {
                return "me";
            }
        };
    }

    private static Endpoint<Things.Ask, Things.Thing> decodedBy(Runnable work) {
        Endpoint<Things.Ask, Things.Thing> plain = Things.endpoint(Safety.READ_ONLY);
        return Endpoint.<Things.Ask, Things.Thing>builder("getThing")
                .path(plain.path())
                .safety(Safety.READ_ONLY)
                .request(plain.request())
                .response(in -> {
                    work.run();
                    return plain.response().read(in);
                })
                .envelope(Things.ENVELOPE)
                .errors(Things.ERRORS)
                .build();
    }

    /** Stays until the test lets it go, or somebody interrupts it. */
    private void hang() {
        inside.countDown();
        try {
            leave.await();
        } catch (InterruptedException e) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private <T> CompletableFuture<T> neverDone() {
        CompletableFuture<T> future = new CompletableFuture<>();
        future.whenComplete((value, failure) -> stopped.countDown());
        inside.countDown();
        return future;
    }

    private CompletionException slowToTell() {
        return new CompletionException(new TimeoutException()) {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Throwable getCause() {
                hang();
                return super.getCause();
            }
        };
    }

    enum Stage {
        RATE_LIMIT("while waiting for the rate limit", 0, Outcome.NOT_EXECUTED) {
            @Override
            ApiClient hangingIn(WhereTheTimeGoesTest test) {
                return test.builder()
                        .rateLimiter((endpoint, longest) -> test.neverDone())
                        .build();
            }
        },
        INTERCEPTOR("before the call was signed", 1, Outcome.NOT_EXECUTED) {
            @Override
            ApiClient hangingIn(WhereTheTimeGoesTest test) {
                return test.builder()
                        .interceptor(new Interceptor() {
                            @Override
                            public void beforeAttempt(OutgoingAttempt attempt) {
                                test.stopped.countDown();
                                test.hang();
                            }
                        })
                        .build();
            }
        },
        SIGNING("before the call was signed", 1, Outcome.NOT_EXECUTED) {
            @Override
            ApiClient hangingIn(WhereTheTimeGoesTest test) {
                return test.builder().signer(signer(test::hang)).build();
            }
        },
        HEADERS("while waiting for the answer", 1, Outcome.UNKNOWN) {
            @Override
            ApiClient hangingIn(WhereTheTimeGoesTest test) {
                test.transport.answerRequest(request -> test.neverDone());
                return test.builder().build();
            }
        },
        BODY("while reading the answer", 1, Outcome.UNKNOWN) {
            @Override
            ApiClient hangingIn(WhereTheTimeGoesTest test) {
                test.transport.answerRequest(request -> {
                    request.headersCame();
                    return test.neverDone();
                });
                return test.builder().build();
            }
        },
        /** The transport has given up, mostly because the time is over, and there is nothing to decode. */
        NO_ANSWER("while waiting for the answer", 1, Outcome.UNKNOWN) {
            @Override
            ApiClient hangingIn(WhereTheTimeGoesTest test) {
                test.stopped.countDown();
                test.transport.answerRequest(request -> CompletableFuture.failedFuture(test.slowToTell()));
                return test.builder().build();
            }
        },
        /** Nothing can stop it; but the call does not wait for it. */
        DECODING("while decoding the answer", 1, Outcome.UNKNOWN) {
            @Override
            ApiClient hangingIn(WhereTheTimeGoesTest test) {
                test.stopped.countDown();
                test.endpoint = decodedBy(test::hang);
                return test.builder().build();
            }
        };

        private final String place;
        private final int attempts;
        private final Outcome outcome;

        Stage(String place, int attempts, Outcome outcome) {
            this.place = place;
            this.attempts = attempts;
            this.outcome = outcome;
        }

        abstract ApiClient hangingIn(WhereTheTimeGoesTest test);

        void check(ApiwrightException error) {
            assertEquals(outcome, error.outcome());
            assertEquals(attempts, error.attempts().size());
            assertEquals(attempts == 0 ? "" : "a.example.com", error.host());
        }
    }

    private static ApiwrightException failureOf(CompletableFuture<?> future) {
        return assertInstanceOf(
                ApiwrightException.class,
                assertThrows(CompletionException.class, future::join).getCause());
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void theDeadlineEndsItAndSaysWhere(Stage stage) throws Exception {
        try (ApiClient client = stage.hangingIn(this)) {
            CompletableFuture<Things.Thing> future = client.callAsync(endpoint, ASK);
            inside.await();
            time.advance(CALL_TIMEOUT);
            DeadlineException error = assertInstanceOf(DeadlineException.class, failureOf(future));
            stage.check(error);
            assertTrue(error.getMessage().contains("PT30S passed " + stage.place), error.getMessage());
            assertTrue(error.getMessage().contains("30000 ms"), error.getMessage());
            assertEquals(CALL_TIMEOUT, error.times().total());
            stopped.await();
            leave.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void x1_cancellingEndsIt(Stage stage) throws Exception {
        try (ApiClient client = stage.hangingIn(this)) {
            CompletableFuture<Things.Thing> future = client.callAsync(endpoint, ASK);
            inside.await();
            future.cancel(true);
            stopped.await();
            leave.countDown();
            assertTrue(future.isCancelled());
        }
        assertEquals(
                stage == Stage.HEADERS || stage.ordinal() > Stage.HEADERS.ordinal() ? 1 : 0,
                transport.asked().size());
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void closingEndsIt(Stage stage) throws Exception {
        ApiClient client = stage.hangingIn(this);
        CompletableFuture<Things.Thing> future = client.callAsync(endpoint, ASK);
        inside.await();
        client.close();
        stage.check(assertInstanceOf(CallInterruptedException.class, failureOf(future)));
        stopped.await();
        leave.countDown();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void x2_anInterruptEndsItAndKeepsTheFlag(Stage stage) throws Exception {
        try (ApiClient client = stage.hangingIn(this)) {
            AtomicReference<CallInterruptedException> thrown = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                thrown.set(assertThrows(CallInterruptedException.class, () -> client.call(endpoint, ASK)));
                flag.set(Thread.currentThread().isInterrupted());
            });
            caller.start();
            inside.await();
            caller.interrupt();
            caller.join();
            stopped.await();
            leave.countDown();

            stage.check(thrown.get());
            assertTrue(flag.get());
        }
    }

    /** Somebody's transport that puts the address it was to call into its messages. */
    @Test
    void r6_aTransportsExceptionThatHoldsTheSignedQueryIsNotTold() {
        transport.answerRequest(request -> CompletableFuture.failedFuture(
                new java.io.IOException("outer", new IllegalStateException("cannot call " + request.signedUri()))));
        try (ApiClient client = builder().maxAttempts(1).build()) {
            ApiwrightException error = assertThrows(ApiwrightException.class, () -> client.call(endpoint, ASK));

            assertTrue(error.getMessage().contains("because it holds the signed query"), error.getMessage());
            assertEquals(null, error.getCause());
        }
    }
}
