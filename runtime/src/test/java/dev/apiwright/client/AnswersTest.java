package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.RawServer.Reply;
import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.DecodeException;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.ProtocolException;
import dev.apiwright.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a response, and what is said of everything else. */
class AnswersTest {
    private static final Endpoint<Things.Ask, Things.Thing> UNSAFE = Things.endpoint(Safety.UNSAFE);
    private static final Things.Ask ASK = new Things.Ask("x");
    private static final int LIMIT = 4096;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Name\":\"lamp\",\"Count\":7,\"ErrorCode\":0}",
                "{\"ErrorCode\":0,\"ErrorInfo\":null,\"Name\":\"lamp\",\"Extra\":{\"a\":[1,{}]},\"Count\":7}",
                " \n{ \"Count\" : 7 , \"ActionStatus\" : \"OK\" , \"ErrorCode\" : 0 , \"Name\" : \"lamp\" } \n"
            })
    void takesWhatTheEnvelopeCallsSuccess(String json) throws Exception {
        assertEquals(new Things.Thing("lamp", 7), answerTo(Replies.json(json)));
    }

    @Test
    void doesNotCareAboutTheContentType() throws Exception {
        assertEquals(
                new Things.Thing("lamp", 7),
                answerTo(Replies.status(200, Replies.OK_JSON, "Content-Type: text/html; charset=gbk")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'ActionStatus':'FAIL','ErrorCode':10010,'ErrorInfo':'gone'} | 10010",
                "{'ErrorCode':10010} | 10010",
                "{'ActionStatus':'OK','ErrorCode':10010,'Name':'lamp','Count':7} | 10010",
                "{'Name':'lamp','Count':7,'ErrorInfo':'gone','ErrorCode':10010} | 10010",
                "{'ActionStatus':'FAIL','ErrorCode':0,'Name':'lamp','Count':7} | 0",
                "{'Name':5,'ErrorCode':10010,'ActionStatus':'FAIL'} | 10010",
                "{'ErrorCode':-1} | -1"
            })
    void aFailedCallIsAnErrorOfTheApiWhateverElseTheAnswerLacks(String json, int code) throws Exception {
        ApiException error = failure(ApiException.class, Replies.json(json.replace('\'', '"')));

        assertEquals(code, error.code());
        assertEquals(200, error.status());
        assertEquals(code == 10010, error instanceof Things.NoSuchThing);
    }

    @Test
    void aContradictoryEnvelopeIsAFailureThatKeepsBothValues() throws Exception {
        ApiException error = failure(
                ApiException.class,
                Replies.json(
                        "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":0,\"ErrorInfo\":\"odd\",\"Name\":\"a\",\"Count\":1}"));

        assertTrue(
                error.getMessage().contains("ActionStatus is FAIL although ErrorCode is 0: odd"), error.getMessage());
    }

    @Test
    void anErrorTellsCodeNameTextAndWhatToDo() throws Exception {
        RawServer[] used = new RawServer[1];
        ApiException error = failure(ApiException.class, Replies.error(10010), used);

        assertEquals(
                "getThing at " + used[0].uri().getAuthority()
                        + ": error 10010 NO_SUCH_THING: text of the server (Check the id.)",
                error.getMessage());
        assertEquals("text of the server", error.serverMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"ActionStatus\":\"OK\",\"Name\":\"lamp\",\"Count\":7}", "{\"error\":\"from a gateway\"}"
            })
    void anAnswerWithoutACodeIsNoAnswerOfTheApi(String json) throws Exception {
        ProtocolException error = failure(ProtocolException.class, Replies.json(json));

        assertTrue(error.getMessage().contains("no ErrorCode"), error.getMessage());
        assertEquals(Outcome.UNKNOWN, error.outcome());
    }

    @Test
    void anEnvelopeThatSaysTwoThingsSaysNothing() throws Exception {
        ProtocolException error = failure(
                ProtocolException.class,
                Replies.json("{\"ErrorCode\":0,\"Name\":\"a\",\"Count\":1,\"ErrorCode\":10002}"));

        assertTrue(error.getMessage().contains("ErrorCode twice"), error.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'ErrorCode':0,'Name':'lamp','Count':'7'} | /Count",
                "{'ErrorCode':0,'Name':'lamp','Count':7.5} | /Count",
                "{'ErrorCode':0,'Count':7} | /Name",
                "{'ErrorCode':'0','Name':'lamp','Count':7} | /ErrorCode",
                "null | ''",
                "[] | ''",
                "'text' | ''",
                "5 | ''"
            })
    void whatCannotBeDecodedIsNamedByItsPlace(String json, String pointer) throws Exception {
        DecodeException error = failure(DecodeException.class, Replies.json(json.replace('\'', '"')));

        assertEquals(pointer.replace("''", ""), error.pointer());
        assertEquals(Outcome.EXECUTED, error.outcome());
        assertEquals(1, error.attempts().size());
    }

    @Test
    void aPageOfAGatewayIsShownInPart() throws Exception {
        String page = "<html>\n<title>502 Bad Gateway</title>\u0007" + "甲".repeat(1000) + "</html>";
        ProtocolException error = failure(ProtocolException.class, Replies.status(502, page));

        assertEquals(502, error.status());
        assertTrue(
                error.getMessage().contains("HTTP 502: <html> <title>502 Bad Gateway</title> 甲"), error.getMessage());
        assertTrue(error.getMessage().getBytes(StandardCharsets.UTF_8).length < 512 + 100, error.getMessage());
        assertTrue(error.getMessage().chars().noneMatch(Character::isISOControl), error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
    void unzipsWhatIsLabelled(String label) throws Exception {
        byte[] zipped = Replies.gzip(Replies.OK_JSON.getBytes(StandardCharsets.UTF_8));

        assertEquals(new Things.Thing("lamp", 7), answerTo(Replies.bytes(200, zipped, "Content-Encoding: " + label)));
    }

    @Test
    void refusesAnEncodingThatItDoesNotKnow() throws Exception {
        ProtocolException error =
                failure(ProtocolException.class, Replies.status(200, Replies.OK_JSON, "Content-Encoding: br"));

        assertTrue(error.getMessage().contains("unknown content encoding br"), error.getMessage());
    }

    @Test
    void stopsAtTheSizeLimitWhileReading() throws Exception {
        Reply endless = socket -> {
            byte[] zeros = new byte[1024];
            Arrays.fill(zeros, (byte) ' ');
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                socket.getOutputStream().write(zeros);
            }
        };
        ProtocolException error = failure(ProtocolException.class, endless);

        tooLarge(error);
    }

    @Test
    void stopsAtTheSizeLimitWhileUnzipping() throws Exception {
        byte[] bomb = Replies.gzip(new byte[64 * 1024 * 1024 / 32]);
        assertTrue(bomb.length < LIMIT);
        ProtocolException error = failure(ProtocolException.class, Replies.bytes(200, bomb, "Content-Encoding: gzip"));

        tooLarge(error);
    }

    @Test
    void takesAnAnswerOfExactlyTheLimit() throws Exception {
        String padded = Replies.OK_JSON + " ".repeat(LIMIT - Replies.OK_JSON.length());

        assertEquals(new Things.Thing("lamp", 7), answerTo(Replies.json(padded)));
        tooLarge(failure(ProtocolException.class, Replies.json(padded + " ")));
    }

    /** A gateway's page may be large too; its status says more than its size. */
    @Test
    void aLargePageOfAFailedServerIsAFailureOfTheServer() throws Exception {
        try (RawServer server = new RawServer(Replies.status(503, "x".repeat(LIMIT + 1)), Replies.ok());
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .maxResponseBytes(LIMIT)
                        .build()) {
            assertEquals(
                    "lamp", client.call(Things.endpoint(Safety.READ_ONLY), ASK).name());
        }
    }

    /** Or a listing would make its pages smaller, because a gateway was talkative. */
    @ParameterizedTest
    @CsvSource({"503,RETRY", "404,NONE"})
    void aLargePageOfAFailureIsNoReasonToAskForLess(int status, Advice advice) throws Exception {
        ProtocolException error = failure(ProtocolException.class, Replies.status(status, "x".repeat(LIMIT + 1)));

        assertEquals(advice, error.advice());
        assertEquals(status, error.status());
    }

    @ParameterizedTest
    @CsvSource({"204, ''", "200, ''", "202, ' '"})
    void anEmptyBodyIsAResponseWhereNothingHasToBeInIt(int status, String body) throws Exception {
        Endpoint<Things.Ask, String> endpoint = bare(in -> "nothing more");
        try (RawServer server = new RawServer(Replies.status(status, body));
                ApiClient client = client(server)) {
            assertEquals(status, client.callWithDetails(endpoint, ASK).status());
            assertEquals("nothing more", client.call(endpoint, ASK));
        }
    }

    @Test
    void anEmptyBodyIsNoResponseWhereAFieldIsRequired() throws Exception {
        Endpoint<Things.Ask, String> endpoint = bare(in -> in.required("Name", (String) null));
        try (RawServer server = new RawServer(Replies.status(204, ""));
                ApiClient client = client(server)) {
            ProtocolException error = assertThrows(ProtocolException.class, () -> client.call(endpoint, ASK));
            assertTrue(error.getMessage().contains("empty"), error.getMessage());
        }
    }

    /** Of an API without an envelope. */
    private static Endpoint<Things.Ask, String> bare(Function<JsonReader, String> response) {
        return Endpoint.<Things.Ask, String>builder("touch")
                .path("v1/things/touch")
                .request((out, ask) -> {
                    out.beginObject();
                    out.endObject();
                })
                .response(in -> {
                    in.beginObject();
                    while (in.nextName() != null) {
                        in.skip();
                    }
                    return response.apply(in);
                })
                .fingerprint("0")
                .build();
    }

    private static void tooLarge(ProtocolException error) {
        assertEquals(Advice.SMALLER_PAGE, error.advice());
        assertEquals(Outcome.EXECUTED, error.outcome());
        assertEquals(200, error.status());
        assertEquals(1, error.attempts().size());
        assertTrue(error.getMessage().contains("4096 bytes"), error.getMessage());
    }

    private static Things.Thing answerTo(Reply reply) throws Exception {
        try (RawServer server = new RawServer(reply);
                ApiClient client = client(server)) {
            return client.call(UNSAFE, ASK);
        }
    }

    private static <E extends ApiwrightException> E failure(Class<E> type, Reply reply) throws Exception {
        return failure(type, reply, new RawServer[1]);
    }

    private static <E extends ApiwrightException> E failure(Class<E> type, Reply reply, RawServer[] used)
            throws Exception {
        try (RawServer server = new RawServer(reply);
                ApiClient client = client(server)) {
            used[0] = server;
            return assertInstanceOf(type, assertThrows(type, () -> client.call(UNSAFE, ASK)));
        }
    }

    private static ApiClient client(RawServer server) {
        return new Things.Builder()
                .baseUrl(server.uri())
                .maxResponseBytes(LIMIT)
                .maxAttempts(1)
                .build();
    }
}
