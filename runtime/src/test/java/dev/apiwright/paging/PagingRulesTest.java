package dev.apiwright.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.PagingException;
import dev.apiwright.error.PagingException.Reason;
import dev.apiwright.paging.Roster.Answer;
import dev.apiwright.paging.Roster.Person;
import dev.apiwright.paging.Roster.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingRulesTest {
    /** Gives these answers in order and fails the test when asked once more. */
    private static final class Script implements PageSource<Query, Answer> {
        final List<Query> calls = new ArrayList<>();
        private final List<Answer> answers;

        Script(Answer... answers) {
            this.answers = Arrays.asList(answers);
        }

        @Override
        public Answer fetch(Query query) {
            if (calls.size() == answers.size()) {
                throw new AssertionError("one call too many: " + query);
            }
            calls.add(query);
            return answers.get(calls.size() - 1);
        }

        Paginator<Query, Answer, Person> paginator(Query query) {
            return Paginator.of(Roster.PAGINATION, Roster.SCOPE, this, query);
        }
    }

    private static Answer answer(Long total, String next, String... ids) {
        List<Person> people =
                Arrays.stream(ids).map(id -> new Person(id, "Member", 1)).toList();
        return new Answer(total, people, next);
    }

    private static String ids(Paginator<Query, Answer, Person> paginator) {
        StringBuilder ids = new StringBuilder();
        paginator.stream().forEach(person -> ids.append(person.id()));
        return ids.toString();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void aMissingOrEmptyCursorEndsAListing(String end) {
        Script script = new Script(answer(null, "c1", "a"), answer(null, "c2"), answer(null, end, "b"));
        assertEquals("ab", ids(script.paginator(Query.byCursor())));
        assertEquals(
                List.of("", "c1", "c2"), script.calls.stream().map(Query::next).toList());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"-1", ""})
    void theEndValueOfACursorEndsAListingAndSoDoesItsAbsence(String end) {
        Pagination<Query, Answer, Person> pagination = Pagination.builder(Roster.ENDPOINT, Answer::people)
                .cursor(query -> true, Query::next, Query::withNext, Answer::next, "0", "-1", 10)
                .build();
        Script script = new Script(answer(null, "7", "a"), answer(null, end, "b"));
        assertEquals("ab", ids(Paginator.of(pagination, Roster.SCOPE, script, Query.byCursor())));
        assertEquals(List.of("0", "7"), script.calls.stream().map(Query::next).toList());
    }

    @Test
    void aCursorSeenBeforeIsAnErrorAfterThePageThatHeldIt() {
        for (String[] cursors : new String[][] {{"A", "A"}, {"A", "B", "A"}, {"A", "B", "B"}}) {
            Answer[] answers = new Answer[cursors.length];
            for (int i = 0; i < cursors.length; i++) {
                answers[i] = answer(null, cursors[i], "p" + i);
            }
            Script script = new Script(answers);
            ItemIterator<Person> items =
                    script.paginator(Query.byCursor()).items().iterator();
            for (int i = 0; i < cursors.length; i++) {
                assertEquals("p" + i, items.next().id());
            }
            for (int again = 0; again < 3; again++) {
                PagingException problem = assertThrows(PagingException.class, items::hasNext);
                assertEquals(Reason.CURSOR_REPEATED, problem.reason());
                assertEquals("listPeople", problem.endpoint());
                String last = cursors[cursors.length - 1];
                assertTrue(problem.getMessage().contains("leads to cursor \"" + last + "\""), problem.getMessage());
            }
        }
    }

    @Test
    void hostileCursorsForgeNoLines() {
        Script script = new Script(answer(null, "x\nERROR forged", "a"), answer(null, "x\nERROR forged", "b"));
        ItemIterator<Person> items = script.paginator(Query.byCursor()).items().iterator();
        items.next();
        items.next();
        PagingException problem = assertThrows(PagingException.class, items::hasNext);
        assertFalse(problem.getMessage().contains("\n"));
    }

    @Test
    void aShortPageIsNoEndAndTheOffsetAdvancesByWhatCame() {
        Script script = new Script(answer(5L, null, "a", "b"), answer(5L, null, "c"), answer(5L, null, "d", "e"));
        assertEquals("abcde", ids(script.paginator(Query.byOffset())));
        assertEquals(
                List.of(0L, 2L, 3L), script.calls.stream().map(Query::offset).toList());
    }

    @Test
    void morePeopleThanAskedForAreTaken() {
        Script script = new Script(answer(4L, null, "a", "b", "c"), answer(4L, null, "d"));
        assertEquals("abcd", ids(script.paginator(Query.byOffset()).pageSize(2)));
        assertEquals(3L, script.calls.get(1).offset());
    }

    @Test
    void morePeopleThanAskedForAreNotReadAgainWithAFilterEither() {
        Script script = new Script(answer(4L, null, "a", "b", "c"), answer(4L, null, "d"));
        Query filtered = Query.byOffset().withRoles(Set.of("Member"));
        assertEquals(
                "abcd",
                ids(Paginator.of(Roster.WITHOUT_KEY, Roster.SCOPE, script, filtered)
                        .pageSize(2)));
        assertEquals(3L, script.calls.get(1).offset());
    }

    @Test
    void anEmptyPageEndsAnOffsetListingWithoutAFilter() {
        Script script = new Script(answer(9L, null, "a"), answer(9L, null));
        PageIterator<Answer, Person> pages =
                script.paginator(Query.byOffset()).pages().iterator();
        pages.next();
        pages.next();
        assertFalse(pages.hasNext());
        assertEquals(8, pages.report().missing());
    }

    @Test
    void withAFilterThePageSizeAskedIsTheStepAndEmptyPagesAreNoEnd() {
        Query filtered = Query.byOffset().withRoles(Set.of("Owner"));
        Script script = new Script(answer(25L, null), answer(25L, null, "a"), answer(25L, null));
        PageIterator<Answer, Person> pages =
                script.paginator(filtered).pageSize(10).pages().iterator();
        pages.forEachRemaining(page -> {});
        assertEquals(
                List.of(0L, 10L, 20L), script.calls.stream().map(Query::offset).toList());
        assertEquals(0, pages.report().missing(), "the total counts people whom the filter takes out");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(longs = {-1, 0})
    void g9_withoutATotalToBelieveAnEmptyPageIsTheEnd(Long total) {
        Script script = new Script(answer(total, null, "a", "b"), answer(total, null, "c"), answer(total, null));
        assertEquals("abc", ids(script.paginator(Query.byOffset())));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(longs = {-1, 0})
    void g9_withAFilterAndNoTotalToBelieveTheListingFailsRatherThanLoseSomebody(Long total) {
        Script script = new Script(answer(total, null, "a"));
        PagingException problem = assertThrows(
                PagingException.class,
                () -> ids(script.paginator(Query.byOffset().withRoles(Set.of("Owner")))));
        assertEquals(Reason.POSITION_MISSING, problem.reason());
        assertEquals("listPeople", problem.endpoint());
    }

    @Test
    void g9_aTotalThatThePageItselfDisprovesIsNoEnd() {
        Script script = new Script(answer(1L, null, "a", "b"), answer(1L, null, "c"), answer(1L, null));
        assertEquals("abc", ids(script.paginator(Query.byOffset())));
    }

    @Test
    void aTotalThatFallsBelowTheOffsetEndsTheListing() {
        Script script = new Script(answer(6L, null, "a", "b", "c"), answer(2L, null));
        PageIterator<Answer, Person> pages =
                script.paginator(Query.byOffset()).pages().iterator();
        pages.forEachRemaining(page -> {});
        assertTrue(pages.report().totalChanged());
        assertEquals(0, pages.report().missing());
    }

    @Test
    void aServerThatHeedsNoOffsetIsFoundOut() {
        PageSource<Query, Answer> source = query -> answer(null, null, "a", "b");
        Paginator<Query, Answer, Person> paginator =
                Paginator.of(Roster.PAGINATION, Roster.SCOPE, source, Query.byOffset());
        ItemIterator<Person> items = paginator.items().iterator();
        items.next();
        items.next();
        PagingException problem = assertThrows(PagingException.class, items::hasNext);
        assertEquals(Reason.POSITION_MISSING, problem.reason());
        assertEquals(4, items.report().pages());
    }

    @Test
    void aPositionInTheRequestIsWhereTheListingStarts() {
        Club club = Club.of(30);
        assertEquals(
                club.people().subList(12, 30),
                club.paginator(Query.byOffset().withOffset(12L)).stream().toList());
        PageIterator<Answer, Person> pages =
                club.paginator(Query.byOffset().withOffset(12L)).pages().iterator();
        pages.forEachRemaining(page -> {});
        assertEquals(0, pages.report().missing());
        String next = club.fetch(Query.byCursor().withNext("").withLimit(7)).next();
        PageIterator<Answer, Person> byCursor =
                club.paginator(Query.byCursor().withNext(next)).pages().iterator();
        assertEquals(club.people().subList(7, 30), byCursor.next().items());
        assertFalse(byCursor.hasNext());
        assertEquals(0, byCursor.report().missing(), "nobody knows how many lie before a cursor");
    }

    @Test
    void thePageSizeIsTheCallersElseTheRequestsElseTheSpecsAndNeverBeyondTheDocument() {
        Club club = Club.of(1);
        club.paginator(Query.byOffset()).stream().count();
        club.paginator(Query.byOffset().withLimit(30)).stream().count();
        club.paginator(Query.byOffset().withLimit(30)).pageSize(40).stream().count();
        club.paginator(Query.byOffset().withLimit(6_000)).stream().count();
        club.paginator(Query.byOffset()).pageSize(Integer.MAX_VALUE).stream().count();
        club.paginator(Query.byCursor()).pageSize(150).stream().count();
        assertEquals(
                List.of(100, 30, 40, 200, 200, 100),
                club.calls.stream().map(Query::limit).toList());
    }

    private static Pagination.Builder<Query, Answer, Person> sized(int min, int max) {
        return Pagination.builder(Roster.ENDPOINT, Answer::people)
                .pageSize(Query::limit, Query::withLimit, 20, min, max)
                .shrinkOn(Roster.TOO_LARGE);
    }

    private static Paginator<Query, Answer, Person> byOffset(int min, int max, PageSource<Query, Answer> source) {
        Pagination<Query, Answer, Person> pagination = sized(min, max)
                .offset(query -> true, Query::offset, Query::withOffset, Answer::total, Integer.MAX_VALUE)
                .build();
        return Paginator.of(pagination, Roster.SCOPE, source, Query.byOffset());
    }

    @Test
    void thePageSizeStaysWithinWhatTheFieldAllowsWhereTheStyleSetsNoLimit() {
        Club club = Club.of(1);
        Paginator<Query, Answer, Person> paginator = byOffset(10, 50, club);
        paginator.pageSize(5_000).stream().count();
        paginator.pageSize(3).stream().count();
        assertEquals(List.of(50, 10), club.calls.stream().map(Query::limit).toList());
    }

    @Test
    void halvingEndsAtTheSmallestPageThatTheFieldAllows() {
        List<Integer> asked = new ArrayList<>();
        Paginator<Query, Answer, Person> paginator = byOffset(3, 50, query -> {
            asked.add(query.limit());
            throw Club.tooLarge();
        });
        PagingException problem = assertThrows(
                PagingException.class, () -> paginator.items().iterator().next());
        assertEquals(List.of(20, 10, 5, 3), asked);
        assertEquals(Reason.ITEM_TOO_LARGE, problem.reason());
        assertEquals(
                "listPeople: the 3 items at offset 0 are larger than a response may be, and the API takes no smaller"
                        + " page; ask for fewer fields of each item",
                problem.getMessage());
    }

    @Test
    void aCursorListingCanBeginWithoutACursor() {
        Pagination<Query, Answer, Person> pagination = sized(1, 50)
                .cursor(query -> true, Query::next, Query::withNext, Answer::next, null, "", 50)
                .build();
        Script script = new Script(answer(null, "x", "a"), answer(null, "", "b"));
        Paginator<Query, Answer, Person> paginator = Paginator.of(pagination, Roster.SCOPE, script, Query.byCursor());
        Checkpoint start =
                Checkpoint.parse(paginator.pages().iterator().checkpoint().encode());
        assertEquals("ab", ids(paginator.resume(start)));
        assertEquals(
                Arrays.asList(null, "x"), script.calls.stream().map(Query::next).toList());
        Paginator<Query, Answer, Person> fromX = Paginator.of(
                pagination,
                Roster.SCOPE,
                new Script(answer(null, null, "b")),
                Query.byCursor().withNext("x"));
        assertEquals("b", ids(fromX.resume(fromX.pages().iterator().checkpoint())));
    }

    @Test
    void anItemTooLargeEvenAloneIsToldWithItsPlace() {
        Club club = Club.of(20);
        club.join("Member", 999);
        club.join("Member", 1);
        club.maxBytes = 10;
        for (Query query : List.of(Query.byOffset(), Query.byCursor())) {
            ItemIterator<Person> items =
                    club.paginator(query).pageSize(8).items().iterator();
            for (int i = 0; i < 20; i++) {
                items.next();
            }
            PagingException problem = assertThrows(PagingException.class, items::next);
            assertEquals(Reason.ITEM_TOO_LARGE, problem.reason());
            assertTrue(problem.getCause() instanceof ApiException);
            String place = query.equals(Query.byOffset()) ? "at offset 20 " : "at cursor \"1000019\" ";
            assertTrue(problem.getMessage().contains(place), problem.getMessage());
            assertEquals(20, items.checkpoint().delivered());
        }
    }

    @Test
    void theClientsOwnLimitShrinksThePageToo() {
        Club club = Club.of(40);
        club.beforeCall = () -> {
            if (club.calls.get(club.calls.size() - 1).limit() > 10) {
                throw Club.error(0, Advice.SMALLER_PAGE);
            }
        };
        assertEquals(
                club.people(),
                club.paginator(Query.byOffset()).pageSize(40).stream().toList());
    }

    @Test
    void thePageGrowsBackAfterALargePlace() {
        Club club = Club.of(100);
        for (int i = 0; i < 20; i++) {
            club.join("Member", 50);
        }
        for (int i = 0; i < 2_000; i++) {
            club.join("Member", 1);
        }
        club.maxBytes = 200;
        assertEquals(club.people(), club.paginator(Query.byOffset()).stream().toList());
        assertEquals(100, club.calls.get(club.calls.size() - 2).limit());
        assertTrue(club.refusals < 10, "refused " + club.refusals);
    }

    @Test
    void whereItemsAreAllLargeGrowingIsTriedLessAndLess() {
        Club club = Club.random(new java.util.Random(1), 6_000, 1);
        club.maxBytes = 30;
        assertEquals(6_000, club.paginator(Query.byOffset()).stream().count());
        assertTrue(club.refusals <= 12, "refused " + club.refusals + " times in " + club.calls.size() + " calls");
    }

    @Test
    void aPageSizeThatCannotBeChosenIsNotShrunk() {
        Pagination<Query, Answer, Person> pagination = Pagination.builder(Roster.ENDPOINT, Answer::people)
                .shrinkOn(Roster.TOO_LARGE)
                .offset(query -> true, Query::offset, Query::withOffset, Answer::total, 200)
                .build();
        ApiException refusal = Club.tooLarge();
        PageSource<Query, Answer> source = query -> {
            assertEquals(null, query.limit());
            throw refusal;
        };
        ItemIterator<Person> items = Paginator.of(pagination, Roster.SCOPE, source, Query.byOffset())
                .items()
                .iterator();
        assertSame(refusal, assertThrows(ApiException.class, items::hasNext));
    }

    @Test
    void peopleWithoutKeysAreDeliveredAsTheyCome() {
        Script script = new Script(answer(4L, null, "a", "a"), answer(4L, null, "b", "a"));
        Paginator<Query, Answer, Person> paginator =
                Paginator.of(Roster.WITHOUT_KEY, Roster.SCOPE, script, Query.byOffset());
        assertEquals("aaba", ids(paginator));
    }

    @Test
    void aPaginationThatCannotWorkIsRefusedWhenItIsMade() {
        assertThrows(
                IllegalStateException.class,
                () -> Pagination.builder(Roster.ENDPOINT, Answer::people).build());
        assertThrows(
                IllegalStateException.class,
                () -> Pagination.builder(Roster.ENDPOINT, Answer::people)
                        .thinnedBy(query -> true)
                        .offset(query -> true, Query::offset, Query::withOffset, Answer::total, 5)
                        .build());
        assertThrows(
                IllegalArgumentException.class,
                () -> Roster.pagination(Roster.ENDPOINT).pageSize(Query::limit, Query::withLimit, 0, 1, 100));
        Pagination<Query, Answer, Person> narrow = Pagination.builder(Roster.ENDPOINT, Answer::people)
                .offset(query -> query.club().equals("x"), Query::offset, Query::withOffset, Answer::total, 5)
                .build();
        assertThrows(
                IllegalArgumentException.class,
                () -> Paginator.of(narrow, Roster.SCOPE, new Script(), Query.byOffset()));
    }
}
