package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.PagingException;
import dev.apiwright.error.PagingException.Reason;
import dev.apiwright.paging.ItemIterator;
import dev.apiwright.paging.PageIterator;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.GroupMember;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings of a server that misbehaves, and of groups that change. Tests begin with the row's ID in the catalogue. */
class PagingFaultsTest {
    private static final Pattern MEMBERS = Pattern.compile("\"MemberList\":\\[.*]", Pattern.DOTALL);
    private static final Pattern NEXT = Pattern.compile("\"Next\":\"\\d*\"");
    private static final Pattern LIMIT = Pattern.compile("\"Limit\":(\\d+)");
    private static final Pattern OFFSET = Pattern.compile("\"Offset\":(\\d+)");

    private static Fault next(String replacement) {
        return Fault.change(text -> NEXT.matcher(text).replaceAll(Matcher.quoteReplacement(replacement)));
    }

    private static Fault total(long total) {
        return Fault.change(text -> text.replaceAll("\"MemberNum\":\\d+", "\"MemberNum\":" + total));
    }

    private static List<Long> sent(ListingRig rig, Pattern field) {
        List<Long> values = new ArrayList<>();
        for (SeenRequest request : rig.front().seen()) {
            Matcher matcher = field.matcher(request.text());
            values.add(matcher.find() ? Long.valueOf(matcher.group(1)) : null);
        }
        return values;
    }

    @Test
    void s4_tooLargeAnAnswerHalvesThePageAtTheSamePlace() {
        FaultScript script = FaultScript.none().onCall(2, Fault.error(10018)).onCall(3, Fault.error(10018));
        try (ListingRig rig = ListingRig.publicGroup(400, script)) {
            assertEquals(rig.accounts(), rig.list(100));
            assertEquals(
                    List.of(100L, 100L, 50L, 25L, 25L, 25L, 25L, 50L),
                    sent(rig, LIMIT).subList(0, 8));
            assertEquals(List.of(0L, 100L, 100L, 100L, 125L), sent(rig, OFFSET).subList(0, 5));
            assertEquals(2, rig.report().timesShrunk());
        }
    }

    @Test
    void s4_theServersOwnLimitLosesNobody() {
        try (ListingRig rig = ListingRig.communityGroup(400, FaultScript.none(), s -> s.maxResponseBytes(6_000))) {
            assertEquals(rig.accounts(), rig.list(100));
            assertTrue(rig.report().timesShrunk() > 0);
        }
    }

    @Test
    void s5_anItemThatIsTooLargeIsAnErrorWithItsPlace() {
        FaultScript script = FaultScript.none().between(2, 5, Fault.error(10018));
        try (ListingRig rig = ListingRig.publicGroup(16, script)) {
            ItemIterator<GroupMember> members = rig.items(8);
            for (int i = 0; i < 8; i++) {
                members.next();
            }
            PagingException failure = assertThrows(PagingException.class, members::hasNext);
            assertEquals(Reason.ITEM_TOO_LARGE, failure.reason());
            assertTrue(failure.getMessage().contains("8"), failure.getMessage());
            assertEquals(List.of(8L, 8L, 4L, 2L, 1L), sent(rig, LIMIT));
            Canary.assertAbsent(failure, rig.front());
            List<String> rest = new ArrayList<>();
            members.forEachRemaining(member -> rest.add(member.memberAccount()));
            assertEquals(rig.accounts().subList(8, 16), rest);
        }
    }

    @Test
    void g1_anEmptyPageInTheMiddleIsNoEndForACursor() {
        Fault empty = Fault.change(text -> MEMBERS.matcher(text).replaceAll("\"MemberList\":[]"));
        try (ListingRig rig = ListingRig.communityGroup(100, FaultScript.none().onCall(2, empty))) {
            List<String> expected = new ArrayList<>(rig.accounts());
            expected.subList(20, 40).clear();
            assertEquals(expected, rig.list(20));
            assertEquals(20, rig.report().missing());
            assertEquals(5, rig.front().requests());
        }
    }

    @Test
    void g1_anEmptyPageByPositionEndsTheListingAndTheReportTellsTheLoss() {
        Fault empty = Fault.change(text -> MEMBERS.matcher(text).replaceAll("\"MemberList\":[]"));
        try (ListingRig rig = ListingRig.publicGroup(100, FaultScript.none().onCall(2, empty))) {
            assertEquals(rig.accounts().subList(0, 20), rig.list(20));
            assertEquals(80, rig.report().missing());
        }
    }

    @Test
    void g2_aServerThatGivesLessThanAskedSkipsNobody() {
        FaultScript script = FaultScript.none().always(ListingRig.otherLimit(limit -> Math.min(limit, 13)));
        try (ListingRig rig = ListingRig.publicGroup(100, script)) {
            assertEquals(rig.accounts(), rig.list(50));
            assertEquals(0, rig.report().missing());
            assertEquals(8, rig.front().requests());
        }
    }

    @Test
    void g3_moreItemsThanAskedAreTakenAndTheMostItemsStayExact() {
        FaultScript script = FaultScript.none().always(ListingRig.otherLimit(limit -> limit * 3));
        try (ListingRig rig = ListingRig.publicGroup(100, script)) {
            assertEquals(rig.accounts(), rig.list(10));
            assertEquals(4, rig.front().requests());
            assertEquals(
                    rig.accounts().subList(0, 25),
                    rig.pages(10).maxItems(25).stream()
                            .map(GroupMember::memberAccount)
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Next\":null", "\"Nothing\":1", "\"Next\":\"\""})
    void g4_aMissingCursorIsTheEnd(String replacement) {
        try (ListingRig rig = ListingRig.communityGroup(100, FaultScript.none().onCall(2, next(replacement)))) {
            assertEquals(rig.accounts().subList(0, 40), rig.list(20));
            assertEquals(2, rig.front().requests());
            assertEquals(60, rig.report().missing());
        }
    }

    @Test
    void g5_aCursorThatComesAgainIsAnErrorAndNoLoop() {
        FaultScript same = FaultScript.none().always(next("\"Next\":\"7\""));
        FaultScript cycle = FaultScript.none()
                .onCall(1, next("\"Next\":\"7\""))
                .onCall(2, next("\"Next\":\"8\""))
                .onCall(3, next("\"Next\":\"7\""));
        assertStuck(same, 2);
        assertStuck(cycle, 3);
    }

    private static void assertStuck(FaultScript script, int requests) {
        try (ListingRig rig = ListingRig.communityGroup(100, script)) {
            ItemIterator<GroupMember> members = rig.items(20);
            PagingException failure = assertThrows(PagingException.class, () -> members.forEachRemaining(member -> {}));
            assertEquals(Reason.CURSOR_REPEATED, failure.reason());
            assertEquals(requests, rig.front().requests());
            assertThrows(PagingException.class, members::hasNext);
            assertEquals(requests, rig.front().requests());
            Canary.assertAbsent(failure, rig.front());
        }
    }

    @Test
    void g6_aGroupThatShrinksIsReported() {
        try (ListingRig rig = ListingRig.publicGroup(100, FaultScript.none())) {
            rig.front(FaultScript.none().onCall(3, Fault.pass().after(() -> rig.leave(0, 5))));
            List<String> all = rig.accounts();
            List<String> listed = rig.list(20);
            List<String> expected = new ArrayList<>(all);
            expected.subList(40, 45).clear();
            assertAll(
                    () -> assertEquals(expected, listed),
                    () -> assertTrue(rig.report().totalChanged()),
                    () -> assertEquals(100L, rig.report().firstTotal()),
                    () -> assertEquals(95L, rig.report().lastTotal()));
        }
    }

    @Test
    void g7_aGroupThatGrowsAtTheFrontGivesNobodyTwice() {
        try (ListingRig rig = ListingRig.publicGroup(100, FaultScript.none())) {
            rig.front(FaultScript.none().onCall(3, Fault.pass().after(() -> rig.joinAtFront(3))));
            List<String> all = rig.accounts();
            assertEquals(all, rig.list(20));
            assertEquals(3, rig.report().repeats());
            assertEquals(3, rig.report().missing());
            assertTrue(rig.report().totalChanged());
        }
    }

    @Test
    void g8_aTotalThatFallsBelowTheOffsetEndsCleanly() {
        FaultScript script = FaultScript.none().between(3, 100, total(10));
        try (ListingRig rig = ListingRig.publicGroup(100, script)) {
            List<String> listed = rig.list(20);
            assertEquals(listed.size(), new HashSet<>(listed).size());
            assertEquals(rig.accounts(), listed);
            assertTrue(rig.report().totalChanged());
            assertTrue(rig.report().ended());
            assertEquals(6, rig.front().requests());
        }
    }

    @Test
    void g10_aPageThatFailsIsAskedForAgainAndNobodyComesTwice() {
        FaultScript script = FaultScript.none()
                .onCall(7, Fault.reset())
                .onCall(8, Fault.halfBody())
                .onCall(9, Fault.status(503));
        try (ListingRig rig = ListingRig.publicGroup(200, script)) {
            PageIterator<GetGroupMemberInfoResponse, GroupMember> pages =
                    rig.pages(10).pages().iterator();
            List<String> listed = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                add(listed, pages);
            }
            ApiwrightException failure = assertThrows(ApiwrightException.class, pages::hasNext);
            Canary.assertAbsent(failure, rig.front());
            assertEquals(3, failure.attempts().size());
            assertEquals(9, rig.front().requests());
            String checkpoint = pages.checkpoint().encode();
            while (pages.hasNext()) {
                add(listed, pages);
            }
            assertEquals(rig.accounts(), listed);
            assertEquals(23, rig.front().requests());
            List<String> resumed = rig.resume(checkpoint, 10);
            assertEquals(rig.accounts().subList(60, 200), resumed);
            assertFalse(checkpoint.contains(Canary.KEY));
        }
    }

    private static void add(List<String> listed, PageIterator<?, GroupMember> pages) {
        pages.next().items().forEach(member -> listed.add(member.memberAccount()));
    }
}
