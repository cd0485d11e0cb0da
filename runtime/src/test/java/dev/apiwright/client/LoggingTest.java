package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.ApiException;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client logs what an operator should know, nothing secret, and does not depend on the logger. */
@Timeout(60)
class LoggingTest {
    private static final String A = "a.example.com";
    private static final String B = "b.example.com";
    private static final Endpoint<Things.Ask, Things.Thing> READ = Things.endpoint(Safety.READ_ONLY);
    private static final Things.Ask ASK = new Things.Ask("canary-body-32");

    private final Logs logs = new Logs();
    private final FakeTime time = FakeTime.skippingPausesBelow(Duration.ofSeconds(30));
    private final StubTransport transport = new StubTransport(host -> StubTransport.ok());

    private Things.Builder builder() {
        return new Things.Builder()
                .servers(Servers.of(A, B))
                .transport(transport)
                .scheduler(time)
                .random(new FakeRandom())
                .logger(logs);
    }

    @Test
    void tellsOfRetriesOfHostsThatFailAndOfTheirReturn() throws Exception {
        try (ApiClient client = builder().build()) {
            transport.answer(host -> host.equals(A) ? StubTransport.refused() : StubTransport.ok());
            client.call(READ, ASK);
            assertEquals(
                    "WARNING client of things: a.example.com fails; calls go to b.example.com",
                    logs.take().toString());
            assertEquals(
                    "DEBUG client of things: getThing at a.example.com, attempt 1: failed in phase connect; next attempt"
                            + " in 0 ms",
                    logs.take().toString());

            transport.answer(host -> StubTransport.ok());
            time.advance(Duration.ofSeconds(10));
            client.call(READ, ASK);
            assertEquals(
                    "INFO client of things: a.example.com works again; calls go there",
                    logs.take().toString());
            assertEquals(3, logs.all().size());
        }
    }

    /** 35 retries, and then no more: said once, not once a call. */
    @Test
    void tellsOnceThatTheRetryBudgetIsUsedUp() throws Exception {
        try (ApiClient client = builder().build()) {
            transport.answer(host -> StubTransport.error(10003));
            for (int i = 0; i < 30; i++) {
                assertThrows(ApiException.class, () -> client.call(READ, ASK));
            }
            Logs.Line line = logs.take();
            while (line.level() == Logger.Level.DEBUG) {
                line = logs.take();
            }
            assertEquals(
                    "WARNING client of things: the retry budget is used up: calls that fail are not repeated for now",
                    line.toString());
            assertEquals(
                    1,
                    logs.all().stream()
                            .filter(each -> each.level() == Logger.Level.WARNING)
                            .count());
        }
    }

    @Test
    void tellsThatTheClockIsWrong() throws Exception {
        try (RawServer server = new RawServer(
                        Replies.status(200, Replies.errorJson(70001), "Date: Mon, 02 Nov 2026 04:04:05 GMT"),
                        Replies.ok());
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .clock(Clock.fixed(Things.NOW, ZoneOffset.UTC))
                        .logger(logs)
                        .build()) {
            client.call(READ, ASK);

            assertEquals(
                    "WARNING client of things: the clock is wrong: a server's differs by 3600 s; signatures are made by"
                            + " the server's",
                    logs.take().toString());
        }
    }

    @Test
    void saysNothingOfCallsThatWorkOrFailForTheirCallerToSee() {
        try (ApiClient client = builder().build()) {
            client.call(READ, ASK);
            transport.answer(host -> StubTransport.error(10010));
            assertThrows(ApiException.class, () -> client.call(READ, ASK));
        }
        assertEquals(0, logs.all().size());
    }

    /** A logger that fails or never returns, as often as it is asked. */
    enum Bad {
        THROWS {
            @Override
            void act() {
                throw new IllegalStateException("disk full");
            }
        },
        BLOCKS {
            @Override
            void act() {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };

        abstract void act();
    }

    @ParameterizedTest
    @EnumSource(Bad.class)
    void r14_aBadLoggerSpoilsNoCall(Bad bad) {
        Logger logger = new Logger() {
            @Override
            public String getName() {
                return "bad";
            }

            @Override
            public boolean isLoggable(Level level) {
                bad.act();
                return true;
            }

            @Override
            public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
                bad.act();
            }

            @Override
            public void log(Level level, ResourceBundle bundle, String format, Object... params) {
                bad.act();
            }
        };
        try (ApiClient client = builder().logger(logger).maxAttempts(2).build()) {
            for (int i = 0; i < 600; i++) {
                transport.answer(host -> StubTransport.ok());
                client.call(READ, ASK);
                transport.answer(host -> StubTransport.error(10003));
                assertThrows(ApiException.class, () -> client.call(READ, ASK));
            }
        }
        assertTrue(logs.all().isEmpty());
    }
}
