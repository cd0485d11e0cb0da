package dev.apiwright.example.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.example.json.Json;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.SimulatedMember;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an export that nobody disturbs leaves behind. */
class ExportTest {
    private static final int MEMBERS = 1_234;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"hikers", "@TGS#_makers"})
    void jsonLinesHoldEveryMemberWithAllFields(String group) throws IOException {
        Path file = directory.resolve("members.jsonl");
        Run run = export(group, "--out", file.toString());
        assertAll(
                () -> assertEquals(ExitCode.DONE, run.exitCode(), run.err()),
                () -> assertRows(members(group).map(Written::asJson).toList(), Written.jsonLines(file)),
                () -> assertEquals("", run.out()),
                () -> assertEquals(Set.of(file), files()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hikers", "@TGS#_makers"})
    void csvHoldsEveryMemberWithAllFields(String group) throws IOException {
        Path file = directory.resolve("members.csv");
        Run run = export(group, "--format", "csv", "--out", file.toString(), "--page-size", "37");
        List<List<String>> rows = Written.csv(file);
        assertAll(
                () -> assertEquals(ExitCode.DONE, run.exitCode(), run.err()),
                () -> assertEquals(Written.header(), rows.get(0)),
                () -> assertRows(members(group).map(Written::asCsv).toList(), rows.subList(1, rows.size())));
    }

    @Test
    void chosenRolesAndFieldsComeAlone() throws IOException {
        Path file = directory.resolve("some.csv");
        Run run = export(
                "hikers",
                "--role",
                "owner,Admin",
                "--fields",
                "nameCard,Role",
                "--format",
                "CSV",
                "--out",
                file.toString());
        List<List<String>> expected = members("hikers")
                .filter(member -> !member.role().equals("Member"))
                .map(member -> List.of(member.account(), member.nameCard(), member.role()))
                .toList();
        List<List<String>> rows = Written.csv(file);
        assertAll(
                () -> assertEquals(ExitCode.DONE, run.exitCode(), run.err()),
                () -> assertEquals(List.of("memberAccount", "nameCard", "role"), rows.get(0)),
                () -> assertEquals(expected, rows.subList(1, rows.size())));
    }

    @Test
    void chosenCustomFieldsComeAlone() throws IOException {
        Path file = directory.resolve("some.jsonl");
        export("hikers", "--fields", "role", "--custom-field", "Team", "--out", file.toString());
        Set<Object> customs = Written.jsonLines(file).stream()
                .filter(row -> row.containsKey("custom"))
                .map(row -> row.get("custom"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(Map.of("Team", "red, \"first\"")), customs);
    }

    @Test
    void standardOutputGetsMembersAndNothingElse() {
        Run run = export("hikers", "--out", "-", "--fields", "role");
        List<String> lines = run.out().lines().toList();
        assertAll(
                () -> assertEquals(ExitCode.DONE, run.exitCode(), run.err()),
                () -> assertEquals(MEMBERS, lines.size()),
                () -> lines.forEach(line -> new Json().readObject(line.getBytes(StandardCharsets.UTF_8))),
                () -> assertTrue(run.err().contains("Exported 1,234 members"), run.err()));
    }

    @Test
    void theSummaryTellsMembersPagesAndRepeats() {
        Run run = export("hikers", "--out", directory.resolve("m.jsonl").toString());
        assertAll(
                () -> assertTrue(run.err().contains("Exported 1,234 members of hikers to "), run.err()),
                () -> assertTrue(run.err().contains("7 pages, 0 repeats left out, "), run.err()));
    }

    @Test
    void quietSaysNothing() {
        Run run = export("hikers", "--out", directory.resolve("m.jsonl").toString(), "--quiet");
        assertAll(() -> assertEquals("", run.err()), () -> assertEquals("", run.out()));
    }

    @Test
    void anEmptyGroupGivesAnEmptyExport() throws IOException {
        Path file = directory.resolve("none.csv");
        Run run = Run.of("--members", "0", "--format", "csv", "--out", file.toString());
        assertAll(
                () -> assertEquals(ExitCode.DONE, run.exitCode(), run.err()),
                () -> assertEquals(List.of(Written.header()), Written.csv(file)));
    }

    @Test
    void theNameOfTheOutputTellsGroupsApart() {
        String hash = Names.fileFor("a/b", OutputFormat.CSV);
        assertAll(
                () -> assertEquals("members-hikers.jsonl", Names.fileFor("hikers", OutputFormat.JSONL)),
                () -> assertTrue(hash.matches("members-a_b-[0-9a-f]+\\.csv"), hash),
                () -> assertFalse(hash.equals(Names.fileFor("a:b", OutputFormat.CSV))));
    }

    private static Run export(String group, String... more) {
        return Run.of(Stream.concat(
                        Stream.of("--group", group, "--members", String.valueOf(MEMBERS), "--seed", "3"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** Row by row: a thousand rows in one message help nobody. */
    private static void assertRows(List<?> expected, List<?> found) {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            assertEquals(expected.get(i), found.get(i), "row " + i);
        }
        assertEquals(expected.size(), found.size(), "rows");
    }

    private static Stream<SimulatedMember> members(String group) {
        GroupType type = group.startsWith("@") ? GroupType.COMMUNITY : GroupType.PUBLIC;
        return SimulatedGroup.of(group, type, MEMBERS, 3).members();
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.collect(Collectors.toSet());
        }
    }
}
