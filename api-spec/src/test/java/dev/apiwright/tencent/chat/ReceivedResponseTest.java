package dev.apiwright.tencent.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.client.CallResult;
import dev.apiwright.error.DecodeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented answers, field by field, and those that nobody documents. */
class ReceivedResponseTest {
    private static final Instant JOINED = Instant.ofEpochSecond(1425976500);
    private static final Instant MUTED = Instant.ofEpochSecond(1431069882);
    private static final CustomField FIRST = new CustomField("MemberDefined1", "ModifyDefined1");
    private static final CustomField SECOND = new CustomField("MemberDefined2", "ModifyDefined2");

    private static GroupMember bob(CustomField... fields) {
        return member("bob", Role.OWNER, MUTED, fields);
    }

    private static GroupMember peter(CustomField... fields) {
        return member("peter", Role.MEMBER, null, fields);
    }

    private static GroupMember member(String account, Role role, Instant muteUntil, CustomField... fields) {
        return new GroupMember(
                account,
                role,
                JOINED,
                1233L,
                MsgFlag.ACCEPT_AND_NOTIFY,
                JOINED,
                muteUntil,
                null,
                List.of(fields),
                null);
    }

    private static GroupMember test(String account, Role role) {
        return new GroupMember(
                account,
                role,
                Instant.ofEpochSecond(1450680436),
                1L,
                MsgFlag.ACCEPT_NOT_NOTIFY,
                null,
                null,
                "",
                List.of(),
                null);
    }

    @Test
    void aCommunityWithCustomFields() {
        assertEquals(
                new GetGroupMemberInfoResponse(
                        2L, List.of(bob(FIRST, SECOND), peter(FIRST, SECOND)), "144115265295492787"),
                sample("cursor-and-custom-fields.json"));
    }

    @Test
    void chosenFields() {
        assertEquals(new GetGroupMemberInfoResponse(2L, List.of(bob(), peter()), null), sample("chosen-fields.json"));
    }

    /** More members than came, because the filter left the others out; and no ErrorInfo at all. */
    @Test
    void twoOfEightByRole() {
        assertEquals(
                new GetGroupMemberInfoResponse(
                        8L, List.of(test("Test_1", Role.OWNER), test("Test_6", Role.ADMIN)), null),
                sample("two-of-eight-by-role.json"));
    }

    @Test
    void oneCustomField() {
        assertEquals(
                new GetGroupMemberInfoResponse(2L, List.of(bob(SECOND), peter(SECOND)), null),
                sample("one-custom-field.json"));
    }

    @Test
    void everything() {
        assertEquals(
                new GetGroupMemberInfoResponse(
                        2L, List.of(bob(FIRST, SECOND), peter(FIRST, SECOND)), "144115265295492787"),
                sample("everything.json"));
    }

    /** The documentation has a blank after "Member" in two of its samples. */
    @Test
    void whiteSpaceAroundARoleIsDropped() {
        Role role = sample("cursor-and-custom-fields.json").memberList().get(1).role();
        assertSame(Role.MEMBER, role);
        assertEquals(Role.Known.MEMBER, role.known());
    }

    @Test
    void anUnknownRoleKeepsItsText() {
        Role role = member("{\"Member_Account\":\"a\",\"Role\":\" Guest \"}").role();
        assertEquals(" Guest ", role.value());
        assertEquals(Role.Known.UNKNOWN, role.known());
    }

    @Test
    void theOldNameOfMuteUntilIsRead() {
        assertEquals(
                MUTED,
                member("{\"Member_Account\":\"a\",\"ShutUpUntil\":1431069882}").muteUntil());
        assertNull(member("{\"Member_Account\":\"a\",\"ShutUpUntil\":0}").muteUntil());
    }

    @Test
    void whatWasNotAskedForIsAbsent() {
        assertEquals(
                new GroupMember("a", null, null, null, null, null, null, null, List.of(), null),
                member("{\"Member_Account\":\"a\",\"Unknown\":{\"deep\":[1,{}]},\"Role\":null,"
                        + "\"AppMemberDefinedData\":null}"));
    }

    @Test
    void largeNumbersAreNotWrapped() {
        GroupMember member = member("{\"Member_Account\":\"a\",\"MsgSeq\":4294967295,\"JoinTime\":2147483648,"
                + "\"OnlineStatus\":\"Online\"}");
        assertEquals(4294967295L, member.msgSeq());
        assertEquals(Instant.ofEpochSecond(2147483648L), member.joinTime());
        assertEquals("Online", member.onlineStatus());
    }

    @Test
    void aCustomFieldMayHoldAnyCharacter() {
        GroupMember member = member("{\"Member_Account\":\"a\",\"AppMemberDefinedData\":"
                + "[{\"Key\":\"k\",\"Value\":\"\\u0000\\u2028\\ud83d\\ude00\"},{\"Key\":\"l\"}]}");
        assertEquals(
                List.of(new CustomField("k", "\u0000\u2028\ud83d\ude00"), new CustomField("l", null)),
                member.customFields());
    }

    @Test
    void aMissingListIsEmpty() {
        assertEquals(
                new GetGroupMemberInfoResponse(null, List.of(), null),
                answer("{\"ActionStatus\":\"OK\",\"ErrorCode\":0}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Member_Account\":\"a\",\"JoinTime\":\"1\"}    | /MemberList/0/JoinTime",
                "{\"Member_Account\":\"a\",\"MsgSeq\":500.7}      | /MemberList/0/MsgSeq",
                "{\"Member_Account\":\"a\",\"MsgSeq\":1e3}        | /MemberList/0/MsgSeq",
                "{\"Member_Account\":\"a\",\"MsgSeq\":9223372036854775808} | /MemberList/0/MsgSeq",
                "{\"Member_Account\":5}                           | /MemberList/0/Member_Account",
                "{\"Role\":\"Owner\"}                             | /MemberList/0/Member_Account",
                "{\"Member_Account\":\"a\",\"AppMemberDefinedData\":[{\"Key\":\"k\"},{}]} "
                        + "| /MemberList/0/AppMemberDefinedData/1/Key",
                "null                                             | /MemberList/0",
                "[]                                               | /MemberList/0",
            })
    void whatDoesNotFitIsNamed(String member, String pointer) {
        DecodeException e = assertThrows(DecodeException.class, () -> member(member));
        assertEquals(pointer, e.pointer());
    }

    @Test
    void anAnswerComesWithItsDetailsWhenAskedFor() {
        try (Service service = Service.answering(text("everything.json"));
                TencentChat chat = service.client()) {
            CallResult<GetGroupMemberInfoResponse> result = chat.group().getGroupMemberInfoWithDetails(request());
            assertEquals(sample("everything.json"), result.response());
            assertEquals(200, result.status());
            assertEquals(1, result.attempts().size());
        }
    }

    @Test
    void anAnswerComesWithoutBlockingWhenAskedFor() {
        try (Service service = Service.answering(text("everything.json"));
                TencentChat chat = service.client()) {
            assertEquals(
                    sample("everything.json"),
                    chat.group().getGroupMemberInfoAsync(request()).join());
        }
    }

    private static GroupMember member(String json) {
        return answer("{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":1,\"MemberList\":[" + json + "]}")
                .memberList()
                .get(0);
    }

    private static GetGroupMemberInfoResponse sample(String file) {
        return answer(text(file));
    }

    private static GetGroupMemberInfoResponse answer(String body) {
        try (Service service = Service.answering(body);
                TencentChat chat = service.client()) {
            return chat.group().getGroupMemberInfo(request());
        }
    }

    private static GetGroupMemberInfoRequest request() {
        return GetGroupMemberInfoRequest.builder().groupId("g").build();
    }

    private static String text(String file) {
        try (InputStream in = ReceivedResponseTest.class.getResourceAsStream("/samples/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
