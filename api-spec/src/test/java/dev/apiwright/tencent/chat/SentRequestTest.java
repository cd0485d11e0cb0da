package dev.apiwright.tencent.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.apiwright.signing.UserSig;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes over the wire for a request, to the byte. */
class SentRequestTest {
    private static final String EMPTY = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":0,\"MemberList\":[]}";

    private static GetGroupMemberInfoRequest.Builder of(String groupId) {
        return GetGroupMemberInfoRequest.builder().groupId(groupId);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments(of("@TGS#1NVTZEAE4"), "{\"GroupId\":\"@TGS#1NVTZEAE4\"}"),
                arguments(
                        of("@TGS#1NVTZEAE4").limit(100).offset(0),
                        "{\"GroupId\":\"@TGS#1NVTZEAE4\",\"Limit\":100,\"Offset\":0}"),
                arguments(
                        of("@TGS#_@TGS#cAVQXXXXXX").limit(100).next(""),
                        "{\"GroupId\":\"@TGS#_@TGS#cAVQXXXXXX\",\"Limit\":100,\"Next\":\"\"}"),
                arguments(
                        of("@TGS#_@TGS#cAVQXXXXXX").limit(20).next("144115265295492787"),
                        "{\"GroupId\":\"@TGS#_@TGS#cAVQXXXXXX\",\"Limit\":20,\"Next\":\"144115265295492787\"}"),
                // A community needs Next, so it is sent even when the caller leaves it out.
                arguments(of("@TGS#_x"), "{\"GroupId\":\"@TGS#_x\",\"Next\":\"\"}"),
                arguments(
                        of("@TGS#1NVTZEAE4")
                                .memberInfoFilter(
                                        MemberInfoField.ROLE,
                                        MemberInfoField.JOIN_TIME,
                                        MemberInfoField.MSG_SEQ,
                                        MemberInfoField.MSG_FLAG,
                                        MemberInfoField.LAST_SEND_MSG_TIME,
                                        MemberInfoField.MUTE_UNTIL,
                                        MemberInfoField.NAME_CARD),
                        "{\"GroupId\":\"@TGS#1NVTZEAE4\",\"MemberInfoFilter\":[\"Role\",\"JoinTime\",\"MsgSeq\","
                                + "\"MsgFlag\",\"LastSendMsgTime\",\"MuteUntil\",\"NameCard\"]}"),
                arguments(
                        of("@TGS#37AB3PAEC").memberRoleFilter(Role.OWNER, Role.MEMBER),
                        "{\"GroupId\":\"@TGS#37AB3PAEC\",\"MemberRoleFilter\":[\"Owner\",\"Member\"]}"),
                arguments(
                        of("@TGS#37AB3PAEC").customFieldFilter("MemberDefined2"),
                        "{\"GroupId\":\"@TGS#37AB3PAEC\",\"AppDefinedDataFilter_GroupMember\":[\"MemberDefined2\"]}"),
                arguments(
                        of("@TGS#1NVTZEAE4")
                                .offset(0)
                                .limit(100)
                                .customFieldFilter("MemberDefined2", "MemberDefined1")
                                .memberRoleFilter(Role.OWNER, Role.MEMBER)
                                .memberInfoFilter(MemberInfoField.ROLE),
                        "{\"GroupId\":\"@TGS#1NVTZEAE4\",\"MemberInfoFilter\":[\"Role\"],"
                                + "\"MemberRoleFilter\":[\"Owner\",\"Member\"],"
                                + "\"AppDefinedDataFilter_GroupMember\":[\"MemberDefined2\",\"MemberDefined1\"],"
                                + "\"Limit\":100,\"Offset\":0}"),
                // The spec's order, whatever the caller's was, and every filter as it was given: empty, repeated or
                // new.
                arguments(
                        of("@TGS#_c")
                                .next("")
                                .limit(50)
                                .customFieldFilter("A", "B")
                                .memberRoleFilter(Role.OWNER, Role.ADMIN, Role.MEMBER)
                                .memberInfoFilter(MemberInfoField.ROLE, MemberInfoField.JOIN_TIME),
                        "{\"GroupId\":\"@TGS#_c\",\"MemberInfoFilter\":[\"Role\",\"JoinTime\"],"
                                + "\"MemberRoleFilter\":[\"Owner\",\"Admin\",\"Member\"],"
                                + "\"AppDefinedDataFilter_GroupMember\":[\"A\",\"B\"],\"Limit\":50,\"Next\":\"\"}"),
                arguments(
                        of("g").memberInfoFilter(List.of())
                                .memberRoleFilter(List.of())
                                .customFieldFilter(List.of())
                                .limit(1)
                                .offset(0),
                        "{\"GroupId\":\"g\",\"MemberInfoFilter\":[],\"MemberRoleFilter\":[],"
                                + "\"AppDefinedDataFilter_GroupMember\":[],\"Limit\":1,\"Offset\":0}"),
                arguments(of("g").memberInfoFilter(List.of()), "{\"GroupId\":\"g\",\"MemberInfoFilter\":[]}"),
                arguments(
                        of("g").customFieldFilter(List.of()),
                        "{\"GroupId\":\"g\",\"AppDefinedDataFilter_GroupMember\":[]}"),
                arguments(
                        of("g").customFieldFilter(""),
                        "{\"GroupId\":\"g\",\"AppDefinedDataFilter_GroupMember\":[\"\"]}"),
                arguments(
                        of("g").memberInfoFilter(MemberInfoField.ROLE, MemberInfoField.ROLE),
                        "{\"GroupId\":\"g\",\"MemberInfoFilter\":[\"Role\",\"Role\"]}"),
                arguments(
                        of("g").memberInfoFilter(MemberInfoField.of("ShutUpUntil"), MemberInfoField.of("")),
                        "{\"GroupId\":\"g\",\"MemberInfoFilter\":[\"ShutUpUntil\",\"\"]}"),
                // The documentation's blank is not sent back.
                arguments(
                        of("g").memberRoleFilter(Role.of("Member ")),
                        "{\"GroupId\":\"g\",\"MemberRoleFilter\":[\"Member\"]}"),
                arguments(of(""), "{\"GroupId\":\"\"}"),
                arguments(of("g").limit(1), "{\"GroupId\":\"g\",\"Limit\":1}"),
                arguments(of("g").limit(200), "{\"GroupId\":\"g\",\"Limit\":200}"),
                arguments(of("g").limit(6000), "{\"GroupId\":\"g\",\"Limit\":6000}"),
                arguments(of("g").offset(0), "{\"GroupId\":\"g\",\"Offset\":0}"),
                arguments(of("g").offset(2147483648L), "{\"GroupId\":\"g\",\"Offset\":2147483648}"),
                arguments(of("@TGS#_x").next("5").next(null), "{\"GroupId\":\"@TGS#_x\",\"Next\":\"\"}"),
                // Absent, empty and null are three things; the last is taken back to absent.
                arguments(
                        of("g").memberRoleFilter(List.of()).limit(null), "{\"GroupId\":\"g\",\"MemberRoleFilter\":[]}"),
                arguments(of("g").offset(9007199254740993L), "{\"GroupId\":\"g\",\"Offset\":9007199254740993}"),
                // Nothing is escaped for HTML, quotes and controls are escaped for JSON, half a character is replaced.
                arguments(of("<a href='x'>&=\u4e2d\ud83d\ude00"), "{\"GroupId\":\"<a href='x'>&=\u4e2d\ud83d\ude00\"}"),
                arguments(of("\"\\\n\u0001"), "{\"GroupId\":\"\\\"\\\\\\n\\u0001\"}"),
                arguments(of("a\ud83d"), "{\"GroupId\":\"a\ufffd\"}"),
                arguments(
                        of("g").memberRoleFilter(Role.of("Guest")),
                        "{\"GroupId\":\"g\",\"MemberRoleFilter\":[\"Guest\"]}"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void theBodyIsExact(GetGroupMemberInfoRequest.Builder request, String body) {
        try (Service service = Service.answering(EMPTY);
                TencentChat chat = service.client()) {
            chat.group().getGroupMemberInfo(request.build());
            assertEquals(List.of(body), service.bodies());
        }
    }

    @Test
    void thePathAndTheQueryAreExact() {
        try (Service service = Service.answering(EMPTY);
                TencentChat chat = service.client()) {
            chat.group().getGroupMemberInfo(of("g").build());
            Service.Received received = service.received().get(0);
            assertEquals("POST", received.method());
            assertEquals("/v4/group_open_http_svc/get_group_member_info", received.path());
            String userSig = UserSig.sign(
                    Service.SDK_APP_ID, Service.IDENTIFIER, Service.SECRET_KEY, Service.NOW, Duration.ofHours(24));
            assertEquals(
                    "sdkappid=1400000000&identifier=admin%2B1%26x%3Dy%23z%20%40%E4%B8%AD&usersig="
                            + userSig
                            + "&random=4294967295&contenttype=json",
                    received.query());
        }
    }

    @Test
    void aRequestShowsItsFieldsAndComparesByThem() {
        GetGroupMemberInfoRequest request =
                of("g").memberRoleFilter(Role.OWNER).limit(5).build();
        assertEquals("GetGroupMemberInfoRequest[groupId=g, memberRoleFilter=[Owner], limit=5]", request.toString());
        assertEquals(request, request.toBuilder().build());
        assertEquals(request.hashCode(), request.toBuilder().build().hashCode());
        assertFalse(request.equals(request.toBuilder().limit(6).build()));
    }
}
