package dev.apiwright.tencent.chat;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.InvalidRequestException;
import dev.apiwright.error.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a request may not be, said before anything is sent. */
class ConstraintTest {
    private static GetGroupMemberInfoRequest.Builder of(String groupId) {
        return GetGroupMemberInfoRequest.builder().groupId(groupId);
    }

    private static List<String> violations(GetGroupMemberInfoRequest.Builder builder) {
        InvalidRequestException e = assertThrows(InvalidRequestException.class, builder::build);
        assertEquals(Outcome.NOT_EXECUTED, e.outcome());
        return e.violations().stream().map(Object::toString).toList();
    }

    @Test
    void r10_everythingThatIsWrongIsSaidAtOnce() {
        assertEquals(
                List.of(
                        "MemberRoleFilter[1] must not be null",
                        "Limit must be from 1 to 6000",
                        "Offset must be at least 0",
                        "Offset is not allowed when GroupId starts with \"@TGS#_\""),
                violations(of("@TGS#_x")
                        .memberRoleFilter(Arrays.asList(Role.OWNER, null))
                        .limit(6001)
                        .offset(-1)));
    }

    @Test
    void aMissingGroupIsOneMistakeAndNotTwo() {
        assertEquals(List.of("GroupId is required"), violations(of(null).next("")));
    }

    @Test
    void g20_onlyCommunitiesHaveCursors() {
        assertEquals(
                List.of("Next is not allowed unless GroupId starts with \"@TGS#_\""),
                violations(of("@TGS#x").next("")));
        assertDoesNotThrow(() -> of("@TGS#_x").next("").build());
    }

    @Test
    void r10_theLimitsThemselvesAreAllowed() {
        assertDoesNotThrow(() -> of("g").limit(1).offset(0).build());
        assertDoesNotThrow(() -> of("g").limit(6000).offset(Long.MAX_VALUE).build());
        assertEquals(List.of("Limit must be from 1 to 6000"), violations(of("g").limit(0)));
    }

    /** What is filled in for a community is not kept, or the group could not be changed any more. */
    @Test
    void aRequestForACommunityCanBeTurnedToAnotherGroup() {
        GetGroupMemberInfoRequest.Builder builder = of("@TGS#_x");
        assertNull(builder.build().next());
        assertDoesNotThrow(
                () -> builder.build().toBuilder().groupId("g").offset(5).build());
        assertDoesNotThrow(() -> builder.groupId("g").build());
    }

    @Test
    void whatCannotBeSentIsNamed() {
        assertEquals(
                List.of("MemberInfoFilter[1] must not be null"),
                violations(of("g").memberInfoFilter(Arrays.asList(MemberInfoField.ROLE, null))));
        assertEquals(
                List.of("AppDefinedDataFilter_GroupMember[0] must not be null"),
                violations(of("g").customFieldFilter(Arrays.asList(null, "b"))));
        assertEquals(List.of("Limit must be from 1 to 6000"), violations(of("g").limit(-1)));
        assertEquals(List.of("Limit must be from 1 to 6000"), violations(of("g").limit(Integer.MAX_VALUE)));
        assertEquals(List.of("Offset must be at least 0"), violations(of("g").offset(-1)));
        assertEquals(
                List.of("Next is not allowed unless GroupId starts with \"@TGS#_\""),
                violations(of("g").offset(0).next("5")));
    }

    @Test
    void x12_aRequestKeepsItsOwnLists() {
        List<Role> roles = new ArrayList<>(List.of(Role.OWNER));
        GetGroupMemberInfoRequest request = of("g").memberRoleFilter(roles).build();
        roles.add(Role.ADMIN);
        assertEquals(List.of(Role.OWNER), request.memberRoleFilter());
        assertThrows(
                UnsupportedOperationException.class,
                () -> request.memberRoleFilter().add(Role.ADMIN));
    }
}
