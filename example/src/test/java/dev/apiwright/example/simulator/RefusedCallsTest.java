package dev.apiwright.example.simulator;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.signing.UserSig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which code a mistake gets. Every refusal is HTTP 200 with the envelope, as the service does it. */
class RefusedCallsTest {
    private static ChatSimulator simulator;

    @BeforeAll
    static void start() {
        simulator = ChatSimulator.builder()
                .application(RawCall.APP, RawCall.ADMIN, RawCall.KEY)
                .start();
        simulator.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 10));
        simulator.add(SimulatedGroup.of("live", GroupType.AV_CHAT_ROOM, 10));
        simulator.add(SimulatedGroup.of("@TGS#_makers", GroupType.COMMUNITY, 10));
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void aCallThatIsRightIsAnswered() {
        RawCall.Answer answer = RawCall.to(simulator).send();
        assertAll(
                () -> assertEquals(0, answer.code()),
                () -> assertEquals("OK", answer.value("ActionStatus")),
                () -> assertEquals(10, answer.members().size()));
    }

    static Stream<Arguments> identities() {
        String otherKey = UserSig.sign(RawCall.APP, RawCall.ADMIN, "another", Instant.now(), Duration.ofDays(1));
        String otherUser = UserSig.sign(RawCall.APP, "bob", RawCall.KEY, Instant.now(), Duration.ofDays(1));
        String otherApp = UserSig.sign(1, RawCall.ADMIN, RawCall.KEY, Instant.now(), Duration.ofDays(1));
        String old = UserSig.sign(
                RawCall.APP, RawCall.ADMIN, RawCall.KEY, Instant.now().minus(Duration.ofDays(2)), Duration.ofDays(1));
        return Stream.of(
                refusal("sdkappid missing", 60012, call -> call.with("sdkappid", null)),
                refusal("sdkappid no number", 60006, call -> call.with("sdkappid", "14e8")),
                refusal("sdkappid beyond 32 bits", 60006, call -> call.with("sdkappid", "4294967296")),
                refusal("sdkappid of nobody here", 70020, call -> call.with("sdkappid", "1400000002")),
                refusal("identifier missing", 60004, call -> call.with("identifier", null)),
                refusal("random missing", 60002, call -> call.with("random", null)),
                refusal("random negative", 60002, call -> call.with("random", "-1")),
                refusal("random beyond 32 bits", 60002, call -> call.with("random", "4294967296")),
                refusal("contenttype missing", 60002, call -> call.with("contenttype", null)),
                refusal("contenttype other", 60002, call -> call.with("contenttype", "xml")),
                refusal("usersig missing", 70002, call -> call.with("usersig", null)),
                refusal("usersig empty", 70002, call -> call.with("usersig", "")),
                refusal("usersig unreadable", 70003, call -> call.with("usersig", "eJwnonsense")),
                refusal("usersig cut", 70003, RefusedCallsTest::cutSignature),
                refusal("usersig by another key", 70009, call -> call.with("usersig", otherKey)),
                refusal("usersig for another user", 70013, call -> call.with("usersig", otherUser)),
                refusal("usersig for another app", 70014, call -> call.with("usersig", otherApp)),
                refusal("usersig expired", 70001, call -> call.with("usersig", old)),
                refusal(
                        "no administrator",
                        60010,
                        call -> call.with("identifier", "bob").with("usersig", otherUser)),
                refusal("unknown command", 10003, call -> call.withPath("v4/group_open_http_svc/get_group")),
                refusal("unknown service", 60009, call -> call.withPath("v4/nothing/here")),
                refusal("no path", 60009, call -> call.withPath("")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("identities")
    void aWrongIdentityOrPathIsRefused(String mistake, int code, UnaryOperator<RawCall> change) {
        RawCall.Answer answer = change.apply(RawCall.to(simulator)).send();
        assertAll(
                () -> assertEquals(200, answer.status()),
                () -> assertEquals(code, answer.code(), mistake),
                () -> assertEquals("FAIL", answer.value("ActionStatus")),
                () -> assertTrue(!answer.message().isEmpty()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                                      | 60003 | JSON",
                "[]                                                     | 60003 | JSON",
                "{\"GroupId\":\"hikers\"} x                             | 60003 | JSON",
                "{\"GroupId\":\"hikers\",\"GroupId\":\"live\"}          | 60003 | JSON",
                "{}                                                     | 10004 | GroupId is missing",
                "{\"GroupId\":null}                                     | 10004 | GroupId is null",
                "{\"GroupId\":7}                                        | 10004 | GroupId is not a string",
                "{\"GroupId\":\"hikers\",\"Limits\":1}                  | 10004 | Limits is unknown",
                "{\"GroupId\":\"hikers\",\"Limit\":0}                   | 10004 | Limit is less than 1",
                "{\"GroupId\":\"hikers\",\"Limit\":6001}                | 10004 | Limit is greater than 6000",
                "{\"GroupId\":\"hikers\",\"Limit\":1.5}                 | 10004 | Limit is not a 64-bit integer",
                "{\"GroupId\":\"hikers\",\"Limit\":\"5\"}               | 10004 | Limit is not a 64-bit integer",
                "{\"GroupId\":\"hikers\",\"Limit\":92233720368547758070}| 10004 | Limit is not a 64-bit integer",
                "{\"GroupId\":\"hikers\",\"Offset\":-1}                 | 10004 | Offset is less than 0",
                "{\"GroupId\":\"hikers\",\"Next\":\"\"}                 | 10004 | Next",
                "{\"GroupId\":\"hikers\",\"MemberRoleFilter\":\"Owner\"}| 10004 | MemberRoleFilter is not an array",
                "{\"GroupId\":\"hikers\",\"MemberRoleFilter\":[null]}   | 10004 | MemberRoleFilter [0]",
                "{\"GroupId\":\"hikers\",\"MemberRoleFilter\":[\"King\"]}| 10004 | MemberRoleFilter [0] is none of",
                "{\"GroupId\":\"hikers\",\"MemberInfoFilter\":[\"Role\",\"X\"]}| 10004 | MemberInfoFilter [1] is none of",
                "{\"GroupId\":\"@TGS#_makers\"}                         | 10004 | Next is missing",
                "{\"GroupId\":\"@TGS#_makers\",\"Next\":\"\",\"Offset\":0}| 10004 | Offset",
                "{\"GroupId\":\"@TGS#_makers\",\"Next\":\"abc\"}        | 10004 | Next",
                "{\"GroupId\":\"nobody\"}                               | 10010 | nobody",
                "{\"GroupId\":\"@TGS#_nobody\",\"Next\":\"\"}           | 10010 | nobody",
                "{\"GroupId\":\"\"}                                     | 10015 | malformed",
                "{\"GroupId\":\"wanderfreunde-süd\"}                    | 10015 | malformed",
                "{\"GroupId\":\"0123456789012345678901234567890123456789012345678\"} | 10015 | malformed",
                "{\"GroupId\":\"live\"}                                 | 10007 | AVChatRoom"
            })
    void aWrongBodyIsRefused(String body, int code, String message) {
        RawCall.Answer answer = RawCall.to(simulator).withBody(body).send();
        assertAll(
                () -> assertEquals(200, answer.status()),
                () -> assertEquals(code, answer.code(), answer.message()),
                () -> assertTrue(answer.message().contains(message), answer.message()));
    }

    @Test
    void onlyPostIsAllowed() {
        assertEquals(405, RawCall.to(simulator).withMethod("PUT").send().status());
    }

    @Test
    void fieldsThatTheSpecDoesNotKnowPassWhenToldSo() {
        try (ChatSimulator lenient = ChatSimulator.builder()
                .application(RawCall.APP, RawCall.ADMIN, RawCall.KEY)
                .ignoreUnknownFields()
                .start()) {
            lenient.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 10));
            RawCall call = RawCall.to(lenient).withBody("{\"GroupId\":\"hikers\",\"Limits\":1}");
            assertEquals(0, call.send().code());
        }
    }

    @Test
    void theSimulatorsOwnClockDecidesWhatHasExpired() {
        Clock tomorrow = Clock.fixed(Instant.now().plus(Duration.ofHours(25)), ZoneOffset.UTC);
        try (ChatSimulator later = ChatSimulator.builder()
                .application(RawCall.APP, RawCall.ADMIN, RawCall.KEY)
                .clock(tomorrow)
                .start()) {
            assertEquals(70001, RawCall.to(later).send().code());
        }
    }

    private static RawCall cutSignature(RawCall call) {
        String whole = call.query().get("usersig");
        return call.with("usersig", whole.substring(0, whole.length() - 9));
    }

    private static Arguments refusal(String mistake, int code, UnaryOperator<RawCall> change) {
        return Arguments.of(mistake, code, change);
    }
}
