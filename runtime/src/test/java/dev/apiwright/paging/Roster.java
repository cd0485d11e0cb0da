package dev.apiwright.paging;

import dev.apiwright.json.JsonWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An endpoint for tests: lists the people of a club, by offset or, for clubs named {@code @…}, by cursor. */
final class Roster {
    static final int DOCUMENTED_MAX = 200;
    static final int DOCUMENTED_MAX_BY_CURSOR = 100;
    static final int STANDARD_PAGE_SIZE = 100;
    static final int TOO_LARGE = 10018;
    static final PagingScope SCOPE = new PagingScope("clubs", "7/clerk", "clubs.example");

    static final PagedEndpoint<Query, Answer> ENDPOINT = endpoint("listPeople", "f1");

    static final Pagination<Query, Answer, Person> PAGINATION =
            pagination(ENDPOINT).key(Person::id).build();

    /** The same listing of people who cannot be told apart. */
    static final Pagination<Query, Answer, Person> WITHOUT_KEY =
            pagination(ENDPOINT).build();

    private Roster() {}

    static PagedEndpoint<Query, Answer> endpoint(String name, String fingerprint) {
        return new PagedEndpoint<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String fingerprint() {
                return fingerprint;
            }

            @Override
            public byte[] encode(Query query) {
                return JsonWriter.write(Query::write, query);
            }
        };
    }

    static Pagination.Builder<Query, Answer, Person> pagination(PagedEndpoint<Query, Answer> endpoint) {
        return Pagination.builder(endpoint, Answer::people)
                .thinnedBy(query -> query.roles() != null)
                .pageSize(Query::limit, Query::withLimit, STANDARD_PAGE_SIZE, 1, 6_000)
                .shrinkOn(TOO_LARGE)
                .cursor(
                        query -> query.club().startsWith("@"),
                        Query::next,
                        Query::withNext,
                        Answer::next,
                        "",
                        "",
                        DOCUMENTED_MAX_BY_CURSOR)
                .offset(query -> true, Query::offset, Query::withOffset, Answer::total, DOCUMENTED_MAX);
    }

    record Person(String id, String role, int size) {}

    record Answer(
            @Nullable Long total,
            List<Person> people,
            @Nullable String next) {}

    record Query(
            String club,
            @Nullable Set<String> roles,
            @Nullable Integer limit,
            @Nullable Long offset,
            @Nullable String next) {
        static Query byOffset() {
            return new Query("club", null, null, null, null);
        }

        static Query byCursor() {
            return new Query("@club", null, null, null, null);
        }

        Query withRoles(@Nullable Set<String> value) {
            return new Query(club, value, limit, offset, next);
        }

        Query withLimit(@Nullable Integer value) {
            return new Query(club, roles, value, offset, next);
        }

        Query withOffset(@Nullable Long value) {
            return new Query(club, roles, limit, value, next);
        }

        Query withNext(@Nullable String value) {
            return new Query(club, roles, limit, offset, value);
        }

        static void write(JsonWriter out, Query query) {
            out.beginObject();
            out.string("Club", query.club);
            out.list(
                    "Roles",
                    query.roles == null ? null : query.roles.stream().sorted().toList(),
                    JsonWriter::string);
            out.int64("Limit", query.limit);
            out.int64("Offset", query.offset);
            out.string("Next", query.next);
            out.endObject();
        }
    }
}
