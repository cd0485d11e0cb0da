package dev.apiwright.example.simulator;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulatedGroupTest {
    @Test
    void theSameSeedGivesTheSameMembers() {
        List<SimulatedMember> one = group(1_000, 7).members().toList();
        assertAll(
                () -> assertEquals(one, group(1_000, 7).members().toList()),
                () -> assertNotEquals(one, group(1_000, 8).members().toList()),
                () -> assertEquals(
                        1_000,
                        one.stream().map(SimulatedMember::account).distinct().count()));
    }

    @Test
    void aMillionMembersAreMadeOneByOne() {
        SimulatedGroup group = SimulatedGroup.of("@TGS#_all", GroupType.COMMUNITY, 1_000_000);
        assertAll(
                () -> assertEquals(1_000_000, group.size()),
                () -> assertTrue(group.member(999_999L).account().endsWith("0999999")));
    }

    @Test
    void oneMemberOwnsTheGroupAndWorkGroupsHaveNoAdmins() {
        SimulatedGroup work = SimulatedGroup.of("team", GroupType.WORK, 500);
        assertAll(
                () -> assertEquals(1, count(group(500, 1), "Owner")),
                () -> assertTrue(count(group(500, 1), "Admin") > 0),
                () -> assertEquals(0, count(work, "Admin")));
    }

    @Test
    void joiningAndLeavingKeepsTheOrderOfTheOthers() {
        SimulatedGroup group = group(4, 1);
        List<String> before = new ArrayList<>(accounts(group));
        String last = group.join();
        String first = group.joinAtFront();
        group.leave(before.remove(1));
        before.add(last);
        before.add(0, first);
        assertEquals(before, accounts(group));
    }

    @Test
    void aChangeIsSeenAtTheSamePlaceAndByFilters() {
        SimulatedGroup group = group(10, 1);
        String account = group.member(5L).account();
        group.change(account, member -> member.withRole("Admin").withNameCard("new"));
        assertAll(
                () -> assertEquals("new", group.member(5L).nameCard()),
                () -> assertTrue(group.roster(Set.of("Admin")).contains(5)));
    }

    @Test
    void strangersCannotLeave() {
        assertThrows(NoSuchElementException.class, () -> group(3, 1).leave("nobody"));
    }

    @Test
    void idsHaveToFitTheType() {
        assertAll(
                () -> assertThrows(
                        IllegalArgumentException.class, () -> SimulatedGroup.of("makers", GroupType.COMMUNITY, 1)),
                () -> assertThrows(
                        IllegalArgumentException.class, () -> SimulatedGroup.of("@TGS#_x", GroupType.PUBLIC, 1)),
                () -> assertThrows(IllegalArgumentException.class, () -> SimulatedGroup.of("x", GroupType.PUBLIC, -1)));
    }

    private static SimulatedGroup group(int members, long seed) {
        return SimulatedGroup.of("hikers", GroupType.PUBLIC, members, seed);
    }

    private static long count(SimulatedGroup group, String role) {
        return group.members().filter(member -> member.role().equals(role)).count();
    }

    private static List<String> accounts(SimulatedGroup group) {
        return group.members().map(SimulatedMember::account).toList();
    }
}
