package dev.apiwright.example.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.SimulatedMember;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Going on with an export that broke off, and every reason not to. */
class ResumeTest {
    private static final int MEMBERS = 500;
    private static final String GROUP = "hikers";

    @TempDir
    Path directory;

    private final SimulatedGroup group = SimulatedGroup.of(GROUP, GroupType.PUBLIC, MEMBERS);
    private Path file;
    private Path checkpoint;
    private Service service;
    private volatile long dismissAt;

    @BeforeEach
    void start() {
        file = directory.resolve("members.jsonl");
        checkpoint = directory.resolve("members.jsonl.checkpoint");
        service = Service.start(request -> {
            if (request.number() == dismissAt) {
                service.simulator().dismiss(GROUP);
            }
        });
        service.simulator().add(group);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatBrokeOffIsFinishedWithEveryMemberOnce() throws IOException {
        Run broken = breakOff();
        assertAll(
                () -> assertEquals(ExitCode.REJECTED, broken.exitCode(), broken.err()),
                () -> assertTrue(broken.err().contains("10010"), broken.err()),
                () -> assertTrue(broken.err().contains("--resume"), broken.err()),
                () -> assertEquals(
                        200, Written.accounts(file, OutputFormat.JSONL).size()));
        Run finished = run("--resume");
        assertAll(
                () -> assertEquals(ExitCode.DONE, finished.exitCode(), finished.err()),
                () -> assertTrue(finished.err().contains("Exported 500 members"), finished.err()),
                () -> assertTrue(finished.err().contains("5 pages"), finished.err()),
                () -> assertEquals(accounts(), Written.accounts(file, OutputFormat.JSONL)),
                () -> assertFalse(Files.exists(checkpoint)));
    }

    @Test
    void whatWasWrittenAfterTheCheckpointIsCutOff() throws IOException {
        breakOff();
        // More than the rest of the members will be, so that writing over it would not hide it.
        Files.writeString(file, "{\"memberAccount\":\"user00".repeat(100_000), StandardOpenOption.APPEND);
        Run finished = run("--resume");
        assertEquals(ExitCode.DONE, finished.exitCode(), finished.err());
        assertEquals(accounts(), Written.accounts(file, OutputFormat.JSONL));
    }

    @Test
    void membersThatTheServerRepeatsAfterwardsAreKnown() throws IOException {
        breakOff();
        for (int i = 0; i < 5; i++) {
            group.joinAtFront();
        }
        Run finished = run("--resume");
        List<String> written = Written.accounts(file, OutputFormat.JSONL);
        assertAll(
                () -> assertEquals(ExitCode.DONE, finished.exitCode(), finished.err()),
                () -> assertTrue(finished.err().contains("5 repeats left out"), finished.err()),
                () -> assertEquals(MEMBERS, written.size()),
                () -> assertEquals(MEMBERS, written.stream().distinct().count()));
    }

    @Test
    void anotherPageSizeMayFinishIt() throws IOException {
        breakOff();
        assertEquals(ExitCode.DONE, run("--resume", "--page-size", "7").exitCode());
        assertEquals(accounts(), Written.accounts(file, OutputFormat.JSONL));
    }

    @Test
    void resumingWhatWasNeverBegunBeginsIt() throws IOException {
        assertEquals(ExitCode.DONE, run("--resume").exitCode());
        assertEquals(accounts(), Written.accounts(file, OutputFormat.JSONL));
    }

    @Test
    void resumingWhatIsDoneChangesNothing() throws IOException {
        run();
        byte[] before = Files.readAllBytes(file);
        long requests = service.simulator().requests();
        Run again = run("--resume");
        assertAll(
                () -> assertEquals(ExitCode.DONE, again.exitCode()),
                () -> assertTrue(again.err().contains("nothing to resume"), again.err()),
                () -> assertEquals(requests, service.simulator().requests()),
                () -> assertTrue(Arrays.equals(before, Files.readAllBytes(file))));
    }

    @Test
    void aProcessKilledBeforeTheFirstPageLeavesABeginning() throws IOException {
        breakOff();
        ExportPlan plan = plan();
        new CheckpointFile(file).write(Saved.start(plan));
        Files.delete(file);
        assertEquals(ExitCode.DONE, run("--resume").exitCode());
        assertEquals(accounts(), Written.accounts(file, OutputFormat.JSONL));
    }

    static Stream<Arguments> otherPlans() {
        return Stream.of(
                Arguments.of("group", List.of("--group", "others")),
                Arguments.of("roles", List.of("--role", "Owner")),
                Arguments.of("fields", List.of("--fields", "role")),
                Arguments.of("custom fields", List.of("--custom-field", "Level")),
                Arguments.of("format", List.of("--format", "csv")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherPlans")
    void g12_anotherPlanIsRefusedWithTheReason(String what, List<String> options) throws IOException {
        breakOff();
        List<String> more = new ArrayList<>(options);
        more.add("--resume");
        refused("an export with " + what, arguments(more.toArray(String[]::new)), Service.environment());
    }

    @Test
    void g12_anotherRegionIsRefused() throws IOException {
        breakOff();
        Map<String, String> elsewhere = Service.environment();
        elsewhere.put("APIWRIGHT_REGION", "TOKYO");
        refused("an export with source SINGAPORE", arguments("--resume"), elsewhere);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of("cut in the middle", damage(bytes -> Arrays.copyOf(bytes, bytes.length / 2))),
                Arguments.of("cut by a byte", damage(bytes -> Arrays.copyOf(bytes, bytes.length - 1))),
                Arguments.of("empty", damage(bytes -> new byte[0])),
                Arguments.of("edited", damage(bytes -> text(bytes).replace("\"members\":200", "\"members\":201"))),
                Arguments.of("appended to", damage(bytes -> text(bytes) + "x")),
                Arguments.of("something else", damage(bytes -> "hello\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void g12_aDamagedCheckpointIsRefused(String damage, UnaryOperator<byte[]> change) throws IOException {
        breakOff();
        Files.write(checkpoint, change.apply(Files.readAllBytes(checkpoint)));
        refused("cannot go on from", arguments("--resume"), Service.environment());
    }

    @Test
    void anOutputThatWasCutIsRefused() throws IOException {
        breakOff();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        refused("shorter than its checkpoint says", arguments("--resume"), Service.environment());
    }

    @Test
    void anOutputThatWasEditedIsRefused() throws IOException {
        breakOff();
        Files.writeString(file, Files.readString(file).replace("user0000007", "user0000008"));
        refused("was altered", arguments("--resume"), Service.environment());
    }

    @Test
    void anOutputThatIsGoneIsRefused() throws IOException {
        breakOff();
        Files.delete(file);
        Run run = Run.with(Service.environment(), arguments("--resume"));
        assertEquals(ExitCode.REFUSED, run.exitCode(), run.err());
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatExistsIsReplacedOnlyByForce(boolean begun) throws IOException {
        if (begun) {
            breakOff();
        } else {
            run();
        }
        refused(begun ? "has begun but is not done" : "exists", arguments(), Service.environment());
        assertEquals(ExitCode.DONE, run("--force").exitCode());
        assertEquals(accounts(), Written.accounts(file, OutputFormat.JSONL));
    }

    @Test
    void forceKeepsTheOldOutputWhenNothingCanBeRead() throws IOException {
        Files.writeString(file, "dear data\n");
        service.simulator().dismiss(GROUP);
        Run run = run("--force");
        assertAll(
                () -> assertEquals(ExitCode.REJECTED, run.exitCode()),
                () -> assertEquals("dear data\n", Files.readString(file)),
                () -> assertFalse(Files.exists(checkpoint)));
    }

    @Test
    void twoExportsToOneFileAreRefused() throws IOException {
        breakOff();
        try (OutputFile other = OutputFile.open(file)) {
            other.write(new byte[0], 0);
            refused("another export", arguments("--resume"), Service.environment());
        }
    }

    /** Two pages of a hundred, then the group is gone, then it is there again. */
    private Run breakOff() {
        dismissAt = service.simulator().requests() + 3;
        Run broken = run("--force");
        service.simulator().add(group);
        return broken;
    }

    private void refused(String reason, String[] arguments, Map<String, String> environment) throws IOException {
        byte[] output = Files.readAllBytes(file);
        byte[] saved = Files.exists(checkpoint) ? Files.readAllBytes(checkpoint) : new byte[0];
        Run run = Run.with(environment, arguments);
        assertAll(
                () -> assertEquals(ExitCode.REFUSED, run.exitCode(), run.err()),
                () -> assertTrue(run.err().contains(reason), run.err()),
                () -> assertTrue(Arrays.equals(output, Files.readAllBytes(file)), "the output was changed"),
                () -> assertTrue(
                        saved.length == 0 || Arrays.equals(saved, Files.readAllBytes(checkpoint)),
                        "the checkpoint was changed"));
    }

    private Run run(String... more) {
        return Run.with(Service.environment(), arguments(more));
    }

    private String[] arguments(String... more) {
        List<String> arguments = new ArrayList<>(service.arguments());
        // What breaks off at the third call has two pages then.
        arguments.addAll(List.of("--out", file.toString(), "--read-ahead", "0"));
        if (!List.of(more).contains("--page-size")) {
            arguments.addAll(List.of("--page-size", "100"));
        }
        if (!List.of(more).contains("--group")) {
            arguments.addAll(List.of("--group", GROUP));
        }
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private ExportPlan plan() {
        String source = "SINGAPORE as 1400000042/administrator at "
                + service.simulator().url();
        return new ExportPlan(source, new Selection(GROUP, List.of(), List.of(), List.of()), OutputFormat.JSONL, false);
    }

    private List<String> accounts() {
        return group.members().map(SimulatedMember::account).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static UnaryOperator<byte[]> damage(Function<byte[], Object> change) {
        return bytes -> {
            Object damaged = change.apply(bytes);
            return damaged instanceof byte[] raw ? raw : damaged.toString().getBytes(StandardCharsets.UTF_8);
        };
    }
}
