package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.Outcome;
import dev.apiwright.paging.ItemIterator;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.InvalidParameterException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings that read ahead, and their subscribers. Tests begin with the row's ID in the catalogue of faults. */
@Timeout(60)
class AheadFaultsTest {
    private static final int MEMBERS = 400;
    private static final Pattern OFFSET = Pattern.compile("\"Offset\":(\\d+)");
    private static final Pattern LIMIT = Pattern.compile("\"Limit\":(\\d+)");

    private static List<String> rest(ItemIterator<GroupMember> members) {
        List<String> accounts = new ArrayList<>();
        members.forEachRemaining(member -> accounts.add(member.memberAccount()));
        return accounts;
    }

    /** A cursor is known only when the page before has come: one page is fetched ahead, however slow the consumer is. */
    @Test
    void g16_aSlowConsumerHasAtMostOnePageAhead() {
        try (ListingRig rig = ListingRig.communityGroup(MEMBERS, FaultScript.none())) {
            ItemIterator<GroupMember> members =
                    rig.pages(20).readAhead(5).items().iterator();
            assertEquals(0, rig.front().requests());
            List<String> listed = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                listed.add(members.next().memberAccount());
                int needed = i / 20 + 1;
                assertTrue(
                        rig.front().requests() <= needed + 1, () -> rig.front().requests() + " for " + needed);
            }
            listed.addAll(rest(members));
            assertEquals(rig.accounts(), listed);
            assertEquals(20, rig.front().requests());
            rig.front().breakConnections();
        }
    }

    /** Calls of pages that are given up end, and hold neither a connection nor a timer. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void g16_aListingThatIsGivenUpLeavesNothingUnderWay(boolean byCursor) {
        CompletableFuture<Void> never = new CompletableFuture<>();
        Fault late = Fault.lateUntil(never);
        FaultScript script = FaultScript.none().always(Fault.of("lateButFirst", exchange -> {
            if (exchange.request().text().matches(".*\"(Offset\":[1-9]|Next\":\"[0-9]).*")) {
                late.play(exchange);
            } else {
                exchange.pass();
            }
        }));
        try (ListingRig rig =
                byCursor ? ListingRig.communityGroup(MEMBERS, script) : ListingRig.publicGroup(MEMBERS, script)) {
            ItemIterator<GroupMember> members =
                    rig.pages(20).readAhead(3).items().iterator();
            for (int i = 0; i < 10; i++) {
                members.next();
            }
            while (rig.front().requests() < 2) {
                Thread.onSpinWait();
            }
            members.cancel();
            never.cancel(true);
            rig.front().breakConnections();
        }
    }

    private static long number(SeenRequest request, Pattern field) {
        Matcher matcher = field.matcher(request.text());
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    /**
     * The pages with one member cannot be had: that is thrown behind everybody before them, and they come when they are
     * asked for again.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 21, 39, 40, 130, 399})
    void g19_aPageThatFailsIsThrownInItsTurn(int member) {
        AtomicBoolean broken = new AtomicBoolean(true);
        Fault refuse = Fault.of("refuse", exchange -> {
            long from = number(exchange.request(), OFFSET);
            boolean hit = from <= member && member < from + number(exchange.request(), LIMIT);
            if (hit && broken.get()) {
                Fault.error(10004).play(exchange);
            } else {
                exchange.pass();
            }
        });
        try (ListingRig rig = ListingRig.publicGroup(MEMBERS, FaultScript.none().always(refuse))) {
            ItemIterator<GroupMember> members =
                    rig.pages(20).readAhead(4).items().iterator();
            List<String> listed = new ArrayList<>();
            assertThrows(InvalidParameterException.class, () -> {
                while (members.hasNext()) {
                    listed.add(members.next().memberAccount());
                }
            });
            assertTrue(listed.size() <= member && listed.size() >= member - 40, () -> listed.size() + " came");
            assertEquals(rig.accounts().subList(0, listed.size()), listed);
            broken.set(false);
            listed.addAll(rest(members));
            assertEquals(rig.accounts(), listed);
            rig.front().breakConnections();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void g19_whateverHappensToPagesInParallelEverybodyComesOnceAndInOrder(long seed) {
        FaultScript script = FaultScript.none()
                .onCall(3, Fault.error(10018))
                .onCall(5, Fault.error(10018))
                .onCall(8, ListingRig.otherLimit(limit -> Math.max(1, limit / 2)))
                .then(FaultScript.seeded(seed, 0.2));
        try (ListingRig rig = ListingRig.publicGroup(MEMBERS, script)) {
            ItemIterator<GroupMember> members =
                    rig.pages(20).readAhead(6).items().iterator();
            List<String> listed = new ArrayList<>();
            for (int failures = 0; failures < 50; ) {
                try {
                    members.forEachRemaining(member -> listed.add(member.memberAccount()));
                    break;
                } catch (ApiwrightException e) {
                    failures++;
                }
            }
            assertEquals(rig.accounts(), listed);
            rig.front().breakConnections();
        }
    }

    /** Members join in front and at the end while pages are under way: those who were there from the start come once. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 9})
    void g19_aTotalThatMovesLosesNobodyWhoStays(int call) {
        try (ListingRig rig = ListingRig.publicGroup(MEMBERS, FaultScript.none())) {
            Set<String> staying = new HashSet<>(rig.accounts());
            rig.front(FaultScript.none()
                    .onCall(call, Fault.pass().after(() -> rig.joinAtFront(3)))
                    .onCall(call + 4, Fault.pass().after(() -> rig.joinAtFront(25))));
            List<String> listed = rest(rig.pages(20).readAhead(6).items().iterator());
            assertEquals(listed.size(), new HashSet<>(listed).size(), "nobody twice");
            staying.removeAll(listed);
            assertEquals(Set.of(), staying, "nobody lost");
            rig.front().breakConnections();
        }
    }

    /** What a subscriber does when it gets the first member. */
    private static final class Taker implements Flow.Subscriber<GroupMember> {
        private final CompletableFuture<List<String>> all = new CompletableFuture<>();
        private final List<String> taken = new ArrayList<>();
        private final long requested;
        private final int most;
        private Flow.Subscription subscription;

        Taker(long requested, int most) {
            this.requested = requested;
            this.most = most;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(requested);
        }

        @Override
        public void onNext(GroupMember member) {
            taken.add(member.memberAccount());
            if (taken.size() == most) {
                subscription.cancel();
                all.complete(taken);
            }
        }

        @Override
        public void onError(Throwable failure) {
            all.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            all.complete(taken);
        }
    }

    @Test
    void g17_aSubscriberGetsWhatItAsksFor() {
        try (ListingRig rig = ListingRig.publicGroup(100, FaultScript.none())) {
            Taker everything = new Taker(Long.MAX_VALUE, Integer.MAX_VALUE);
            rig.pages(20).items().publisher(ForkJoinPool.commonPool()).subscribe(everything);
            assertEquals(rig.accounts(), everything.all.join());
            for (long wrong : new long[] {0, -1, Long.MIN_VALUE}) {
                Taker mistaken = new Taker(wrong, Integer.MAX_VALUE);
                rig.pages(20).items().publisher(ForkJoinPool.commonPool()).subscribe(mistaken);
                assertInstanceOf(
                        IllegalArgumentException.class,
                        assertThrows(CompletionException.class, mistaken.all::join)
                                .getCause());
            }
            assertEquals(5, rig.front().requests());
            Taker content = new Taker(Long.MAX_VALUE, 30);
            rig.pages(20).items().publisher(ForkJoinPool.commonPool()).subscribe(content);
            assertEquals(rig.accounts().subList(0, 30), content.all.join());
            assertTrue(rig.front().requests() <= 5 + 3, () -> rig.front().requests() + " requests");
            rig.front().breakConnections();
        }
    }

    /** The first page's failure too. */
    @Test
    void g17_aSubscriberIsToldWhyAPageFailed() {
        for (int call = 1; call <= 2; call++) {
            try (ListingRig rig = ListingRig.publicGroup(100, FaultScript.none().onCall(call, Fault.error(10004)))) {
                Taker taker = new Taker(Long.MAX_VALUE, Integer.MAX_VALUE);
                rig.pages(20).items().publisher(ForkJoinPool.commonPool()).subscribe(taker);
                InvalidParameterException failure = assertInstanceOf(
                        InvalidParameterException.class,
                        assertThrows(CompletionException.class, taker.all::join).getCause());
                assertEquals(Outcome.NOT_EXECUTED, failure.outcome());
                Canary.assertAbsent(failure, rig.front());
                assertEquals((call - 1) * 20, taker.taken.size());
                rig.front().breakConnections();
            }
        }
    }
}
