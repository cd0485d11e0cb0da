package dev.apiwright.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.Advice;
import dev.apiwright.error.InvalidRequestException;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.Violation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConstraintsTest {
    private static final String SECRET = "hunter2";
    private static final String SMALLER = ", as nothing smaller can be sent";

    private static List<String> broken(Consumer<Constraints> checks) {
        Constraints constraints = new Constraints("GetThingsRequest");
        checks.accept(constraints);
        try {
            constraints.done();
            return List.of();
        } catch (InvalidRequestException e) {
            return e.violations().stream().map(Violation::toString).toList();
        }
    }

    static Stream<Arguments> edges() {
        return Stream.of(
                row(c -> c.range("n", 1, 1, 6000)),
                row(c -> c.range("n", 6000L, 1, 6000)),
                row(c -> c.range("n", 0, 1, 6000), "n must be from 1 to 6000"),
                row(c -> c.range("n", 6001L, 1, 6000), "n must be from 1 to 6000"),
                row(c -> c.range("n", Long.MIN_VALUE, 1, 6000), "n must be from 1 to 6000"),
                row(c -> c.range("n", new BigDecimal("0.99999999999999999999"), 0, 1)),
                row(c -> c.range("n", new BigDecimal("1.00000000000000000001"), 0, 1), "n must be from 0 to 1"),
                row(c -> c.range("n", Double.NaN, 0, 1), "n must be from 0 to 1"),
                row(c -> c.range("n", Double.NEGATIVE_INFINITY, 0, 1), "n must be from 0 to 1"),
                row(c -> c.range("n", Long.MAX_VALUE, 0, Long.MAX_VALUE)),
                row(c -> c.min("n", 0L, 0)),
                row(c -> c.min("n", -1L, 0), "n must be at least 0"),
                row(c -> c.max("n", 10, 10)),
                row(c -> c.max("n", 11, 10), "n must be at most 10"),
                row(c -> c.utf8Length("t", "", 1, 48), "t must have 1 to 48 bytes of UTF-8, not 0"),
                row(c -> c.utf8Length("t", "群".repeat(16), 1, 48)),
                row(c -> c.utf8Length("t", "群".repeat(16) + "x", 1, 48), "t must have 1 to 48 bytes of UTF-8, not 49"),
                row(c -> c.utf8Length("t", "😀".repeat(12), 1, 48)),
                row(c -> c.utf8Length("t", "é".repeat(24), 1, 48)),
                row(c -> c.utf8Length("t", "\ud83d".repeat(16), 1, 48)),
                row(c -> c.utf8Length("t", "", 2, Integer.MAX_VALUE), "t must have at least 2 bytes of UTF-8, not 0"),
                row(c -> c.size("l", List.of(), 1, 2), "l must have 1 to 2 elements, not 0"),
                row(c -> c.size("l", List.of(1), 1, 2)),
                row(c -> c.size("l", List.of(1, 2), 1, 2)),
                row(c -> c.size("l", List.of(1, 2, 3), 1, 2), "l must have 1 to 2 elements, not 3"),
                row(c -> c.pattern("p", "abc", "[a-c]+")),
                row(c -> c.pattern("p", "abcd", "[a-c]+"), "p must match [a-c]+"),
                row(c -> c.exclusive("a", 1, "b", null)),
                row(c -> c.exclusive("a", 1, "b", 2), "a cannot be given together with b"),
                row(c -> c.oneOf(List.of("a", "b"), 1, null)),
                row(c -> c.oneOf(List.of("a", "b"), null, null), "a, b need exactly one of them, not 0"),
                row(c -> c.oneOf(List.of("a", "b"), 1, 2), "a, b need exactly one of them, not 2"),
                row(c -> c.required("r", ""), new String[0]),
                row(c -> c.required("r", null), "r is required"),
                row(c -> c.requiredWhen("r", null, "when x is set"), "r is required when x is set"),
                row(c -> c.forbidden("f", 0, "unless x is set"), "f is not allowed unless x is set"),
                row(
                        c -> c.elements("l", Arrays.asList("a", null, "b", null)),
                        "l must hold no null, but elements 1, 3 are null"),
                row(c -> c.elements("l", Arrays.asList("a", null)), "l[1] must not be null"),
                row(
                        c -> c.elements("l", Collections.nCopies(51, null)),
                        "l must hold no null, but elements 0, 1, 2 and 48 more are null"),
                row(c -> c.seconds("d", Duration.ofSeconds(2))),
                row(c -> c.seconds("d", Duration.ofSeconds(Long.MAX_VALUE))),
                row(c -> c.seconds("d", Duration.ofMillis(1500)), "d must be whole seconds" + SMALLER),
                row(c -> c.seconds("d", Duration.ofSeconds(60), 0, 60)),
                row(c -> c.seconds("d", Duration.ofSeconds(61), 0, 60), "d must be from 0 to 60 seconds"),
                row(c -> c.seconds("d", Duration.ofSeconds(-1), 0, Long.MAX_VALUE), "d must be at least 0 seconds"),
                row(c -> c.seconds("d", Duration.ofSeconds(1), Long.MIN_VALUE, 0), "d must be at most 0 seconds"),
                row(c -> c.millis("d", Duration.ofMillis(1500))),
                row(c -> c.millis("d", Duration.ofNanos(1_500_000)), "d must be whole milliseconds" + SMALLER),
                row(
                        c -> c.millis("d", Duration.ofSeconds(Long.MAX_VALUE)),
                        "d must be a number of milliseconds that 64 bits can hold"),
                row(c -> c.epochSeconds("i", Instant.MAX.truncatedTo(ChronoUnit.SECONDS))),
                row(c -> c.epochSeconds("i", Instant.ofEpochMilli(1)), "i must be whole seconds" + SMALLER),
                row(
                        c -> c.epochSeconds("i", Instant.EPOCH, 1, Long.MAX_VALUE),
                        "i must be at least 1 seconds since 1970"),
                row(c -> c.epochMillis("i", Instant.ofEpochMilli(1))),
                row(c -> c.epochMillis("i", Instant.ofEpochSecond(0, 1)), "i must be whole milliseconds" + SMALLER),
                row(
                        c -> c.epochMillis("i", Instant.MAX.truncatedTo(ChronoUnit.SECONDS)),
                        "i must be a number of milliseconds since 1970 that 64 bits can hold"),
                row(c -> c.json("j", "{}", text -> true)),
                row(c -> c.json("j", "{", text -> false), "j must be the text of one JSON value"),
                row(c -> c.finite("n", 1e308)),
                row(c -> c.finite("n", Double.NaN), "n must be a finite number"),
                row(c -> c.finite("n", Double.NEGATIVE_INFINITY), "n must be a finite number"),
                row(c -> c.digits("n", new BigDecimal("1E+1000"))),
                row(c -> c.digits("n", new BigDecimal("1E+1001")), "n must have at most 1000 digits"),
                row(c -> c.digits("n", new BigDecimal("1E-2000000000")), "n must have at most 1000 digits"));
    }

    private static Arguments row(Consumer<Constraints> checks, String... violations) {
        return Arguments.of(checks, List.of(violations));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void r10_everyEdgeIsExact(Consumer<Constraints> checks, List<String> violations) {
        assertEquals(violations, broken(checks));
    }

    @Test
    void absentFieldsBreakNothingButWhatRequiresThem() {
        assertEquals(List.of(), broken(c -> {
            c.range("a", null, 1, 2);
            c.min("a", null, 1);
            c.max("a", null, 1);
            c.utf8Length("a", null, 1, 2);
            c.size("a", null, 1, 2);
            c.pattern("a", null, "x");
            c.seconds("a", null);
            c.millis("a", null, 1, 2);
            c.epochSeconds("a", null);
            c.epochMillis("a", null, 1, 2);
            c.json("a", null, text -> false);
            c.finite("a", null);
            c.digits("a", null);
            c.elements("a", (List<String>) null);
            c.elements("a", (Map<String, String>) null);
            c.exclusive("a", null, "b", null);
            c.forbidden("a", null, "ever");
            c.nested("a", null, (check, value) -> check.required("x", null));
            c.each("a", (List<String>) null, (check, value) -> check.required("x", null));
        }));
    }

    @Test
    void r10_allViolationsComeAtOnceAndNothingWasSent() {
        Constraints check = new Constraints("GetThingsRequest");
        check.required("GroupId", null);
        check.range("Limit", 7000, 1, 6000);
        check.min("Offset", -1L, 0);
        InvalidRequestException problem = assertThrows(InvalidRequestException.class, check::done);
        assertEquals(
                "GetThingsRequest: GroupId is required; Limit must be from 1 to 6000; Offset must be at least 0",
                problem.getMessage());
        assertEquals(3, problem.violations().size());
        assertEquals(Outcome.NOT_EXECUTED, problem.outcome());
        assertEquals(Advice.FIX_REQUEST, problem.advice());
    }

    @Test
    void messagesNeverRepeatText() {
        List<String> all = broken(c -> {
            c.utf8Length("t", SECRET, 0, 1);
            c.pattern("t", SECRET, "x");
            c.forbidden("t", SECRET, "here");
            c.exclusive("t", SECRET, "u", SECRET);
            c.oneOf(List.of("t", "u"), SECRET, SECRET);
        });
        assertEquals(5, all.size());
        assertFalse(all.toString().contains(SECRET));
    }

    @Test
    void nestedRecordsTellTheirPath() {
        record Field(String key, List<Field> inner) {}
        Field bad = new Field(null, List.of());
        Field outer = new Field("k", List.of(new Field("k", List.of()), bad));
        List<String> all = broken(c -> {
            c.nested("Top", bad, (check, field) -> check.required("Key", field.key()));
            c.each("Fields", Arrays.asList(outer, null), (check, field) -> {
                check.required("Key", field.key());
                check.each("Inner", field.inner(), (deep, inner) -> {
                    deep.required("Key", inner.key());
                    deep.exclusive("Key", 1, "Other", 2);
                });
            });
        });
        assertEquals(
                List.of(
                        "Top.Key is required",
                        "Fields[0].Inner[0].Key cannot be given together with Fields[0].Inner[0].Other",
                        "Fields[0].Inner[1].Key is required",
                        "Fields[0].Inner[1].Key cannot be given together with Fields[0].Inner[1].Other"),
                all);
    }

    @Test
    void elementsTellTheirPlaceAndVeryManyAreCounted() {
        List<List<String>> lists = List.of(List.of("ok", "too long"), Arrays.asList("ok", null));
        assertEquals(
                List.of("m[0][1] must have 0 to 2 bytes of UTF-8, not 8", "m[1][1] must not be null"),
                broken(c -> c.each("m", lists, (inner, list) -> {
                    inner.elements("", list);
                    inner.each("", list, (inner1, text) -> inner1.utf8Length("", text, 0, 2));
                })));
        List<String> many = broken(
                c -> c.each("l", Collections.nCopies(5_000, "x"), (inner, text) -> inner.utf8Length("", text, 2, 3)));
        assertEquals(11, many.size());
        assertEquals("l[9] must have 2 to 3 bytes of UTF-8, not 1", many.get(9));
        assertEquals("l has 4990 more elements that are wrong", many.get(10));
    }

    @Test
    void mapsHaveNoNulls() {
        Map<String, String> map = new HashMap<>();
        map.put(null, "x");
        map.put("x", null);
        assertEquals(
                List.of("m must not have a null key", "m must not have a null value"),
                broken(c -> c.elements("m", map)));
        assertEquals(List.of(), broken(c -> c.elements("m", Map.of("a", "b"))));
    }

    @Test
    void aCopyKeepsNullsForTheReportAndFollowsNobody() {
        List<String> mine = new ArrayList<>(Arrays.asList("a", null));
        List<String> copy = Constraints.copy(mine);
        mine.set(0, "changed");
        assertEquals(Arrays.asList("a", null), copy);
        assertThrows(UnsupportedOperationException.class, () -> copy.add("b"));
        assertNull(Constraints.copy(null));
        assertEquals(List.of(), Constraints.copy(Collections.emptyList()));
    }
}
