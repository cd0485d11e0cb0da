package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.RawServer.Reply;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.DeadlineException;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.ProtocolException;
import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import dev.apiwright.transport.JdkHttpTransport;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One deadline over everything, and pauses that are exact, because time is a fake. */
@Timeout(60)
class DeadlineTest {
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
    private static final Endpoint<Things.Ask, Things.Thing> READ = Things.endpoint(Safety.READ_ONLY);

    /** Pauses are the largest the backoff can draw. */
    @ParameterizedTest
    @CsvSource({"10002,50,100,200", "60011,1000,2000,4000"})
    void pausesDoubleFromTheBaseOfTheFault(int code, long first, long second, long third) throws Exception {
        FakeTime time = FakeTime.skippingPausesBelow(CALL_TIMEOUT);
        try (RawServer server = new RawServer(Replies.error(code));
                ApiClient client = builder(server, time).maxAttempts(4).build()) {
            assertThrows(ApiException.class, () -> client.call(READ, new Things.Ask("x")));

            assertEquals(
                    List.of(
                            CALL_TIMEOUT,
                            Duration.ofMillis(first),
                            Duration.ofMillis(second),
                            Duration.ofMillis(third)),
                    time.delays());
            assertEquals(0, time.pending(), "the alarm is taken back");
        }
    }

    /** The own pause is 1 s; a hint may make it up to 5 s longer, never shorter. */
    @ParameterizedTest
    @CsvSource({
        "3, 3000",
        "0, 1000",
        "6, 6000",
        "7, 6000",
        "86400, 6000",
        "999999999, 6000",
        "-1, 1000",
        "NaN, 1000",
        "1e30, 1000",
        "1.5, 1000",
        "'', 1000",
        "99999999999999999999, 1000",
        "soon, 1000",
        "'Mon, 02 Nov 2026 03:04:09 GMT', 4000",
        "'Mon, 02 Nov 2026 03:00:00 GMT', 1000",
        "'Fri, 31 Dec 9999 23:59:59 GMT', 6000"
    })
    void aHintIsClamped(String retryAfter, long millis) throws Exception {
        FakeTime time = FakeTime.skippingPausesBelow(CALL_TIMEOUT);
        Reply throttled = Replies.status(429, "", "Retry-After: " + retryAfter);
        try (RawServer server = new RawServer(throttled, Replies.ok());
                ApiClient client = builder(server, time).build()) {
            client.call(READ, new Things.Ask("x"));

            assertEquals(List.of(CALL_TIMEOUT, Duration.ofMillis(millis)), time.delays());
        }
    }

    @Test
    void twoHintsAreNone() throws Exception {
        FakeTime time = FakeTime.skippingPausesBelow(CALL_TIMEOUT);
        Reply throttled = Replies.status(429, "", "Retry-After: 3", "Retry-After: 4");
        try (RawServer server = new RawServer(throttled, Replies.ok());
                ApiClient client = builder(server, time).build()) {
            client.call(READ, new Things.Ask("x"));

            assertEquals(Duration.ofSeconds(1), time.delays().get(1));
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aPauseThatWouldPassTheDeadlineIsRefusedBeforeItIsSlept(Way way) throws Exception {
        FakeTime time = FakeTime.skippingPausesBelow(Duration.ofMillis(900));
        Reply throttled = Replies.status(429, "");
        try (RawServer server = new RawServer(throttled);
                ApiClient client =
                        builder(server, time).callTimeout(Duration.ofSeconds(1)).build()) {
            DeadlineException error =
                    assertThrows(DeadlineException.class, () -> way.call(client, READ, new Things.Ask("x")));

            assertEquals(List.of(Duration.ofSeconds(1)), time.delays(), "the alarm, and no pause");
            assertEquals(1, server.received().size());
            assertEquals(1, error.attempts().size());
            assertEquals(Outcome.NOT_EXECUTED, error.outcome());
            assertInstanceOf(ProtocolException.class, error.getCause());
            assertTrue(error.getMessage().contains("HTTP 429"), error.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({"SYNC,false", "SYNC,true", "ASYNC,false", "ASYNC,true"})
    void theDeadlineEndsASilentExchangeWhereverItIs(Way way, boolean headersFirst) throws Exception {
        FakeTime time = FakeTime.standingStill();
        AtomicReference<RawServer> self = new AtomicReference<>();
        Reply reply = socket -> {
            if (headersFirst) {
                write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
            }
            time.advance(CALL_TIMEOUT);
            self.get().waitForClientToGo(socket);
        };
        try (RawServer server = new RawServer(reply);
                ApiClient client = builder(server, time).build()) {
            self.set(server);
            DeadlineException error =
                    assertThrows(DeadlineException.class, () -> way.call(client, READ, new Things.Ask("x")));

            assertEquals(Outcome.UNKNOWN, error.outcome());
            assertEquals(1, error.attempts().size());
            assertEquals(CALL_TIMEOUT, error.attempts().get(0).duration());
            assertNull(error.getCause());
            assertTrue(error.getMessage().contains(" the answer (the time went into: "), error.getMessage());
            assertEquals(
                    CALL_TIMEOUT, error.times().headers().plus(error.times().body()));
            assertEquals(CALL_TIMEOUT, error.times().total());
            server.awaitClientGone();
        }
    }

    @Test
    void theDeadlineEndsAPause() throws Exception {
        FakeTime time = FakeTime.standingStill();
        try (RawServer server = new RawServer(Replies.error(10003));
                ApiClient client = builder(server, time).build()) {
            CompletableFuture<Things.Thing> future = client.callAsync(READ, new Things.Ask("x"));
            while (time.pending() < 2) {
                Thread.onSpinWait();
            }
            // As after a suspended machine: the pause and the deadline are due together.
            time.advance(CALL_TIMEOUT.plusDays(1));

            CompletionException thrown = assertThrows(CompletionException.class, future::join);
            DeadlineException error = assertInstanceOf(DeadlineException.class, thrown.getCause());
            assertEquals(Outcome.NOT_EXECUTED, error.outcome());
            assertEquals(1, server.received().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"SYNC,false,EXCHANGE", "SYNC,true,BODY", "ASYNC,false,EXCHANGE", "ASYNC,true,BODY"})
    void anAttemptHasATimeoutOfItsOwnAndTheBodyIsInIt(Way way, boolean headersFirst, Phase phase) throws Exception {
        AtomicReference<RawServer> self = new AtomicReference<>();
        Reply reply = socket -> {
            if (headersFirst) {
                write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Name\":");
            }
            self.get().waitForClientToGo(socket);
        };
        try (RawServer server = new RawServer(reply);
                JdkHttpTransport transport = JdkHttpTransport.with(HttpClient.newBuilder());
                ApiClient client = impatient(server, transport).build()) {
            self.set(server);
            TransportException error =
                    assertThrows(TransportException.class, () -> way.call(client, READ, new Things.Ask("x")));
            server.awaitRequest();

            assertEquals(phase, error.phase());
            assertInstanceOf(HttpTimeoutException.class, error.getCause());
            assertEquals(Outcome.UNKNOWN, error.outcome());
            assertEquals(1, server.received().size());
            server.awaitClientGone();
        }
    }

    @Test
    void aBodyThatDripsEndsWithTheAttempt() throws Exception {
        Reply drip = socket -> {
            write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");
            while (true) {
                write(socket, " ");
            }
        };
        try (RawServer server = new RawServer(drip);
                JdkHttpTransport transport = JdkHttpTransport.with(HttpClient.newBuilder());
                ApiClient client = impatient(server, transport)
                        .maxResponseBytes(1024 * 1024 * 1024)
                        .build()) {
            TransportException error =
                    assertThrows(TransportException.class, () -> client.call(READ, new Things.Ask("x")));

            assertEquals(Phase.BODY, error.phase());
        }
    }

    /** For these, real time passes: long enough for a busy machine to send a request and the head of an answer. */
    private static Things.Builder impatient(RawServer server, JdkHttpTransport transport) {
        return new Things.Builder()
                .baseUrl(server.uri())
                .transport(transport)
                .attemptTimeout(Duration.ofSeconds(2))
                .maxAttempts(1);
    }

    private static void write(java.net.Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes());
        socket.getOutputStream().flush();
    }

    private static Things.Builder builder(RawServer server, FakeTime time) {
        return new Things.Builder()
                .baseUrl(server.uri())
                .scheduler(time)
                .attemptTimeout(Duration.ofHours(1))
                .random(new FakeRandom());
    }
}
