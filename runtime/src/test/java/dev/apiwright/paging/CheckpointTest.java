package dev.apiwright.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.PagingException;
import dev.apiwright.error.PagingException.Reason;
import dev.apiwright.paging.Roster.Answer;
import dev.apiwright.paging.Roster.Person;
import dev.apiwright.paging.Roster.Query;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final Query QUERY = Query.byOffset().withRoles(Set.of("Admin", "Member"));

    private static Checkpoint checkpoint(Query query, int items) {
        ItemIterator<Person> iterator =
                Club.of(50).paginator(query).pageSize(10).items().iterator();
        for (int i = 0; i < items; i++) {
            iterator.next();
        }
        return iterator.checkpoint();
    }

    private static String refusal(String text) {
        PagingException problem = assertThrows(PagingException.class, () -> Checkpoint.parse(text));
        assertEquals(Reason.CHECKPOINT_REFUSED, problem.reason());
        assertEquals(Outcome.NOT_EXECUTED, problem.outcome());
        assertEquals(Advice.FIX_REQUEST, problem.advice());
        return problem.getMessage();
    }

    @Test
    void itSurvivesBeingText() {
        for (Query query : new Query[] {QUERY, Query.byCursor()}) {
            for (int items : new int[] {0, 1, 9, 10, 37, 50}) {
                Checkpoint checkpoint = checkpoint(query, items);
                String text = checkpoint.encode();
                assertTrue(text.matches("[\\x21-\\x7e]+"), text);
                Checkpoint copy = Checkpoint.parse("  " + text + "\r\n");
                assertEquals(checkpoint, copy);
                assertEquals(checkpoint.hashCode(), copy.hashCode());
                assertEquals(text, copy.encode());
                assertEquals(items, copy.delivered());
                assertEquals("listPeople", copy.endpoint());
            }
        }
    }

    @Test
    void g12_cutTextIsRefusedWhereverItIsCut() {
        String text = checkpoint(QUERY, 13).encode();
        for (int length = 0; length < text.length(); length++) {
            assertTrue(refusal(text.substring(0, length)).contains("cut"));
        }
    }

    @Test
    void g12_alteredTextIsRefusedWhereverItIsAltered() {
        String text = checkpoint(QUERY, 13).encode();
        for (int i = 0; i < text.length(); i++) {
            for (char other : "A0.~\n".toCharArray()) {
                if (text.charAt(i) != other) {
                    refusal(text.substring(0, i) + other + text.substring(i + 1));
                }
            }
        }
        assertTrue(refusal(text + text).contains("altered"));
    }

    @Test
    void g12_aNewerFormatIsNamed() {
        String text = checkpoint(QUERY, 13).encode().replaceFirst("-1\\.", "-2.");
        assertTrue(refusal(text).contains("format 2"));
        assertTrue(refusal("apiwright-checkpoint-12").contains("newer version"));
        assertTrue(refusal("apiwright-checkpoint-12:quite different").contains("checkpoint"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "{}", "apiwright-checkpoint-", "apiwright-checkpoint-1", "apiwright-checkpoint-1.."
            })
    void otherTextIsRefused(String text) {
        refusal(text);
    }

    /** Somebody who can compute a checksum still gets a refusal, not an accident. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[]",
                "{\"api\":1}",
                "{\"api\":\"a\",\"endpoint\":\"e\",\"spec\":\"s\",\"identity\":\"i\",\"servers\":\"s\",\"request\":\"r\","
                        + "\"offset\":-1,\"pageSize\":1,\"delivered\":1,\"passed\":0,\"passedKeys\":\"\"}",
                "{\"api\":\"a\",\"endpoint\":\"e\",\"spec\":\"s\",\"identity\":\"i\",\"servers\":\"s\",\"request\":\"r\","
                        + "\"offset\":1,\"pageSize\":1,\"delivered\":-1,\"passed\":0,\"passedKeys\":\"\"}",
                "{\"api\":\"a\",\"endpoint\":\"e\",\"spec\":\"s\",\"identity\":\"i\",\"servers\":\"s\",\"request\":\"r\","
                        + "\"offset\":1,\"pageSize\":1,\"delivered\":1,\"passed\":0,\"passedKeys\":\"AAA\"}"
            })
    void forgedContentIsRefused(String json) {
        String body = "apiwright-checkpoint-1."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        refusal(body + "." + String.format("%08x", crc.getValue()));
    }

    static Stream<Arguments> others() {
        PagingScope here = Roster.SCOPE;
        return Stream.of(
                Arguments.of(
                        "API", other(Roster.ENDPOINT, new PagingScope("pubs", here.identity(), here.servers()), QUERY)),
                Arguments.of("endpoint", other(Roster.endpoint("listBarred", "f1"), here, QUERY)),
                Arguments.of("spec", other(Roster.endpoint("listPeople", "f2"), here, QUERY)),
                Arguments.of(
                        "caller", other(Roster.ENDPOINT, new PagingScope("clubs", "8/clerk", here.servers()), QUERY)),
                Arguments.of(
                        "region",
                        other(Roster.ENDPOINT, new PagingScope("clubs", here.identity(), "eu.example"), QUERY)),
                Arguments.of("request", other(Roster.ENDPOINT, here, QUERY.withRoles(Set.of("Admin")))),
                Arguments.of("request", other(Roster.ENDPOINT, here, Query.byOffset())),
                Arguments.of("request", other(Roster.ENDPOINT, here, Query.byCursor())));
    }

    private static Paginator<Query, Answer, Person> other(
            PagedEndpoint<Query, Answer> endpoint, PagingScope scope, Query query) {
        return Paginator.of(Roster.pagination(endpoint).key(Person::id).build(), scope, request -> fail(), query);
    }

    private static Answer fail() {
        throw new AssertionError("a refused checkpoint must not cause a call");
    }

    @ParameterizedTest
    @MethodSource("others")
    void g12_anotherListingRefusesIt(String difference, Paginator<Query, Answer, Person> other) {
        Checkpoint checkpoint = checkpoint(QUERY, 13);
        PagingException problem = assertThrows(PagingException.class, () -> other.resume(checkpoint));
        assertEquals(Reason.CHECKPOINT_REFUSED, problem.reason());
        assertTrue(problem.getMessage().contains(difference), problem.getMessage());
        assertTrue(problem.getMessage().contains("start the listing anew"), problem.getMessage());
    }

    @Test
    void thePositionAndThePageSizeOfTheRequestMakeNoDifference() {
        Checkpoint checkpoint = checkpoint(QUERY, 13);
        Club club = Club.of(50);
        Query elsewhere = QUERY.withOffset(7L).withLimit(3);
        assertEquals(
                club.people().subList(13, 50),
                club.paginator(elsewhere).resume(checkpoint).stream().toList());
    }

    /** Whoever can write the file could otherwise write lines of the program's log. */
    @Test
    void aMessageAboutItStaysOneLine() {
        String evil = "a\nERROR forged";
        PagingScope scope = new PagingScope(evil, evil, evil);
        Checkpoint forged = other(Roster.endpoint(evil, "f1"), scope, QUERY)
                .items()
                .iterator()
                .checkpoint();
        assertEquals(1, forged.toString().lines().count(), forged.toString());
        PagingException problem = assertThrows(
                PagingException.class, () -> Club.of(5).paginator(QUERY).resume(forged));
        assertEquals(1, problem.getMessage().lines().count(), problem.getMessage());
    }

    @Test
    void itsTextFormsHoldThePlaceAndNotTheKeys() {
        Checkpoint checkpoint = checkpoint(QUERY, 13);
        assertEquals("Checkpoint[listPeople at offset 10, 13 items delivered]", checkpoint.toString());
        String payload =
                new String(Base64.getUrlDecoder().decode(checkpoint.encode().split("\\.")[1]), StandardCharsets.UTF_8);
        assertFalse(payload.contains("p10"), payload);
        assertTrue(checkpoint(QUERY, 50).toString().contains("at the end"));
        assertTrue(checkpoint(QUERY, 50).atEnd());
        assertFalse(checkpoint.atEnd());
    }
}
