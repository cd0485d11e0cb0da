package dev.apiwright.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.CallDetails;
import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.error.DeadlineException;
import dev.apiwright.error.Outcome;
import dev.apiwright.paging.Roster.Answer;
import dev.apiwright.paging.Roster.Person;
import dev.apiwright.paging.Roster.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are asked for before they are needed: the same items, in the same order, with fewer waits. */
class ReadAheadTest {
    private static final int ROUNDS = 2_000;

    private static PageIterator<Answer, Person> pages(Crowd crowd, Query query, int size, int ahead) {
        return crowd.paginator(query).pageSize(size).readAhead(ahead).pages().iterator();
    }

    private static List<Person> list(ItemIterator<Person> items) {
        List<Person> delivered = new ArrayList<>();
        items.forEachRemaining(delivered::add);
        return delivered;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everybodyIsDeliveredOnceInTheServersOrder(boolean byCursor) {
        Random random = new Random(byCursor ? 21 : 22);
        for (int round = 0; round < ROUNDS; round++) {
            CompletenessTest.Case one = CompletenessTest.Case.random(random, byCursor);
            Crowd crowd = new Crowd(one.club, new Random(random.nextLong()));
            int ahead = 1 + random.nextInt(12);
            ItemIterator<Person> items = crowd.paginator(one.query)
                    .pageSize(one.pageSize())
                    .readAhead(ahead)
                    .items()
                    .iterator();
            assertEquals(one.club.people(one.query), list(items), one::toString);
            assertEquals(0, items.report().repeats());
            assertEquals(0, items.report().missing());
            assertFalse(items.report().totalChanged());
            assertTrue(crowd.mostUnderWay() <= ahead + 1, one::toString);
            assertEquals(0, crowd.underWay());
        }
    }

    @Test
    void nothingIsAskedForBeforeTheFirstPageIs() {
        Crowd crowd = new Crowd(Club.of(100));
        PageIterator<Answer, Person> pages = pages(crowd, Query.byOffset(), 10, 3);
        assertEquals(0, crowd.started());
        assertTrue(pages.hasNext());
        assertEquals(4, crowd.started());
        pages.next();
        assertTrue(pages.hasNext());
        assertEquals(5, crowd.started());
    }

    @Test
    void aListingByCursorIsReadOnePageAhead() {
        Crowd crowd = new Crowd(Club.of(100));
        PageIterator<Answer, Person> pages = pages(crowd, Query.byCursor(), 10, 5);
        for (int i = 0; i < 9; i++) {
            pages.next();
            assertEquals(i + 2, crowd.started());
        }
        pages.next();
        assertFalse(pages.hasNext());
        assertEquals(10, crowd.started());
    }

    @Test
    void onlyPagesThatExistAreAskedForOnceTheTotalIsKnown() {
        Crowd crowd = new Crowd(Club.of(95));
        PageIterator<Answer, Person> pages = pages(crowd, Query.byOffset(), 10, 4);
        pages.forEachRemaining(page -> {});
        // The first page holds 10, each of the others one of those before and 9 more.
        assertEquals(11, crowd.started());
        Crowd few = new Crowd(Club.of(5));
        pages(few, Query.byOffset(), 10, 4).forEachRemaining(page -> {});
        assertEquals(5, few.started());
        assertEquals(4, few.cancelled());
    }

    @Test
    void noMoreIsAskedForThanIsWanted() {
        Crowd crowd = new Crowd(Club.of(1_000));
        List<Person> delivered = crowd.paginator(Query.byOffset()).pageSize(10).readAhead(50).maxItems(25).stream()
                .toList();
        assertEquals(crowd.club().people().subList(0, 25), delivered);
        assertEquals(3, crowd.started());
    }

    /** Each page but the first brings one item less than it has. */
    @Test
    void allThatIsWantedIsAskedForAtOnce() {
        Crowd crowd = new Crowd(Club.of(1_000));
        PageIterator<Answer, Person> pages = crowd.paginator(Query.byOffset())
                .pageSize(10)
                .readAhead(5)
                .maxItems(30)
                .pages()
                .iterator();
        assertTrue(pages.hasNext());
        assertEquals(4, crowd.started());
        pages.forEachRemaining(page -> {});
        assertEquals(4, crowd.started());
    }

    @Test
    void fewPagesAreAskedForUntilTheFirstHasCome() {
        Crowd few = new Crowd(Club.of(5));
        pages(few, Query.byOffset(), 10, 50).forEachRemaining(page -> {});
        assertEquals(6, few.started());
        assertEquals(5, few.cancelled());
        Crowd many = new Crowd(Club.of(1_000));
        assertTrue(pages(many, Query.byOffset(), 10, 50).hasNext());
        assertEquals(51, many.started());
    }

    @Test
    void aFailureComesInItsTurnAndTheSamePageIsAskedForAgain() {
        Crowd crowd = new Crowd(Club.of(100));
        // The fifth page begins with the last of the 37 before it.
        crowd.failOnce(36, Club.error(10002, Advice.RETRY));
        PageIterator<Answer, Person> pages = pages(crowd, Query.byOffset(), 10, 8);
        List<Person> delivered = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            delivered.addAll(pages.next().items());
        }
        Checkpoint before = pages.checkpoint();
        assertThrows(ApiException.class, pages::hasNext);
        assertEquals(before, pages.checkpoint());
        assertEquals(0, crowd.underWay());
        pages.forEachRemaining(page -> delivered.addAll(page.items()));
        assertEquals(crowd.club().people(), delivered);
    }

    /** A limiter has no place so far ahead; in its turn it has. */
    @Test
    void aPageThatWasNotSentInTimeIsAskedForInItsTurn() {
        Crowd crowd = new Crowd(Club.of(100));
        crowd.failOnce(36, notSent());
        PageIterator<Answer, Person> pages = pages(crowd, Query.byOffset(), 10, 8);
        List<Person> delivered = new ArrayList<>();
        pages.forEachRemaining(page -> delivered.addAll(page.items()));
        assertEquals(crowd.club().people(), delivered);
        assertEquals(0, crowd.underWay());
        Crowd inTurn = new Crowd(Club.of(100));
        inTurn.failOnce(0, notSent());
        assertThrows(DeadlineException.class, pages(inTurn, Query.byOffset(), 10, 8)::hasNext);
    }

    private static DeadlineException notSent() {
        return new DeadlineException("no place", Outcome.NOT_EXECUTED, new CallDetails("listPeople", List.of()), null);
    }

    /** Code that is plugged into the calls may fail when they are ended. */
    @Test
    void whatCannotBeCancelledTakesNobodyAway() {
        Club club = Club.of(40);
        club.cap = 7;
        AtomicInteger cancelled = new AtomicInteger();
        PageSource<Query, Answer> source = new PageSource<>() {
            @Override
            public Answer fetch(Query request) {
                return club.fetch(request);
            }

            @Override
            public PendingPage<Answer> start(Query request) {
                return new PendingPage<>() {
                    @Override
                    public Answer await() {
                        return fetch(request);
                    }

                    @Override
                    public void cancel() {
                        cancelled.incrementAndGet();
                        throw new IllegalStateException("not now");
                    }
                };
            }
        };
        Paginator<Query, Answer, Person> paginator = Paginator.of(
                        Roster.PAGINATION, Roster.SCOPE, source, Query.byOffset())
                .pageSize(10)
                .readAhead(3);
        assertEquals(club.people(), list(paginator.items().iterator()));
        club.cap = 10;
        cancelled.set(0);
        ItemIterator<Person> items = paginator.items().iterator();
        items.next();
        items.cancel();
        assertEquals(3, cancelled.get());
    }

    /** Of a page that is asked for early; what it throws belongs to that page's turn. */
    @Test
    void aRequestThatCannotBeMadeTakesNobodyAway() {
        Club club = Club.of(40);
        AtomicInteger failures = new AtomicInteger(2);
        PageSource<Query, Answer> source = new PageSource<>() {
            @Override
            public Answer fetch(Query request) {
                return club.fetch(request);
            }

            @Override
            public PendingPage<Answer> start(Query request) {
                if (request.offset() > 0 && failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("not now");
                }
                return () -> fetch(request);
            }
        };
        ItemIterator<Person> items = Paginator.of(Roster.PAGINATION, Roster.SCOPE, source, Query.byOffset())
                .pageSize(10)
                .readAhead(1)
                .items()
                .iterator();
        assertEquals(club.people(), list(items));
    }

    /** The page in its turn is not too large; the one that starts an item earlier is, and there is no smaller one. */
    @Test
    void anEarlyPageThatIsTooLargeIsAskedForInItsTurn() {
        Club club = new Club();
        int[] sizes = {1, 5, 5, 1, 1, 1};
        for (int size : sizes) {
            club.join("Member", size);
        }
        club.maxBytes = 6;
        Pagination<Query, Answer, Person> pairs = Pagination.<Query, Answer, Person>builder(
                        Roster.ENDPOINT, Answer::people)
                .key(Person::id)
                .pageSize(Query::limit, Query::withLimit, 2, 2, 2)
                .shrinkOn(Roster.TOO_LARGE)
                .offset(query -> true, Query::offset, Query::withOffset, Answer::total, 2)
                .build();
        ItemIterator<Person> items = Paginator.of(pairs, Roster.SCOPE, new Crowd(club), Query.byOffset())
                .readAhead(2)
                .items()
                .iterator();
        assertEquals(club.people(), list(items));
    }

    @Test
    void nothingIsStartedOnceItIsCancelled() {
        Crowd crowd = new Crowd(Club.of(100));
        PageIterator<Answer, Person> pages = pages(crowd, Query.byOffset(), 10, 4);
        crowd.afterAnswer(1, pages::cancel);
        assertThrows(CallInterruptedException.class, () -> pages.forEachRemaining(page -> {}));
        assertEquals(5, crowd.started());
        Crowd one = new Crowd(Club.of(100));
        AtomicReference<PageIterator<Answer, Person>> iterator = new AtomicReference<>();
        Pagination<Query, Answer, Person> pagination = Roster.pagination(Roster.ENDPOINT)
                .key(person -> {
                    iterator.get().cancel();
                    return person.id();
                })
                .build();
        iterator.set(Paginator.of(pagination, Roster.SCOPE, one, Query.byOffset())
                .pageSize(10)
                .readAhead(4)
                .pages()
                .iterator());
        assertTrue(iterator.get().hasNext());
        assertEquals(5, one.started());
        assertEquals(0, one.underWay());
    }

    /** The second page is made first, then somebody joins in front, then the first page is made. */
    @Test
    void aPageFromBeforeAChangeIsNotBelieved() {
        Crowd crowd = new Crowd(Club.of(40)).lastFirst();
        crowd.afterAnswer(1, crowd.club()::joinAtFront);
        List<Person> before = crowd.club().people();
        ItemIterator<Person> items = crowd.paginator(Query.byOffset())
                .pageSize(10)
                .readAhead(1)
                .items()
                .iterator();
        List<Person> delivered = list(items);
        assertTrue(delivered.containsAll(before), "somebody is lost");
        assertEquals(delivered.size(), Set.copyOf(delivered).size());
        assertEquals(0, items.report().missing());
    }

    /** The total often stays the same, so that only the pages themselves can tell. */
    @Test
    void whoStaysIsNeverLostWhileOthersJoinAnywhereAndLeaveAtTheEnd() {
        Random random = new Random(23);
        for (int round = 0; round < ROUNDS; round++) {
            Club club = Club.of(300);
            Crowd crowd = new Crowd(club, new Random(random.nextLong()));
            Set<Person> staying = new HashSet<>(club.people());
            for (int change = random.nextInt(20); change > 0; change--) {
                crowd.afterAnswer(random.nextInt(40), () -> {
                    club.joinAt(random.nextInt(club.size()));
                    staying.remove(club.people().get(club.size() - 1));
                    club.leave(club.size() - 1);
                });
            }
            List<Person> delivered = list(crowd.paginator(Query.byOffset())
                    .pageSize(20)
                    .readAhead(1 + random.nextInt(10))
                    .items()
                    .iterator());
            assertTrue(delivered.containsAll(staying), "somebody is lost in round " + round);
            assertEquals(delivered.size(), Set.copyOf(delivered).size());
        }
    }

    @Test
    void whatCannotBeComparedIsReadOnePageAhead() {
        Crowd crowd = new Crowd(Club.of(200));
        pages(crowd, Query.byOffset().withRoles(Set.of("Member")), 10, 8).forEachRemaining(page -> {});
        assertEquals(1, crowd.mostUnderWay());
        assertEquals(20, crowd.started());
        Crowd strangers = new Crowd(Club.of(200));
        Paginator.of(Roster.WITHOUT_KEY, Roster.SCOPE, strangers, Query.byOffset())
                .pageSize(10)
                .readAhead(8)
                .items()
                .forEach(person -> {});
        assertEquals(1, strangers.mostUnderWay());
    }

    @Test
    void theCheckpointOfEveryItemIsRight() {
        Crowd crowd = new Crowd(Club.of(120), new Random(24));
        ItemIterator<Person> items = crowd.paginator(Query.byOffset())
                .pageSize(25)
                .readAhead(3)
                .items()
                .iterator();
        List<Person> all = crowd.club().people();
        for (int i = 0; i < all.size(); i++) {
            assertEquals(all.get(i), items.next());
            List<Person> rest = crowd
                    .paginator(Query.byOffset())
                    .resume(Checkpoint.parse(items.checkpoint().encode()))
                    .readAhead(2)
                    .stream()
                    .toList();
            assertEquals(all.subList(i + 1, all.size()), rest);
        }
    }

    @Test
    void cancellingGivesUpWhatIsUnderWay() {
        Crowd crowd = new Crowd(Club.of(100));
        PageIterator<Answer, Person> pages = pages(crowd, Query.byOffset(), 10, 4);
        pages.next();
        Checkpoint behind = pages.checkpoint();
        pages.cancel();
        assertEquals(0, crowd.underWay());
        int started = crowd.started();
        assertThrows(CallInterruptedException.class, pages::hasNext);
        assertEquals(started, crowd.started());
        assertEquals(behind, pages.checkpoint());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_001})
    void absurdNumbersAreRefused(int pages) {
        Paginator<Query, Answer, Person> paginator = Club.of(1).paginator(Query.byOffset());
        assertThrows(IllegalArgumentException.class, () -> paginator.readAhead(pages));
    }
}
