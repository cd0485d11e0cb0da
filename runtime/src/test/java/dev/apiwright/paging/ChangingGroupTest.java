package dev.apiwright.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.paging.Roster.Answer;
import dev.apiwright.paging.Roster.Person;
import dev.apiwright.paging.Roster.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People join and leave while somebody reads. */
class ChangingGroupTest {
    @Test
    void byCursorWhoeverStaysIsDeliveredAndNobodyTwice() {
        Random random = new Random(31);
        for (int round = 0; round < 800; round++) {
            Club club = Club.of(random.nextInt(300));
            Set<Person> stayed = new HashSet<>(club.people());
            club.beforeCall = () -> {
                for (int i = random.nextInt(4); i > 0; i--) {
                    change(club, random, stayed);
                }
            };
            List<Person> delivered = read(club, Query.byCursor(), 1 + random.nextInt(40));
            assertEquals(delivered.size(), new HashSet<>(delivered).size());
            assertTrue(delivered.containsAll(stayed));
        }
    }

    @Test
    void byOffsetNobodyIsDeliveredTwiceWhenPeopleJoinAnywhere() {
        Random random = new Random(32);
        for (int round = 0; round < 800; round++) {
            Club club = Club.of(1 + random.nextInt(300));
            List<Person> before = club.people();
            boolean[] mayJoin = {true};
            club.beforeCall = () -> {
                mayJoin[0] = club.size() < 2 * before.size() + 20;
                for (int i = random.nextInt(4); mayJoin[0] && i > 0; i--) {
                    joinAnywhere(club, random);
                }
            };
            ItemIterator<Person> items = club.paginator(Query.byOffset())
                    .pageSize(4 + random.nextInt(40))
                    .items()
                    .iterator();
            List<Person> delivered = new ArrayList<>();
            items.forEachRemaining(delivered::add);
            assertEquals(delivered.size(), new HashSet<>(delivered).size());
            assertTrue(delivered.containsAll(before));
            PagingReport report = items.report();
            assertEquals(delivered.size(), report.items());
            assertEquals(!report.firstTotal().equals(report.lastTotal()), report.totalChanged());
        }
    }

    @Test
    void byCursorInterruptionsAnywhereChangeNothingOfThat() {
        Random random = new Random(33);
        for (int round = 0; round < 500; round++) {
            Club club = Club.of(random.nextInt(200));
            Set<Person> stayed = new HashSet<>(club.people());
            club.beforeCall = () -> change(club, random, stayed);
            Paginator<Query, Answer, Person> paginator =
                    club.paginator(Query.byCursor()).pageSize(1 + random.nextInt(40));
            List<Person> delivered = readInPieces(paginator, random, false);
            assertEquals(delivered.size(), new HashSet<>(delivered).size());
            assertTrue(delivered.containsAll(stayed));
        }
    }

    @Test
    void byOffsetInterruptionsChangeNothingEitherWhenTheKeysAreNamed() {
        Random random = new Random(34);
        for (int round = 0; round < 500; round++) {
            Club club = Club.of(1 + random.nextInt(200));
            List<Person> before = club.people();
            club.beforeCall = () -> {
                if (club.size() < 2 * before.size()) {
                    joinAnywhere(club, random);
                }
            };
            Paginator<Query, Answer, Person> paginator =
                    club.paginator(Query.byOffset()).pageSize(4 + random.nextInt(40));
            List<Person> delivered = readInPieces(paginator, random, true);
            assertEquals(delivered.size(), new HashSet<>(delivered).size());
            assertTrue(delivered.containsAll(before));
        }
    }

    /** As by a program that is killed again and again, and that keeps a checkpoint with what it has written. */
    private static List<Person> readInPieces(
            Paginator<Query, Answer, Person> paginator, Random random, boolean nameKeys) {
        List<Person> delivered = new ArrayList<>();
        ItemIterator<Person> items = paginator.items().iterator();
        while (items.hasNext()) {
            delivered.add(items.next());
            if (random.nextInt(30) == 0) {
                Paginator<Query, Answer, Person> again =
                        paginator.resume(Checkpoint.parse(items.checkpoint().encode()));
                items = (nameKeys
                                ? again.alreadySeen(
                                        delivered.stream().map(Person::id).toList())
                                : again)
                        .items()
                        .iterator();
            }
        }
        return delivered;
    }

    @Test
    void whoMovesBehindThePlaceIsCountedAsMissing() {
        Club club = Club.of(50);
        club.beforeCall = () -> {
            if (club.calls.size() == 3) {
                for (int i = 0; i < 5; i++) {
                    club.leave(0);
                }
            }
        };
        ItemIterator<Person> items =
                club.paginator(Query.byOffset()).pageSize(10).items().iterator();
        List<Person> delivered = new ArrayList<>();
        items.forEachRemaining(delivered::add);
        assertEquals(45, delivered.size(), "five left, and five moved from the third page to the second");
        PagingReport report = items.report();
        assertTrue(report.totalChanged());
        assertEquals(50L, report.firstTotal());
        assertEquals(45L, report.lastTotal());
        assertTrue(report.ended());
    }

    @Test
    void whoJoinsInFrontShowsAsARepeatAndAsMissing() {
        Club club = Club.of(30);
        club.beforeCall = () -> {
            if (club.calls.size() == 2) {
                club.joinAtFront();
            }
        };
        ItemIterator<Person> items =
                club.paginator(Query.byOffset()).pageSize(10).items().iterator();
        List<Person> delivered = new ArrayList<>();
        items.forEachRemaining(delivered::add);
        assertEquals(30, new HashSet<>(delivered).size());
        assertEquals(new PagingReport(4, 30, 1, 0, 30L, 31L, true, 1, 0, true), items.report());
    }

    private static List<Person> read(Club club, Query query, int pageSize) {
        List<Person> delivered = new ArrayList<>();
        for (Person person : club.paginator(query).pageSize(pageSize).items()) {
            delivered.add(person);
        }
        return delivered;
    }

    private static void change(Club club, Random random, Set<Person> stayed) {
        if (club.size() > 0 && random.nextBoolean()) {
            int index = random.nextInt(club.size());
            stayed.remove(club.people().get(index));
            club.leave(index);
        } else if (random.nextInt(3) == 0) {
            club.joinAtFront();
        }
    }

    private static void joinAnywhere(Club club, Random random) {
        if (random.nextBoolean()) {
            club.joinAtFront();
        } else {
            club.join("Member", 1);
        }
    }
}
