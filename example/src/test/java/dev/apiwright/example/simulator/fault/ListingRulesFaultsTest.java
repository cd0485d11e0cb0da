package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.InvalidRequestException;
import dev.apiwright.error.PagingException;
import dev.apiwright.paging.Checkpoint;
import dev.apiwright.paging.ItemIterator;
import dev.apiwright.paging.Paginator;
import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.InvalidParameterException;
import dev.apiwright.tencent.chat.MemberInfoField;
import dev.apiwright.tencent.chat.Region;
import dev.apiwright.tencent.chat.Role;
import dev.apiwright.tencent.chat.TencentChat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Totals, iterators and checkpoints of real listings. Tests begin with the row's ID in the catalogue of faults. */
class ListingRulesFaultsTest {
    private static List<String> accounts(Iterator<GroupMember> members) {
        List<String> accounts = new ArrayList<>();
        members.forEachRemaining(member -> accounts.add(member.memberAccount()));
        return accounts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Nothing\":1", "\"MemberNum\":0", "\"MemberNum\":-1", "\"MemberNum\":null"})
    void g9_aTotalThatCannotBeBelievedLosesNobody(String total) {
        Fault fault = Fault.change(text -> text.replaceAll("\"MemberNum\":\\d+", total));
        for (int from = 1; from <= 3; from++) {
            try (ListingRig rig = ListingRig.publicGroup(100, FaultScript.none().between(from, 1_000, fault))) {
                assertEquals(rig.accounts(), rig.list(20));
                assertTrue(rig.report().ended());
                assertEquals(6, rig.front().requests(), "an empty page is the end");
            }
        }
        try (ListingRig rig = ListingRig.communityGroup(100, FaultScript.none().always(fault))) {
            assertEquals(rig.accounts(), rig.list(20));
            assertEquals(5, rig.front().requests());
        }
    }

    /** The text is right, the service has forgotten the cursor: its error comes out, and another start works. */
    @Test
    void g13_aCursorThatTheServiceForgotIsToldAndNothingIsLostByStartingAnew() {
        try (ListingRig rig = ListingRig.communityGroup(100, FaultScript.none().onCall(3, Fault.error(10004)))) {
            ItemIterator<GroupMember> members = rig.items(20);
            for (int i = 0; i < 25; i++) {
                members.next();
            }
            Checkpoint checkpoint = Checkpoint.parse(members.checkpoint().encode());
            ItemIterator<GroupMember> resumed =
                    rig.pages(20).resume(checkpoint).items().iterator();
            InvalidParameterException failure = assertThrows(InvalidParameterException.class, resumed::hasNext);
            assertEquals(Advice.FIX_REQUEST, failure.advice());
            assertEquals(3, rig.front().requests());
            Canary.assertAbsent(failure, rig.front());
            assertEquals(checkpoint, resumed.checkpoint());
            assertEquals(rig.accounts(), rig.list(20));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void g14_twoIteratorsOfOneListingAreIndependent(boolean byCursor) throws Exception {
        FaultScript script = FaultScript.none().onCall(3, Fault.error(10018)).onCall(5, Fault.reset());
        try (ListingRig rig = byCursor ? ListingRig.communityGroup(200, script) : ListingRig.publicGroup(200, script)) {
            var listing = rig.pages(20).items();
            ItemIterator<GroupMember> first = listing.iterator();
            ItemIterator<GroupMember> second = listing.iterator();
            List<String> inTurn = new ArrayList<>();
            List<String> other = new ArrayList<>();
            while (first.hasNext() || second.hasNext()) {
                for (int i = 0; i < 3 && first.hasNext(); i++) {
                    inTurn.add(first.next().memberAccount());
                }
                if (second.hasNext()) {
                    other.add(second.next().memberAccount());
                }
            }
            assertEquals(rig.accounts(), inTurn);
            assertEquals(rig.accounts(), other);
            List<CompletableFuture<List<String>>> atOnce = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                atOnce.add(CompletableFuture.supplyAsync(() -> accounts(listing.iterator())));
            }
            for (CompletableFuture<List<String>> accounts : atOnce) {
                assertEquals(rig.accounts(), accounts.get());
            }
            // Those who came at once may have had a connection each.
            rig.front().breakConnections();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void g15_everyPageIsFetchedOnceHoweverItIsAskedFor(boolean byCursor) {
        FaultScript none = FaultScript.none();
        try (ListingRig rig = byCursor ? ListingRig.communityGroup(60, none) : ListingRig.publicGroup(60, none)) {
            ItemIterator<GroupMember> members = rig.items(20);
            assertEquals(0, rig.front().requests());
            List<String> listed = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                if (i % 2 == 0) {
                    assertTrue(members.hasNext() && members.hasNext() && members.hasNext());
                }
                listed.add(members.next().memberAccount());
                assertEquals(i / 20 + 1, rig.front().requests());
            }
            assertEquals(rig.accounts(), listed);
            for (int i = 0; i < 3; i++) {
                assertFalse(members.hasNext());
                assertThrows(NoSuchElementException.class, members::next);
            }
            assertEquals(3, rig.front().requests());
        }
    }

    /** What a consumer throws comes out as it is, and costs no item but the one that it was given. */
    @Test
    void g17_aConsumerThatThrowsLosesNothingBehindIt() {
        try (ListingRig rig = ListingRig.publicGroup(60, FaultScript.none())) {
            ItemIterator<GroupMember> members = rig.items(20);
            IllegalStateException mine = new IllegalStateException("mine");
            List<String> taken = new ArrayList<>();
            assertSame(
                    mine,
                    assertThrows(
                            IllegalStateException.class,
                            () -> members.forEachRemaining(member -> {
                                taken.add(member.memberAccount());
                                if (taken.size() == 30) {
                                    throw mine;
                                }
                            })));
            assertEquals(2, rig.front().requests());
            members.forEachRemaining(member -> taken.add(member.memberAccount()));
            assertEquals(rig.accounts(), taken);
        }
    }

    /** The first page's exception comes out of a stream too. */
    @Test
    void g17_aStreamTellsWhyItsFirstPageFailed() {
        try (ListingRig rig = ListingRig.publicGroup(60, FaultScript.none().onCall(1, Fault.error(10004)))) {
            assertThrows(
                    InvalidParameterException.class,
                    () -> rig.pages(20).stream().map(GroupMember::memberAccount).collect(Collectors.toList()));
            assertEquals(1, rig.front().requests());
            assertEquals(60, rig.pages(20).stream().count());
        }
    }

    /** Refused by the builder; and when only the service knows, by its error. */
    @Test
    void g20_aPositionOfTheWrongKindIsRefused() {
        GetGroupMemberInfoRequest.Builder offset =
                GetGroupMemberInfoRequest.builder().groupId("@TGS#_x").offset(5);
        assertThrows(InvalidRequestException.class, offset::build);
        GetGroupMemberInfoRequest.Builder next =
                GetGroupMemberInfoRequest.builder().groupId("hikers").next("5");
        assertThrows(InvalidRequestException.class, next::build);
        try (ListingRig rig = ListingRig.publicGroup(60, FaultScript.none().onCall(2, Fault.error(10004)))) {
            ItemIterator<GroupMember> members = rig.items(20);
            for (int i = 0; i < 20; i++) {
                members.next();
            }
            assertThrows(InvalidParameterException.class, members::hasNext);
            assertEquals(2, rig.front().requests());
            assertEquals(40, accounts(members).size());
        }
    }

    /** Nothing is sent for a checkpoint of anything else, and the message says what differs. */
    @Test
    void g12_aCheckpointOfAnythingElseIsRefusedWithTheReason() {
        Map<String, Paginator<?, ?, ?>> others = new LinkedHashMap<>();
        GetGroupMemberInfoRequest request =
                GetGroupMemberInfoRequest.builder().groupId("hikers").build();
        try (TencentChat chat = client(Region.SINGAPORE, Canary.ADMIN);
                TencentChat elsewhere = client(Region.FRANKFURT, Canary.ADMIN);
                TencentChat somebody = client(Region.SINGAPORE, "somebody")) {
            Checkpoint checkpoint = listing(chat, request).items().iterator().checkpoint();
            Checkpoint text = Checkpoint.parse(checkpoint.encode());
            assertEquals(checkpoint, text);
            listing(chat, request).resume(text);
            others.put(
                    "another group",
                    listing(chat, request.toBuilder().groupId("climbers").build()));
            others.put(
                    "a filter of roles",
                    listing(
                            chat,
                            request.toBuilder().memberRoleFilter(Role.OWNER).build()));
            others.put(
                    "a filter of fields",
                    listing(
                            chat,
                            request.toBuilder()
                                    .memberInfoFilter(MemberInfoField.ROLE)
                                    .build()));
            others.put("another region", listing(elsewhere, request));
            others.put("another caller", listing(somebody, request));
            others.put(
                    "another kind of group",
                    listing(chat, request.toBuilder().groupId("@TGS#_hikers").build()));
            others.forEach((what, other) -> {
                PagingException refused = assertThrows(PagingException.class, () -> other.resume(text), what);
                assertEquals(PagingException.Reason.CHECKPOINT_REFUSED, refused.reason(), what);
                assertNotEquals("", refused.getMessage());
                assertFalse(refused.getMessage().contains(Canary.KEY));
            });
        }
    }

    private static TencentChat client(Region region, String identifier) {
        return TencentChat.builder()
                .region(region)
                .credentials(UserSigCredentials.of(Canary.APP, identifier, Canary.KEY))
                .build();
    }

    private static Paginator<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse, GroupMember> listing(
            TencentChat chat, GetGroupMemberInfoRequest request) {
        return chat.group().getGroupMemberInfoPages(request);
    }

    /** Cut anywhere, or altered anywhere: the checkpoint of a real listing, in the middle of a page. */
    @Test
    void g12_aCheckpointThatIsCutOrAlteredAnywhereIsRefused() {
        try (ListingRig rig = ListingRig.communityGroup(60, FaultScript.none())) {
            ItemIterator<GroupMember> members = rig.items(20);
            for (int i = 0; i < 25; i++) {
                members.next();
            }
            String text = members.checkpoint().encode();
            for (int i = 0; i < text.length(); i++) {
                refused(text.substring(0, i));
                char other = text.charAt(i) == 'A' ? 'B' : 'A';
                refused(text.substring(0, i) + other + text.substring(i + 1));
                refused(text.substring(0, i) + text.substring(i + 1));
            }
            refused(text + text);
            refused(text.replaceFirst("-1\\.", "-2."));
            assertEquals(rig.accounts().subList(25, 60), rig.resume(" " + text + "\n", 20));
        }
    }

    private static void refused(String text) {
        PagingException failure = assertThrows(PagingException.class, () -> Checkpoint.parse(text), text);
        assertEquals(PagingException.Reason.CHECKPOINT_REFUSED, failure.reason());
    }

    /** A thousand pages over a real socket; ten thousand and more are paged in memory by another test. */
    @Test
    void g18_aThousandPagesComeInOneGo() {
        try (ListingRig rig = ListingRig.publicGroup(1_000, FaultScript.none())) {
            assertEquals(rig.accounts(), rig.list(1));
            assertEquals(1_000, rig.front().requests());
        }
    }
}
