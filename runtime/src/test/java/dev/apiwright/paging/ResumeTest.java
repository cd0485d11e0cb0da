package dev.apiwright.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.paging.CompletenessTest.Case;
import dev.apiwright.paging.Roster.Answer;
import dev.apiwright.paging.Roster.Person;
import dev.apiwright.paging.Roster.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Stopping anywhere and going on in another process. */
class ResumeTest {
    @Test
    void g11_stoppedAfterAnyItemEverybodyIsDeliveredOnce() {
        Random random = new Random(21);
        for (int round = 0; round < 1_000; round++) {
            Case one = Case.random(random, random.nextBoolean());
            List<Person> delivered = new ArrayList<>();
            Checkpoint checkpoint = null;
            do {
                ItemIterator<Person> items = start(one, checkpoint).items().iterator();
                for (int i = random.nextInt(200); i > 0 && items.hasNext(); i--) {
                    delivered.add(items.next());
                }
                if (random.nextBoolean()) {
                    items.hasNext(); // looking ahead must not move the checkpoint past anything
                }
                checkpoint = Checkpoint.parse(items.checkpoint().encode());
                assertEquals(delivered.size(), checkpoint.delivered(), one::toString);
            } while (!checkpoint.atEnd());
            assertEquals(one.club.people(one.query), delivered, one::toString);
        }
    }

    @Test
    void stoppedAfterAnyPageEverybodyIsDeliveredOnce() {
        Random random = new Random(22);
        for (int round = 0; round < 1_000; round++) {
            Case one = Case.random(random, random.nextBoolean());
            List<Person> delivered = new ArrayList<>();
            Checkpoint checkpoint = null;
            do {
                long maxItems = random.nextBoolean() ? Long.MAX_VALUE : 1 + random.nextInt(150);
                PageIterator<Answer, Person> pages =
                        start(one, checkpoint).maxItems(maxItems).pages().iterator();
                for (int i = 1 + random.nextInt(5); i > 0 && pages.hasNext(); i--) {
                    Page<Answer, Person> page = pages.next();
                    delivered.addAll(page.items());
                    assertEquals(page.checkpoint(), pages.checkpoint());
                }
                pages.hasNext();
                checkpoint = Checkpoint.parse(pages.checkpoint().encode());
            } while (!checkpoint.atEnd());
            assertEquals(one.club.people(one.query), delivered, one::toString);
        }
    }

    @Test
    void itemsWithoutKeysAreCountedInTheMiddleOfAPage() {
        Club club = Club.of(25);
        List<Person> delivered = new ArrayList<>();
        Checkpoint checkpoint = null;
        do {
            Paginator<Query, Answer, Person> paginator = Paginator.of(
                            Roster.WITHOUT_KEY, Roster.SCOPE, club, Query.byOffset())
                    .pageSize(10);
            ItemIterator<Person> items = (checkpoint == null ? paginator : paginator.resume(checkpoint))
                    .items()
                    .iterator();
            for (int i = 0; i < 4 && items.hasNext(); i++) {
                delivered.add(items.next());
            }
            checkpoint = Checkpoint.parse(items.checkpoint().encode());
            club.maxBytes = club.maxBytes == 3 ? 10 : 3; // the page may have to be smaller than it was
        } while (!checkpoint.atEnd());
        assertEquals(club.people(), delivered);
    }

    @Test
    void whoLeavesWhileNobodyReadsTakesNobodyAlong() {
        Club club = Club.of(30);
        ItemIterator<Person> items =
                club.paginator(Query.byOffset()).pageSize(10).items().iterator();
        List<Person> delivered = take(items, 17);
        List<Person> page = club.people().subList(10, 20);
        club.leave(11); // delivered, and before the place: a count of items to pass over would now skip somebody
        delivered.addAll(take(
                club.paginator(Query.byOffset())
                        .pageSize(10)
                        .resume(items.checkpoint())
                        .items()
                        .iterator(),
                99));
        assertEquals(30, new HashSet<>(delivered).size());
        assertEquals(30, delivered.size());
        assertTrue(delivered.containsAll(page));
    }

    @Test
    void whoJoinsInTheMiddleOfAPageDoesNotBringItBackWhenStoppedTwice() {
        Club club = Club.of(30);
        Paginator<Query, Answer, Person> paginator =
                club.paginator(Query.byOffset()).pageSize(10);
        ItemIterator<Person> items = paginator.items().iterator();
        List<Person> delivered = take(items, 17);
        Person joined = club.joinAt(12);
        ItemIterator<Person> again =
                paginator.resume(items.checkpoint()).items().iterator();
        assertEquals(joined, again.next());
        delivered.add(joined);
        delivered.addAll(take(paginator.resume(again.checkpoint()).items().iterator(), 99));
        assertEquals(31, delivered.size());
        assertEquals(new HashSet<>(club.people()), new HashSet<>(delivered));
    }

    @Test
    void namedKeysAreNotDeliveredAgainEvenWhenTheyMoved() {
        Club club = Club.of(40);
        ItemIterator<Person> items =
                club.paginator(Query.byOffset()).pageSize(10).items().iterator();
        List<Person> delivered = take(items, 20);
        club.joinAtFront();
        club.joinAtFront();
        List<String> keys = delivered.stream().map(Person::id).toList();
        ItemIterator<Person> rest = club.paginator(Query.byOffset())
                .pageSize(10)
                .resume(items.checkpoint())
                .alreadySeen(keys.subList(0, 5))
                .alreadySeen(keys)
                .items()
                .iterator();
        delivered.addAll(take(rest, 99));
        assertEquals(40, delivered.size());
        assertEquals(40, new HashSet<>(delivered).size());
        assertEquals(2, rest.report().known());
        assertEquals(2, rest.report().missing(), "two joined in front of the place and were not seen");
    }

    @Test
    void theEndIsTheEndAndMakesNoCall() {
        Club club = Club.of(3);
        PageIterator<Answer, Person> pages =
                club.paginator(Query.byOffset()).pages().iterator();
        pages.next();
        assertTrue(pages.checkpoint().atEnd());
        int calls = club.calls.size();
        ItemIterator<Person> rest = club.paginator(Query.byOffset())
                .resume(pages.checkpoint())
                .items()
                .iterator();
        assertFalse(rest.hasNext());
        assertEquals(calls, club.calls.size());
        assertTrue(rest.checkpoint().atEnd());
    }

    @Test
    void pastThePageACheckpointIsTheSameAsIfNobodyHadStopped() {
        for (Query query : List.of(Query.byOffset(), Query.byCursor())) {
            Club club = Club.of(30);
            Paginator<Query, Answer, Person> paginator = club.paginator(query).pageSize(10);
            ItemIterator<Person> straight = paginator.items().iterator();
            take(straight, 17);
            ItemIterator<Person> resumed =
                    paginator.resume(straight.checkpoint()).items().iterator();
            take(straight, 3);
            take(resumed, 3);
            assertEquals(straight.checkpoint(), resumed.checkpoint());
        }
    }

    @Test
    void thePageSizeThatWorkedIsKept() {
        Club club = Club.of(500);
        club.maxBytes = 30;
        PageIterator<Answer, Person> pages =
                club.paginator(Query.byOffset()).pages().iterator();
        pages.next();
        int refused = club.refusals;
        club.paginator(Query.byOffset())
                .resume(pages.checkpoint())
                .pages()
                .iterator()
                .next();
        assertEquals(refused, club.refusals);
        assertEquals(25, club.calls.get(club.calls.size() - 1).limit());
    }

    private static Paginator<Query, Answer, Person> start(Case one, Checkpoint checkpoint) {
        return checkpoint == null ? one.paginator() : one.paginator().resume(checkpoint);
    }

    private static List<Person> take(ItemIterator<Person> items, int max) {
        List<Person> taken = new ArrayList<>();
        while (taken.size() < max && items.hasNext()) {
            taken.add(items.next());
        }
        return taken;
    }
}
