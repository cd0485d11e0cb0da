package dev.apiwright.paging;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiError;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.CallDetails;
import dev.apiwright.error.Outcome;
import dev.apiwright.paging.Roster.Answer;
import dev.apiwright.paging.Roster.Person;
import dev.apiwright.paging.Roster.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A server in memory that serves {@link Roster}; it checks that nobody asks for more than is documented. */
final class Club implements PageSource<Query, Answer> {
    /** In the order of joining; the number is the place that cursors speak of and never changes. */
    private record Entry(long number, Person person) {}

    private final List<Entry> entries = new ArrayList<>();
    private long nextNumber = 1_000_000;
    private long frontNumber = 999_999;
    private int nextId;

    final List<Query> calls = new ArrayList<>();
    boolean filterBeforeWindow;
    boolean emptyLastPage;
    int cap = Integer.MAX_VALUE;
    int maxBytes = Integer.MAX_VALUE;
    int refusals;
    Runnable beforeCall = () -> {};

    static Club of(int people) {
        Club club = new Club();
        for (int i = 0; i < people; i++) {
            club.join("Member", 1);
        }
        return club;
    }

    static Club random(Random random, int people, int maxSize) {
        Club club = new Club();
        String[] roles = {"Owner", "Admin", "Member", "Member", "Member"};
        for (int i = 0; i < people; i++) {
            club.join(roles[random.nextInt(roles.length)], 1 + random.nextInt(maxSize));
        }
        return club;
    }

    Person join(String role, int size) {
        Person person = new Person("p" + nextId++, role, size);
        entries.add(new Entry(nextNumber++, person));
        return person;
    }

    Person joinAtFront() {
        Person person = new Person("p" + nextId++, "Member", 1);
        entries.add(0, new Entry(frontNumber--, person));
        return person;
    }

    /** For listings by offset only: nobody has a place between two numbers. */
    Person joinAt(int index) {
        Person person = new Person("p" + nextId++, "Member", 1);
        entries.add(index, new Entry(0, person));
        return person;
    }

    void leave(int index) {
        entries.remove(index);
    }

    int size() {
        return entries.size();
    }

    List<Person> people() {
        return entries.stream().map(Entry::person).toList();
    }

    List<Person> people(Query query) {
        return people().stream().filter(person -> matches(query, person)).toList();
    }

    Paginator<Query, Answer, Person> paginator(Query query) {
        return Paginator.of(Roster.PAGINATION, Roster.SCOPE, this, query);
    }

    @Override
    public Answer fetch(Query query) {
        boolean byCursor = query.club().startsWith("@");
        int documented = byCursor ? Roster.DOCUMENTED_MAX_BY_CURSOR : Roster.DOCUMENTED_MAX;
        if (query.limit() == null || query.limit() < 1 || query.limit() > documented) {
            throw new AssertionError("asked for " + query.limit() + " of at most " + documented);
        }
        calls.add(query);
        beforeCall.run();
        Answer answer = byCursor ? byCursor(query) : byOffset(query);
        if (answer.people().stream().mapToInt(Person::size).sum() > maxBytes) {
            refusals++;
            throw tooLarge();
        }
        return answer;
    }

    private Answer byOffset(Query query) {
        int size = Math.min(query.limit(), cap);
        List<Person> people = filterBeforeWindow
                ? window(people(query), query.offset(), size)
                : window(people(), query.offset(), size).stream()
                        .filter(person -> matches(query, person))
                        .toList();
        return new Answer((long) entries.size(), people, null);
    }

    private Answer byCursor(Query query) {
        int size = Math.min(query.limit(), cap);
        long from = query.next().isEmpty() ? Long.MIN_VALUE : Long.parseLong(query.next());
        List<Entry> rest =
                entries.stream().filter(entry -> entry.number() > from).toList();
        if (filterBeforeWindow) {
            rest = rest.stream().filter(entry -> matches(query, entry.person())).toList();
        }
        List<Entry> window = rest.subList(0, Math.min(size, rest.size()));
        boolean more = rest.size() > size || emptyLastPage && !window.isEmpty();
        String next = more ? Long.toString(window.get(window.size() - 1).number()) : "";
        List<Person> people = window.stream()
                .map(Entry::person)
                .filter(person -> matches(query, person))
                .toList();
        return new Answer((long) entries.size(), people, next);
    }

    private static boolean matches(Query query, Person person) {
        return query.roles() == null || query.roles().contains(person.role());
    }

    private static <E> List<E> window(List<E> all, long offset, int size) {
        int from = (int) Math.min(offset, all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }

    static ApiException tooLarge() {
        return error(Roster.TOO_LARGE, Advice.NONE);
    }

    static ApiException error(int code, Advice advice) {
        return new ApiException(new ApiError(
                code,
                "SOME_ERROR",
                "",
                "",
                200,
                advice,
                Outcome.NOT_EXECUTED,
                new CallDetails("listPeople", List.of())));
    }
}
