package dev.apiwright.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.paging.Roster.Person;
import dev.apiwright.paging.Roster.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the group, the page size, the filter, its place, the server's cap and its size limit: everybody, once. */
class CompletenessTest {
    private static final int ROUNDS = 3_000;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everybodyIsDeliveredOnceInTheServersOrder(boolean byCursor) {
        Random random = new Random(byCursor ? 11 : 12);
        for (int round = 0; round < ROUNDS; round++) {
            Case one = Case.random(random, byCursor);
            ItemIterator<Person> iterator = one.paginator().items().iterator();
            List<Person> delivered = new ArrayList<>();
            iterator.forEachRemaining(delivered::add);
            assertEquals(one.club.people(one.query), delivered, one::toString);
            one.checkCalls();
            one.checkReport(iterator.report(), delivered.size());
        }
    }

    /** One random group and one random way to read it. */
    static final class Case {
        final Club club;
        final Query query;
        private final int pageSize;
        private final int largest;

        private Case(Club club, Query query, int pageSize, int largest) {
            this.club = club;
            this.query = query;
            this.pageSize = pageSize;
            this.largest = largest;
        }

        static Case random(Random random, boolean byCursor) {
            int largest = 1 + random.nextInt(50);
            int people = random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(700);
            Club club = Club.random(random, people, largest);
            club.filterBeforeWindow = random.nextBoolean();
            club.emptyLastPage = random.nextBoolean();
            Set<String> roles =
                    random.nextBoolean() ? null : Set.of(random.nextBoolean() ? "Owner" : "Member", "Admin");
            int pageSize = 1 + random.nextInt(random.nextBoolean() ? 10 : 300);
            // A filter together with a server that silently gives less than documented cannot be told from a server
            // that gives what was asked for: that is why nobody asks for more than is documented.
            if (byCursor || roles == null) {
                club.cap = random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(60);
            }
            club.maxBytes = random.nextBoolean() ? Integer.MAX_VALUE : largest + random.nextInt(largest * 40);
            Query query = (byCursor ? Query.byCursor() : Query.byOffset()).withRoles(roles);
            return new Case(club, query, pageSize, largest);
        }

        Paginator<Query, Roster.Answer, Person> paginator() {
            return club.paginator(query).pageSize(pageSize);
        }

        int pageSize() {
            return pageSize;
        }

        private boolean byCursor() {
            return query.club().startsWith("@");
        }

        private int asked() {
            return Math.min(pageSize, byCursor() ? Roster.DOCUMENTED_MAX_BY_CURSOR : Roster.DOCUMENTED_MAX);
        }

        /** No more calls than the page sizes call for, even when every item is of the largest size. */
        void checkCalls() {
            int fitting = club.maxBytes == Integer.MAX_VALUE ? asked() : Math.min(asked(), club.maxBytes / largest);
            int smallest = fitting == asked() ? asked() : Math.max(1, fitting / 2);
            int window = Math.min(smallest, club.cap);
            int pages = (club.size() + window - 1) / window + 1;
            int halvings = 32 - Integer.numberOfLeadingZeros(asked());
            int refusals = fitting == asked() ? 0 : halvings + pages / 4 + 1;
            assertTrue(club.calls.size() - club.refusals <= pages, this::toString);
            assertTrue(club.refusals <= refusals, this::toString);
        }

        void checkReport(PagingReport report, int delivered) {
            Long total = (long) club.size();
            long pages = club.calls.size() - club.refusals;
            assertEquals(new PagingReport(pages, delivered, 0, 0, total, total, false, 0, club.refusals, true), report);
        }

        @Override
        public String toString() {
            return query + ", " + club.size() + " people, page size " + pageSize + ", cap " + club.cap + ", limit "
                    + club.maxBytes + ", filter before the window " + club.filterBeforeWindow + ", " + club.calls.size()
                    + " calls, " + club.refusals + " refused";
        }
    }
}
