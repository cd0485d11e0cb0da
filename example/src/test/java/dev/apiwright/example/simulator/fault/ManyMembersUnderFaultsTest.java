package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.paging.ItemIterator;
import dev.apiwright.tencent.chat.GroupMember;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A large group, read over sockets while every twentieth call fails in some way and the group changes: nobody is lost or
 * comes twice. {@link MillionMembersTest} does the same with more members, and without sockets.
 */
class ManyMembersUnderFaultsTest {
    private static final int MEMBERS = 40_000;
    private static final int PAGE = 200;
    private static final double RATE = 0.05;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyMemberWhoStaysComesOnceFromACommunity(long seed) {
        FaultScript script = FaultScript.seeded(seed, RATE);
        try (ListingRig rig = ListingRig.communityGroup(MEMBERS, script)) {
            Set<String> staying = new HashSet<>(rig.accounts());
            Changes changes = new Changes(rig.group(), new Random(seed), staying);
            List<String> listed = list(rig.items(100), changes::someoneComesOrGoes);
            Set<String> once = new HashSet<>(listed);
            long failed = rig.front().requests() - rig.front().count("pass");
            assertAll(
                    () -> assertEquals(listed.size(), once.size(), "nobody comes twice"),
                    () -> assertTrue(once.containsAll(staying), "nobody is lost"),
                    () -> assertTrue(failed > 8, failed + " calls failed"),
                    () -> assertTrue(changes.count() > 20, changes.count() + " changes"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void everyMemberComesOnceFromAGroupThatOnlyGrows(long seed) {
        try (ListingRig rig = ListingRig.publicGroup(MEMBERS, FaultScript.seeded(seed, RATE))) {
            List<String> before = rig.accounts();
            AtomicLong joined = new AtomicLong();
            Random random = new Random(seed);
            ItemIterator<GroupMember> members = rig.items(PAGE);
            List<String> listed = list(members, () -> {
                // In front of everybody: all positions move, and members come again that have been there. Whoever comes
                // after the last page is seen by nobody.
                boolean more = members.report().pages() < MEMBERS / PAGE;
                if (more && random.nextInt(10) == 0) {
                    rig.joinAtFront(1);
                    joined.incrementAndGet();
                }
            });
            assertAll(
                    () -> assertEquals(before, listed),
                    () -> assertTrue(joined.get() > 5, joined + " joined"),
                    () -> assertEquals(joined.get(), members.report().repeats()),
                    () -> assertEquals(joined.get(), members.report().missing()),
                    () -> assertEquals(MEMBERS, members.report().items()),
                    () -> assertEquals(MEMBERS + joined.get(), members.report().lastTotal()),
                    () -> assertTrue(members.report().totalChanged()),
                    () -> assertTrue(members.report().ended()));
        }
    }

    /** Reads to the end; a call that failed for good is made again, as a user would. */
    private static List<String> list(ItemIterator<GroupMember> members, Runnable betweenPages) {
        List<String> listed = new ArrayList<>();
        long pages = 0;
        while (hasNext(members)) {
            listed.add(members.next().memberAccount());
            if (members.report().pages() > pages) {
                pages = members.report().pages();
                betweenPages.run();
            }
        }
        return listed;
    }

    private static boolean hasNext(ItemIterator<GroupMember> members) {
        while (true) {
            try {
                return members.hasNext();
            } catch (ApiwrightException e) {
                assertEquals(3, e.attempts().size());
            }
        }
    }

    /** Members come and go at random. */
    private static final class Changes {
        private final SimulatedGroup group;
        private final Random random;
        private final Set<String> staying;
        private int count;

        Changes(SimulatedGroup group, Random random, Set<String> staying) {
            this.group = group;
            this.random = random;
            this.staying = staying;
        }

        void someoneComesOrGoes() {
            switch (random.nextInt(20)) {
                case 0 -> group.join();
                case 1 -> group.joinAtFront();
                case 2 -> {
                    String account = group.member(random.nextInt(group.size())).account();
                    group.leave(account);
                    staying.remove(account);
                }
                default -> count--;
            }
            count++;
        }

        int count() {
            return count;
        }
    }
}
