package dev.apiwright.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Location LATE = new Location("b.yaml", 10, 1);
    private static final Location EARLY = new Location("b.yaml", 2, 30);

    @Test
    void areSortedByPlaceAndSaidOnce() {
        Problems problems = new Problems();
        problems.report(ProblemId.DUPLICATE_KEY, LATE, "x", 1);
        problems.report(ProblemId.DUPLICATE_KEY, EARLY, "x", 1);
        problems.report(ProblemId.DUPLICATE_KEY, LATE, "x", 1);
        problems.report(ProblemId.SPEC_EMPTY, Location.startOf("a.yaml"));
        problems.report(ProblemId.SPEC_NOT_FOUND, null, "x", "y");
        assertEquals(
                Arrays.asList(null, Location.startOf("a.yaml"), EARLY, LATE),
                problems.sorted().stream().map(Problem::at).toList());
    }

    @Test
    void aMessageIsOneLineAndNoFormat() {
        Problems problems = new Problems();
        problems.report(ProblemId.UNKNOWN_KEY, EARLY, "{} %s $L {0}\r\n\u2028\u202e\ud800", "a\tb", "{}");
        assertEquals(
                List.of("b.yaml:2:30: [UnknownKey] \"{} %s $L {0}\\u{000d}\\u{000a}\\u{2028}\\u{202e}\\u{d800}\""
                        + " is no key of a\\u{0009}b; {}"),
                problems.sorted().stream().map(Problem::toString).toList());
    }

    @Test
    void longTextIsCut() {
        Problems problems = new Problems();
        problems.report(ProblemId.UNKNOWN_KEY, EARLY, "😀".repeat(1000), "", "");
        assertTrue(problems.sorted()
                        .get(0)
                        .message()
                        .codePointCount(0, problems.sorted().get(0).message().length())
                < 300);
    }

    @Test
    void aWarningStopsNothing() {
        Problems problems = new Problems();
        problems.report(ProblemId.ENDPOINT_NOT_LISTED, EARLY, "x");
        assertFalse(problems.hasErrors());
        assertFalse(problems.isEmpty());
    }

    /** A wording with more places than the callers fill, or fewer, would show or lose something. */
    @Test
    void everyWordingSaysWhatIsWrongAndWhatToDo() {
        for (ProblemId id : ProblemId.values()) {
            int places = id.wording().split("\\{}", -1).length - 1;
            Object[] arguments = new Object[places];
            Arrays.fill(arguments, "ARGUMENT");
            String message = id.message(arguments);
            assertFalse(message.contains("{}"), id.id());
            assertTrue(message.contains("; "), id.id() + " has no next step");
        }
    }
}
