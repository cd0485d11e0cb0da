package dev.apiwright.example.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.SimulatedMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No room: what was saved before stays good, and the export goes on when there is room again. */
class FullDiskTest {
    private static final int MEMBERS = 2_000;
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path directory;

    private final SimulatedGroup group = SimulatedGroup.of("hikers", GroupType.PUBLIC, MEMBERS);
    private final AtomicReference<byte[]> saved = new AtomicReference<>();
    private Path file;
    private Path checkpoint;
    private Path draft;
    private Service service;
    private volatile boolean asDirectory;
    private volatile long fillAt;

    @BeforeEach
    void start() {
        file = directory.resolve("members.jsonl");
        checkpoint = directory.resolve("members.jsonl.checkpoint");
        draft = directory.resolve("members.jsonl.checkpoint.tmp");
        service = Service.start(request -> {
            if (request.number() == fillAt) {
                fill();
            }
        });
        service.simulator().add(group);
    }

    /** From now on, no checkpoint can be written: the disk is full, or, where there is no such file, its place is taken. */
    private void fill() {
        try {
            saved.set(Files.readAllBytes(checkpoint));
            Files.deleteIfExists(draft);
            if (Files.exists(FULL) && !asDirectory) {
                Files.createSymbolicLink(draft, FULL);
            } else {
                Files.createDirectory(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void r4_aCheckpointThatCannotBeWrittenLeavesTheOneBefore(boolean taken) throws IOException {
        asDirectory = taken;
        fillAt = 5;
        Run failed = run("--checkpoint-pages", "1", "--read-ahead", "0");
        assertEquals(ExitCode.FAILED, failed.exitCode(), failed.err());
        assertTrue(failed.err().contains("--resume"), failed.err());
        assertNotNull(saved.get());
        assertArrayEquals(saved.get(), Files.readAllBytes(checkpoint));
        // As long as there is no room, nothing gets worse.
        assertEquals(ExitCode.FAILED, run("--resume", "--checkpoint-pages", "1").exitCode());
        assertArrayEquals(saved.get(), Files.readAllBytes(checkpoint));
        Files.delete(draft);
        finish();
    }

    /** The operating system stops the files of a process from growing. */
    @Test
    void r4_anOutputThatCannotGrowCanBeFinishedLater() throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 100 && exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ExportProgram.class.getName()));
        command.addAll(arguments("--checkpoint-pages", "1", "--page-size", "100", "--quiet"));
        Path log = directory.resolve("log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Service.environment());
        int exitCode = builder.start().waitFor();
        String printed = Files.readString(log);
        assertEquals(ExitCode.FAILED, exitCode, printed);
        assertTrue(printed.contains("cannot write"), printed);
        assertTrue(printed.contains("--resume"), printed);
        assertTrue(Files.size(file) > 0);
        finish();
    }

    private void finish() throws IOException {
        Run done = run("--resume");
        assertEquals(ExitCode.DONE, done.exitCode(), done.err());
        assertEquals(
                group.members().map(SimulatedMember::account).toList(), Written.accounts(file, OutputFormat.JSONL));
        assertFalse(Files.exists(checkpoint));
    }

    private Run run(String... options) {
        return Run.with(Service.environment(), arguments(options).toArray(String[]::new));
    }

    private List<String> arguments(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--group", "hikers", "--out", file.toString()));
        arguments.addAll(service.arguments());
        arguments.addAll(List.of(options));
        return arguments;
    }
}
