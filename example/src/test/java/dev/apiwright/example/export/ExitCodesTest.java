package dev.apiwright.example.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiError;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.CallDetails;
import dev.apiwright.error.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says and ends with when something is wrong. */
class ExitCodesTest {
    @TempDir
    Path directory;

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                usage("Unknown option: '--grup=x'", "--grup=x"),
                usage("Did you mean --group", "--grup=x"),
                usage("--role: there is no role King", "--role", "King"),
                usage("Roles are Owner, Admin, Member", "--role", "King"),
                usage("--fields: there is no field Name", "--fields", "Role,Name"),
                usage("Fields are role, joinTime", "--fields", "Role,Name"),
                usage("--format", "--format", "xml"),
                usage("--page-size is not from 1 to 6000", "--page-size", "6001"),
                usage("--page-size is not from 1 to 6000", "--page-size", "0"),
                usage("--page-size", "--page-size", "many"),
                usage("--resume and --force contradict", "--resume", "--force"),
                usage("standard output can be neither", "--out", "-", "--resume"),
                usage("--formula-safe is for --format csv", "--formula-safe"),
                usage("--members is less than 0", "--members", "-1"),
                usage("--checkpoint-pages is less than 1", "--checkpoint-pages", "0"),
                usage("--server needs the APIWRIGHT_ variables", "--server", "http://127.0.0.1:1"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("wrongOptions")
    void wrongOptionsAreNamed(String message, List<String> arguments) {
        Run run = Run.of(arguments.toArray(String[]::new));
        assertAll(
                () -> assertEquals(ExitCode.USAGE, run.exitCode()),
                () -> assertTrue(run.err().contains(message), run.err()),
                () -> assertSober(run));
    }

    @ParameterizedTest
    @ValueSource(strings = {"APIWRIGHT_SDKAPPID", "APIWRIGHT_IDENTIFIER", "APIWRIGHT_SECRET_KEY", "APIWRIGHT_REGION"})
    void aMissingVariableIsNamed(String missing) {
        Map<String, String> environment = Service.environment();
        environment.remove(missing);
        Run run = Run.with(environment, "--group", "hikers");
        assertAll(
                () -> assertEquals(ExitCode.USAGE, run.exitCode()),
                () -> assertTrue(run.err().contains("not set: " + missing + "\n"), run.err()),
                () -> assertSober(run));
    }

    @Test
    void allMissingVariablesAreNamedAtOnce() {
        Run run = Run.with(Map.of("APIWRIGHT_REGION", "CHINA", "APIWRIGHT_SECRET_KEY", ""), "--group", "hikers");
        String expected = "not set: APIWRIGHT_SDKAPPID, APIWRIGHT_IDENTIFIER, APIWRIGHT_SECRET_KEY";
        assertTrue(run.err().contains(expected), run.err());
    }

    @ParameterizedTest
    @CsvSource({
        "APIWRIGHT_REGION, Mars, 'It is one of CHINA, SINGAPORE, '",
        "APIWRIGHT_SDKAPPID, app, APIWRIGHT_SDKAPPID is not a number",
        "APIWRIGHT_SDKAPPID, 0, the credentials cannot be used"
    })
    void aVariableWithoutMeaningIsExplained(String variable, String value, String message) {
        Map<String, String> environment = Service.environment();
        environment.put(variable, value);
        Run run = Run.with(environment, "--group", "hikers");
        assertAll(
                () -> assertEquals(ExitCode.USAGE, run.exitCode()),
                () -> assertTrue(run.err().contains(message), run.err()),
                () -> assertSober(run));
    }

    @Test
    void theServiceWantsAGroup() {
        Run run = Run.with(Service.environment());
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains("--group is missing"), run.err());
    }

    @Test
    void aGroupThatDoesNotExistLeavesNoFiles() throws IOException {
        Run run = Run.of(
                "--group", "nobody", "--out", directory.resolve("x.jsonl").toString());
        assertAll(
                () -> assertEquals(ExitCode.REJECTED, run.exitCode(), run.err()),
                () -> assertTrue(run.err().contains("10010"), run.err()),
                () -> assertTrue(run.err().contains("nobody"), run.err()),
                () -> assertTrue(run.err().contains("The simulator has the groups hikers and"), run.err()),
                () -> assertFalse(run.err().contains("--resume"), run.err()),
                () -> assertSober(run));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aKeyThatIsWrongIsTheUsersToPutRight() {
        try (Service service = Service.start()) {
            Map<String, String> environment = Service.environment();
            environment.put("APIWRIGHT_SECRET_KEY", "another");
            Run run = Run.with(environment, "--group", "hikers", "--out", "-", "--server", url(service));
            assertAll(
                    () -> assertEquals(ExitCode.REJECTED, run.exitCode(), run.err()),
                    () -> assertTrue(run.err().contains("70009"), run.err()),
                    () -> assertSober(run));
        }
    }

    @Test
    void aServerThatDoesNotListenMayListenLater() {
        Service gone = Service.start();
        String url = url(gone);
        gone.close();
        Run run = Run.with(Service.environment(), "--group", "hikers", "--out", "-", "--server", url);
        assertAll(() -> assertEquals(ExitCode.FAILED, run.exitCode(), run.err()), () -> assertSober(run));
    }

    @Test
    void aDirectoryThatDoesNotExistIsNamed() {
        Path file = directory.resolve("no").resolve("x.jsonl");
        Run run = Run.of("--out", file.toString());
        assertAll(
                () -> assertEquals(ExitCode.FAILED, run.exitCode(), run.err()),
                () -> assertTrue(run.err().contains("no such directory"), run.err()),
                () -> assertSober(run));
    }

    @ParameterizedTest
    @EnumSource(Advice.class)
    void everyAdviceHasAnExitCodeAndANextStep(Advice advice) {
        ApiError error = new ApiError(1, "NAME", "text", "", 200, advice, Outcome.UNKNOWN, CallDetails.NONE);
        Failures failure = Failures.explain(new ApiException(error), true);
        boolean isFinal = advice == Advice.FIX_REQUEST || advice == Advice.SIGN_ANEW || advice == Advice.NONE;
        assertAll(
                () -> assertEquals(isFinal ? ExitCode.REJECTED : ExitCode.FAILED, failure.exitCode()),
                () -> assertTrue(failure.nextStep().endsWith("--resume to go on from where it ended.")));
    }

    @Test
    void theHelpTellsExitCodesAndVariables() {
        Run run = Run.of("--help");
        assertAll(
                () -> assertEquals(ExitCode.DONE, run.exitCode()),
                () -> assertTrue(run.out().contains("APIWRIGHT_SECRET_KEY"), run.out()),
                () -> assertTrue(run.out().contains("Exit codes:"), run.out()),
                () -> assertTrue(Run.of("simulate", "--help").out().contains("--port"), "simulate"),
                () -> assertTrue(Run.of("--version").out().startsWith("apiwright-example"), "version"));
    }

    /** No stack trace, and two lines at least: what it is and what to do. */
    private static void assertSober(Run run) {
        assertAll(
                () -> assertFalse(run.err().contains("\tat "), run.err()),
                () -> assertFalse(run.err().contains("Exception"), run.err()),
                () -> assertTrue(run.err().startsWith("Error: "), run.err()),
                () -> assertTrue(run.err().contains("\n  "), run.err()));
    }

    private static String url(Service service) {
        return service.simulator().url().toString();
    }

    private static Arguments usage(String message, String... arguments) {
        return Arguments.of(message, List.of(arguments));
    }
}
