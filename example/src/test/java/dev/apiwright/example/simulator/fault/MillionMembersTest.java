package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.ApiException;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.PagingException;
import dev.apiwright.paging.ItemIterator;
import dev.apiwright.paging.PagingReport;
import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.Role;
import dev.apiwright.tencent.chat.TencentChat;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A million members, read while every twentieth call fails and the group changes. Nobody who stays is lost, nobody comes
 * twice, and the report says what has happened. Without sockets, because of the number; {@link ManyMembersUnderFaultsTest}
 * has them.
 */
class MillionMembersTest {
    private static final int MILLION = 1_000_000;
    /** For more seeds, in less time. */
    private static final int PART = 100_000;

    private static final double FAILING = 0.05;
    private static final String COMMUNITY = "@TGS#_makers";
    private static final String PUBLIC = "hikers";

    @ParameterizedTest
    @CsvSource({MILLION + ",1", PART + ",2", PART + ",3"})
    void everyMemberWhoStaysComesOnceByCursor(int size, long seed) {
        MemoryGroup group = new MemoryGroup(size, FAILING, seed, false);
        Random random = new Random(seed);
        Set<String> staying = new HashSet<>(MemoryGroup.accounts(group.members(), false));
        group.beforePage(() -> {
            switch (random.nextInt(30)) {
                case 0 -> group.joinAtEnd();
                case 1 -> group.joinAtFront();
                case 2 -> staying.remove(MemoryGroup.account(group.leave(random.nextInt(group.size()))));
                default -> {
                    // Most pages find the group as it was.
                }
            }
        });
        Listed listed = list(group, COMMUNITY, List.of());
        assertComplete(group, staying, listed);
        assertTrue(size - staying.size() > size / 5_000, "members left");
        assertEquals(0, listed.report.repeats(), "a cursor does not move");
    }

    @ParameterizedTest
    @CsvSource({MILLION + ",4", PART + ",5", PART + ",6"})
    void everyMemberComesOnceByPositionFromAGroupThatGrows(int size, long seed) {
        MemoryGroup group = new MemoryGroup(size, FAILING, seed, false);
        Random random = new Random(seed);
        List<String> before = MemoryGroup.accounts(group.members(), false);
        long[] joined = new long[1];
        group.beforePage(() -> {
            if (listed(group) && random.nextInt(100) == 0) {
                group.joinAtFront();
                joined[0]++;
            }
        });
        Listed listed = list(group, PUBLIC, List.of());
        assertComplete(group, new HashSet<>(before), listed);
        assertAll(
                () -> assertEquals(before, listed.accounts, "in order"),
                () -> assertTrue(joined[0] > size / 100_000, joined[0] + " joined"),
                () -> assertEquals(joined[0], listed.report.repeats()),
                () -> assertEquals(joined[0], listed.report.missing()));
    }

    /** By position a member who leaves moves others past the reader: no listing can hold them, but it can say so. */
    @Test
    void tellsThatAGroupShrankByPosition() {
        MemoryGroup group = new MemoryGroup(PART, FAILING, 7, false);
        Random random = new Random(7);
        Set<String> staying = new HashSet<>(MemoryGroup.accounts(group.members(), false));
        group.beforePage(() -> {
            if (listed(group) && random.nextInt(100) == 0) {
                staying.remove(MemoryGroup.account(group.leave(random.nextInt(group.size()))));
            }
        });
        Listed listed = list(group, PUBLIC, List.of());
        Set<String> once = new HashSet<>(listed.accounts);
        long lost = staying.stream().filter(account -> !once.contains(account)).count();
        assertAll(
                () -> assertEquals(listed.accounts.size(), once.size(), "nobody comes twice"),
                () -> assertTrue(lost > 0 && lost <= PART - staying.size(), lost + " lost"),
                () -> assertTrue(listed.report.totalChanged()),
                () -> assertEquals(PART, listed.report.firstTotal()),
                () -> assertEquals(group.lastTotal(), listed.report.lastTotal()));
    }

    @ParameterizedTest
    @CsvSource({COMMUNITY + ",true,8", COMMUNITY + ",false,9", PUBLIC + ",true,10", PUBLIC + ",false,11"})
    void everyMatchingMemberComesOnceWhereAFilterThinsThePages(String id, boolean filtersFirst, long seed) {
        MemoryGroup group = new MemoryGroup(PART, FAILING, seed, filtersFirst);
        List<String> matching = MemoryGroup.accounts(group.members(), true);
        group.beforePage(group::joinAtEnd);
        Listed listed = list(group, id, List.of(Role.ADMIN));
        assertEquals(matching, listed.accounts.subList(0, matching.size()));
        assertComplete(group, new HashSet<>(matching), listed);
    }

    private static void assertComplete(MemoryGroup group, Set<String> staying, Listed listed) {
        Set<String> once = new HashSet<>(listed.accounts);
        assertAll(
                () -> assertEquals(listed.accounts.size(), once.size(), "nobody comes twice"),
                () -> assertTrue(once.containsAll(staying), "nobody is lost"),
                () -> assertEquals(listed.accounts.size(), listed.report.items()),
                () -> assertEquals(0, listed.report.known()),
                () -> assertEquals(group.lastTotal(), listed.report.lastTotal()),
                () -> assertTrue(listed.report.totalChanged()),
                () -> assertTrue(listed.report.ended()),
                () -> assertTrue(
                        group.calls() < 100 || group.failed() > group.calls() / 40, group.failed() + " failed"));
    }

    /** Whether the listing has begun: so that the first total is known. */
    private static boolean listed(MemoryGroup group) {
        return group.lastTotal() > 0;
    }

    private record Listed(List<String> accounts, PagingReport report) {}

    /** Reads to the end; a page that failed for good is asked for again, as a user would. */
    private static Listed list(MemoryGroup group, String id, List<Role> roles) {
        GetGroupMemberInfoRequest.Builder request =
                GetGroupMemberInfoRequest.builder().groupId(id);
        if (!roles.isEmpty()) {
            request.memberRoleFilter(roles);
        }
        try (TencentChat chat = TencentChat.builder()
                .baseUrl(URI.create("https://chat.example.com"))
                .credentials(UserSigCredentials.of(Canary.APP, Canary.ADMIN, Canary.KEY))
                .transport(group)
                .scheduler(new NoWaiting())
                .build()) {
            ItemIterator<GroupMember> members = chat.group()
                    .getGroupMemberInfoPages(request.build())
                    .pageSize(200)
                    .items()
                    .iterator();
            List<String> accounts = new ArrayList<>();
            while (hasNext(members)) {
                accounts.add(members.next().memberAccount());
            }
            return new Listed(accounts, members.report());
        }
    }

    private static boolean hasNext(ItemIterator<GroupMember> members) {
        while (true) {
            try {
                return members.hasNext();
            } catch (PagingException | ApiException e) {
                assertFalse(e instanceof PagingException, e::toString);
            } catch (ApiwrightException e) {
                assertTrue(e.attempts().size() > 1, e::toString);
            }
        }
    }
}
