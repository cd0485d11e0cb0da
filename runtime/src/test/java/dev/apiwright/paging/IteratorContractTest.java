package dev.apiwright.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.paging.Roster.Answer;
import dev.apiwright.paging.Roster.Person;
import dev.apiwright.paging.Roster.Query;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IteratorContractTest {
    @Test
    void nothingIsSentBeforeTheFirstPageIsAskedFor() {
        Club club = Club.of(5);
        Paginator<Query, Answer, Person> paginator = club.paginator(Query.byOffset());
        Iterator<?>[] iterators = {
            paginator.pages().iterator(), paginator.items().iterator()
        };
        paginator.items().iterator().checkpoint();
        paginator.pages().iterator().report();
        var stream = paginator.stream();
        assertEquals(0, club.calls.size());
        for (Iterator<?> iterator : iterators) {
            assertTrue(iterator.hasNext());
        }
        assertEquals(2, club.calls.size());
        assertEquals(5, stream.count());
        assertEquals(3, club.calls.size());
    }

    @Test
    void g15_askingAgainFetchesNothingAgain() {
        Club club = Club.of(25);
        ItemIterator<Person> items =
                club.paginator(Query.byOffset()).pageSize(10).items().iterator();
        for (int i = 0; i < 10; i++) {
            assertTrue(items.hasNext());
            assertTrue(items.hasNext());
            items.next();
        }
        assertEquals(1, club.calls.size());
        items.next();
        assertEquals(2, club.calls.size());
        items.forEachRemaining(person -> {});
        assertFalse(items.hasNext());
        assertFalse(items.hasNext());
        assertThrows(NoSuchElementException.class, items::next);
        assertThrows(UnsupportedOperationException.class, items::remove);
        assertEquals(3, club.calls.size());
    }

    @Test
    void g15_nextWorksWithoutHasNext() {
        Club club = Club.of(3);
        ItemIterator<Person> items =
                club.paginator(Query.byOffset()).pageSize(2).items().iterator();
        assertEquals(club.people(), List.of(items.next(), items.next(), items.next()));
        assertThrows(NoSuchElementException.class, items::next);
        PageIterator<Answer, Person> pages =
                club.paginator(Query.byOffset()).pageSize(2).pages().iterator();
        assertEquals(2, pages.next().items().size());
        assertEquals(1, pages.next().items().size());
        assertThrows(NoSuchElementException.class, pages::next);
    }

    @Test
    void g14_iteratorsAreIndependent() {
        Club club = Club.of(30);
        Items<Person> people = club.paginator(Query.byOffset()).pageSize(7).items();
        ItemIterator<Person> first = people.iterator();
        ItemIterator<Person> second = people.iterator();
        List<Person> byFirst = new ArrayList<>();
        List<Person> bySecond = new ArrayList<>();
        Random random = new Random(41);
        while (first.hasNext() || second.hasNext()) {
            ItemIterator<Person> one = random.nextBoolean() ? first : second;
            if (one.hasNext()) {
                (one == first ? byFirst : bySecond).add(one.next());
            }
        }
        assertEquals(club.people(), byFirst);
        assertEquals(club.people(), bySecond);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFailedPageIsAskedForAgainAndNothingIsLostOrRepeated(boolean byCursor) {
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            Club club = Club.of(random.nextInt(100));
            club.beforeCall = () -> {
                if (random.nextInt(3) == 0) {
                    throw Club.error(10002, Advice.RETRY);
                }
            };
            Query query = byCursor ? Query.byCursor() : Query.byOffset();
            ItemIterator<Person> items = club.paginator(query)
                    .pageSize(1 + random.nextInt(20))
                    .items()
                    .iterator();
            List<Person> delivered = new ArrayList<>();
            boolean more = true;
            while (more) {
                Checkpoint before = items.checkpoint();
                try {
                    more = items.hasNext();
                    if (more) {
                        delivered.add(items.next());
                    }
                } catch (ApiException e) {
                    assertEquals(before, items.checkpoint());
                }
            }
            assertEquals(club.people(), delivered);
        }
    }

    @Test
    void aFailureOnASeventhPageLeavesTheCheckpointAtIt() {
        Club club = Club.of(200);
        club.beforeCall = () -> {
            if (club.calls.size() == 7) {
                throw Club.error(10010, Advice.FIX_REQUEST);
            }
        };
        PageIterator<Answer, Person> pages =
                club.paginator(Query.byOffset()).pageSize(10).pages().iterator();
        for (int i = 0; i < 6; i++) {
            pages.next();
        }
        ApiException problem = assertThrows(ApiException.class, pages::hasNext);
        assertEquals(10010, problem.code());
        assertEquals(
                "Checkpoint[listPeople at offset 60, 60 items delivered]",
                pages.checkpoint().toString());
        assertEquals(7, pages.next().number());
        assertEquals(70, pages.checkpoint().delivered());
    }

    @Test
    void maxItemsIsExactAndFetchesNoPageMoreThanNeeded() {
        Club club = Club.of(50);
        Paginator<Query, Answer, Person> paginator =
                club.paginator(Query.byOffset()).pageSize(10);
        assertEquals(
                club.people().subList(0, 20), paginator.maxItems(20).stream().toList());
        assertEquals(2, club.calls.size());
        assertEquals(0, paginator.maxItems(0).stream().count());
        assertEquals(2, club.calls.size());
        PageIterator<Answer, Person> pages = paginator.maxItems(13).pages().iterator();
        assertEquals(10, pages.next().items().size());
        assertEquals(club.people().subList(10, 13), pages.next().items());
        assertFalse(pages.hasNext());
        assertFalse(pages.report().ended());
        assertEquals(13, pages.report().items());
        assertEquals(
                club.people().subList(13, 50),
                paginator.resume(pages.checkpoint()).stream().toList());
    }

    @Test
    void anEmptyListingHasOneEmptyPageAndNoItems() {
        for (Query query : List.of(Query.byOffset(), Query.byCursor())) {
            Club club = Club.of(0);
            PageIterator<Answer, Person> pages = club.paginator(query).pages().iterator();
            Page<Answer, Person> page = pages.next();
            assertEquals(List.of(), page.items());
            assertEquals(0L, page.total());
            assertFalse(pages.hasNext());
            assertEquals(0, club.paginator(query).stream().count());
            assertEquals(2, club.calls.size());
        }
    }

    @Test
    void theStreamIsOrderedLazyAndCanBeCutShort() {
        Club club = Club.of(50);
        Paginator<Query, Answer, Person> paginator =
                club.paginator(Query.byOffset()).pageSize(10);
        assertEquals(club.people(), paginator.stream().collect(Collectors.toList()));
        int calls = club.calls.size();
        assertEquals(
                club.people().get(3), paginator.stream().skip(3).findFirst().orElseThrow());
        assertEquals(calls + 1, club.calls.size());
    }

    @Test
    void pagesTellWhatCame() {
        Club club = Club.of(25);
        PageIterator<Answer, Person> pages =
                club.paginator(Query.byOffset()).pageSize(10).pages().iterator();
        pages.next();
        Page<Answer, Person> second = pages.next();
        assertEquals(2, second.number());
        assertEquals(25L, second.total());
        assertEquals(second.items(), second.response().people());
        assertEquals(20, second.checkpoint().delivered());
        assertThrows(UnsupportedOperationException.class, () -> second.items().clear());
        assertSame(second.response().people().get(0), second.items().get(0));
    }

    @Test
    void g18_aHundredThousandPagesDeepenNoStackAndKeepNoPage() {
        List<WeakReference<Answer>> answers = new ArrayList<>();
        PageSource<Query, Answer> source = query -> {
            long place = query.next().isEmpty() ? 0 : Long.parseLong(query.next());
            Answer answer = new Answer(
                    null,
                    List.of(new Person("p" + place, "Member", 1)),
                    place == 99_999 ? "" : Long.toString(place + 1));
            if (place < 100) {
                answers.add(new WeakReference<>(answer));
            }
            return answer;
        };
        ItemIterator<Person> items = Paginator.of(Roster.PAGINATION, Roster.SCOPE, source, Query.byCursor())
                .items()
                .iterator();
        long count = 0;
        while (items.hasNext()) {
            items.next();
            count++;
        }
        assertEquals(100_000, count);
        System.gc();
        assertTrue(answers.stream().allMatch(answer -> answer.get() == null), "early pages are held");
        assertEquals(100_000, items.report().pages());
    }

    @Test
    void settingsAreCheckedAndLeaveTheOriginalAlone() {
        Club club = Club.of(30);
        Paginator<Query, Answer, Person> paginator = club.paginator(Query.byOffset());
        assertThrows(IllegalArgumentException.class, () -> paginator.pageSize(0));
        assertThrows(IllegalArgumentException.class, () -> paginator.maxItems(-1));
        Paginator<Query, Answer, Person> keyless =
                Paginator.of(Roster.WITHOUT_KEY, Roster.SCOPE, club, Query.byOffset());
        assertThrows(IllegalStateException.class, () -> keyless.alreadySeen(List.of("p1")));
        paginator.pageSize(3).maxItems(1).alreadySeen(List.of("p0"));
        assertEquals(30, paginator.stream().count());
        assertEquals(
                29, paginator.alreadySeen(List.of("p0", "stranger")).stream().count());
    }
}
