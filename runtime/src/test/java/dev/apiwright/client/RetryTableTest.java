package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.RawServer.Reply;
import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.ProtocolException;
import dev.apiwright.error.TransportException;
import dev.apiwright.transport.JdkHttpTransport;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault that an answer can show, against the safety of the operation: how often the server is asked, and what comes
 * out when the fault stays. Over real sockets, in both ways of calling.
 */
class RetryTableTest {
    private static final int ATTEMPTS = 3;
    /** One for all cases, because making one takes longer than a case does. */
    private static final JdkHttpTransport TRANSPORT = JdkHttpTransport.create(Duration.ofSeconds(5));

    @AfterAll
    static void closeTransport() {
        TRANSPORT.close();
    }

    /**
     * @param safe how often a repeatable operation is sent when the fault stays
     * @param unsafe how often one that is not
     */
    record Row(
            String name,
            Reply reply,
            int safe,
            int unsafe,
            Class<? extends ApiwrightException> type,
            Advice advice,
            Outcome outcome) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        lost(rows, "FIN before a byte", Replies.hangUp());
        lost(rows, "RST", Replies.reset());
        lost(rows, "body shorter than declared", Replies.cutBody());
        lost(rows, "cut inside a chunk", Replies.cutChunk());
        lost(rows, "cut body without a length", Replies.cutWithoutLength());
        lost(rows, "cut right before the last brace", Replies.json("{\"ErrorCode\":0,\"Name\":\"lamp\",\"Count\":7"));
        lost(rows, "truncated gzip", socket -> {
            byte[] whole = Replies.gzip(Replies.OK_JSON.getBytes());
            byte[] cut = Arrays.copyOf(whole, whole.length - 9);
            Replies.bytes(200, cut, "Content-Encoding: gzip").to(socket);
        });
        Class<ProtocolException> odd = ProtocolException.class;
        rows.add(new Row("204", Replies.status(204, ""), 3, 1, odd, Advice.RETRY, Outcome.UNKNOWN));
        rows.add(new Row("empty 200", Replies.status(200, ""), 3, 1, odd, Advice.RETRY, Outcome.UNKNOWN));
        rows.add(new Row("blank 200", Replies.status(200, " \r\n "), 3, 1, odd, Advice.RETRY, Outcome.UNKNOWN));
        rows.add(new Row(
                "200 with HTML", Replies.status(200, "<html>hi</html>"), 3, 1, odd, Advice.RETRY, Outcome.UNKNOWN));
        for (int status : new int[] {408, 500, 502, 503, 504}) {
            Reply page = Replies.status(status, "<html>sorry</html>", "Content-Type: text/html");
            rows.add(new Row("HTTP " + status, page, 3, 1, odd, Advice.RETRY, Outcome.UNKNOWN));
        }
        rows.add(new Row("HTTP 429", Replies.status(429, ""), 3, 3, odd, Advice.WAIT, Outcome.NOT_EXECUTED));
        for (int status : new int[] {400, 401, 403, 404, 413, 414}) {
            Reply page = Replies.status(status, "no");
            rows.add(new Row("HTTP " + status, page, 1, 1, odd, Advice.FIX_REQUEST, Outcome.NOT_EXECUTED));
        }
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            Reply page = Replies.status(status, "", "Location: http://127.0.0.1:9/evil");
            rows.add(new Row("HTTP " + status, page, 1, 1, odd, Advice.NONE, Outcome.NOT_EXECUTED));
        }
        api(rows, 10002, 3, 1, Advice.RETRY, Outcome.UNKNOWN);
        api(rows, 10003, 3, 3, Advice.RETRY, Outcome.NOT_EXECUTED);
        api(rows, 10010, 1, 1, Advice.FIX_REQUEST, Outcome.NOT_EXECUTED);
        api(rows, 10018, 1, 1, Advice.SMALLER_PAGE, Outcome.NOT_EXECUTED);
        api(rows, 40001, 3, 3, Advice.OTHER_HOST, Outcome.NOT_EXECUTED);
        api(rows, 60011, 3, 3, Advice.WAIT, Outcome.NOT_EXECUTED);
        api(rows, 70001, 2, 2, Advice.SIGN_ANEW, Outcome.NOT_EXECUTED);
        api(rows, 99999, 1, 1, Advice.NONE, Outcome.UNKNOWN);
        rows.add(new Row(
                "500 with the API's error",
                Replies.status(500, Replies.errorJson(10010)),
                1,
                1,
                ApiException.class,
                Advice.FIX_REQUEST,
                Outcome.NOT_EXECUTED));
        rows.add(new Row(
                "500 that says it worked",
                Replies.status(500, Replies.OK_JSON),
                3,
                1,
                odd,
                Advice.RETRY,
                Outcome.UNKNOWN));
        return rows;
    }

    private static void lost(List<Row> rows, String name, Reply reply) {
        rows.add(new Row(name, reply, 3, 1, TransportException.class, Advice.RETRY, Outcome.UNKNOWN));
    }

    private static void api(List<Row> rows, int code, int safe, int unsafe, Advice advice, Outcome outcome) {
        rows.add(new Row("code " + code, Replies.error(code), safe, unsafe, ApiException.class, advice, outcome));
    }

    record Case(Row row, Safety safety, Way way) {
        int requests() {
            return safety.repeatable() ? row.safe : row.unsafe;
        }
    }

    static Stream<Case> cases() {
        return rows().stream()
                .flatMap(row -> Stream.of(Safety.values())
                        .flatMap(safety -> Stream.of(Way.values()).map(way -> new Case(row, safety, way))));
    }

    static Stream<Case> repeated() {
        return cases().filter(c -> c.requests() > 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void asksAsOftenAsTheTableSaysAndTellsEveryAttempt(Case c) throws Exception {
        try (RawServer server = new RawServer(c.row.reply);
                ApiClient client = client(server)) {
            ApiwrightException error =
                    assertThrows(c.row.type, () -> c.way.call(client, Things.endpoint(c.safety), new Things.Ask("x")));

            assertEquals(c.requests(), server.received().size(), "requests");
            assertEquals(c.requests(), error.attempts().size(), "attempts");
            assertEquals(c.row.advice, error.advice());
            assertEquals(c.row.outcome, error.outcome());
            assertEquals("getThing", error.endpoint());
            assertTrue(
                    error.getMessage().startsWith("getThing at " + server.uri().getAuthority()), error.getMessage());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repeated")
    void aLaterAttemptThatWorksIsTheResult(Case c) throws Exception {
        try (RawServer server = new RawServer(c.row.reply, Replies.ok());
                ApiClient client = client(server)) {
            Things.Thing thing = c.way.call(client, Things.endpoint(c.safety), new Things.Ask("x"));

            assertEquals(new Things.Thing("lamp", 7), thing);
            assertEquals(2, server.received().size());
        }
    }

    private static ApiClient client(RawServer server) {
        return new Things.Builder()
                .baseUrl(server.uri())
                .maxAttempts(ATTEMPTS)
                .transport(TRANSPORT)
                .scheduler(FakeTime.skippingPausesBelow(Duration.ofSeconds(30)))
                .build();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void oneAttemptIsOneAttempt(Way way) throws Exception {
        try (RawServer server = new RawServer(Replies.error(70001));
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .maxAttempts(1)
                        .build()) {
            assertThrows(
                    ApiException.class, () -> way.call(client, Things.endpoint(Safety.READ_ONLY), new Things.Ask("x")));

            assertEquals(1, server.received().size());
        }
    }

    @Test
    void aRefusedSignatureIsMadeAnewBeforeTheSecondAttempt() throws Exception {
        Clock clock = new TickingClock();
        try (RawServer server = new RawServer(Replies.error(70001), Replies.ok());
                ApiClient client =
                        new Things.Builder().baseUrl(server.uri()).clock(clock).build()) {
            client.call(Things.endpoint(Safety.UNSAFE), new Things.Ask("x"));

            assertEquals(
                    2,
                    server.received().stream()
                            .map(sent -> sent.parameter("usersig"))
                            .distinct()
                            .count());
        }
    }
}
