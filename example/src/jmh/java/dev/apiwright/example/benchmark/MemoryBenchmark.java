package dev.apiwright.example.benchmark;

import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Exports a group by position and by cursor, each by a process of its own with a heap of 64 MB; the simulator is this
 * process. Afterwards the accounts are read from the file and compared with those of the group: how many there are, and what
 * their hashes add up to. The rate limit of 200 calls a second holds, so that ten million members take twenty minutes in all. A third export is killed
 * when nine tenths are written, and what is measured is the process that resumes it.
 */
final class MemoryBenchmark {
    private static final int MEMBERS = Integer.parseInt(System.getenv().getOrDefault("MEMBERS", "10000000"));
    private static final String HEAP = "-Xmx64m";
    /** Threads take room for what they allocate in pieces; the ends that they leave would count as allocated. */
    private static final String EXACT = "-XX:-UseTLAB";

    /** Of a line; with so many the file is nine tenths full. */
    private static final long LEAST_BYTES_A_MEMBER = 180;

    private static final String ACCOUNT = "{\"memberAccount\":\"";

    private final ChatSimulator simulator;
    private final Path directory;

    private MemoryBenchmark(ChatSimulator simulator, Path directory) {
        this.simulator = simulator;
        this.directory = directory;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("apiwright");
        try (ChatSimulator simulator = ChatSimulator.builder()
                .application(1400000001L, "administrator", "simulator-key")
                .start()) {
            System.out.println(HEAP + ", " + MEMBERS + " members");
            System.out.println("            live heap  heap in use  allocated a member  resident  seconds");
            MemoryBenchmark benchmark = new MemoryBenchmark(simulator, directory);
            SimulatedGroup hikers = SimulatedGroup.of("hikers", GroupType.PUBLIC, MEMBERS);
            benchmark.export("by position", hikers, 200, 0);
            benchmark.export("resumed", hikers, 200, MEMBERS * LEAST_BYTES_A_MEMBER);
            benchmark.export("by cursor", SimulatedGroup.of("@TGS#_makers", GroupType.COMMUNITY, MEMBERS), 100, 0);
        } finally {
            Files.delete(directory);
        }
    }

    /**
     * @param killAt the size of the file at which the exporter is killed, to be resumed; 0 to let it run
     */
    private void export(String how, SimulatedGroup group, int pageSize, long killAt)
            throws IOException, InterruptedException {
        simulator.add(group);
        Path members = directory.resolve("members.jsonl");
        Path measures = directory.resolve("measures");
        try {
            List<String> command = command(group, pageSize, members, measures);
            if (killAt > 0) {
                kill(start(command), members, killAt);
                command.add("--resume");
            }
            long start = System.nanoTime();
            finish(start(command));
            double seconds = (System.nanoTime() - start) / 1e9;
            check(group, members);
            System.out.println(line(how, Measures.read(measures), seconds));
        } finally {
            for (String left : List.of("members.jsonl", "members.jsonl.checkpoint", "measures")) {
                Files.deleteIfExists(directory.resolve(left));
            }
        }
    }

    private List<String> command(SimulatedGroup group, int pageSize, Path members, Path measures) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(HEAP, EXACT, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(MeasuredExport.class.getName(), measures.toString()));
        command.addAll(List.of("--server", simulator.url().toString(), "--group", group.id()));
        command.addAll(List.of("--page-size", String.valueOf(pageSize), "--out", members.toString(), "--quiet"));
        return command;
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder exporter = new ProcessBuilder(command).inheritIO();
        exporter.environment()
                .putAll(Map.of(
                        "APIWRIGHT_SDKAPPID", "1400000001",
                        "APIWRIGHT_IDENTIFIER", "administrator",
                        "APIWRIGHT_SECRET_KEY", "simulator-key",
                        "APIWRIGHT_REGION", "SINGAPORE"));
        return exporter.start();
    }

    private static void kill(Process exporter, Path members, long size) throws IOException, InterruptedException {
        while (!Files.exists(members) || Files.size(members) < size) {
            if (exporter.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the export ended before it could be killed");
            }
        }
        exporter.destroyForcibly().waitFor();
    }

    private static void finish(Process exporter) throws InterruptedException {
        try {
            if (exporter.waitFor() != 0) {
                throw new IllegalStateException("the export ended with " + exporter.exitValue());
            }
        } finally {
            exporter.destroyForcibly();
        }
    }

    /** By the accounts as they stand in the lines, with what JSON escapes in them. */
    private static void check(SimulatedGroup group, Path members) throws IOException {
        long expected = group.members()
                .mapToLong(member -> member.account().replace("\"", "\\\"").hashCode())
                .sum();
        long[] found = new long[2];
        try (BufferedReader reader = Files.newBufferedReader(members);
                Stream<String> lines = reader.lines()) {
            lines.forEach(line -> {
                found[0]++;
                found[1] += line.substring(ACCOUNT.length(), line.indexOf("\",\"role\""))
                        .hashCode();
            });
        }
        if (found[0] != group.size() || found[1] != expected) {
            throw new IllegalStateException("these are not the members of the group: " + found[0] + " lines");
        }
    }

    private static String line(String how, Measures measures, double seconds) {
        return String.format(
                Locale.ROOT,
                "%-11s %6.1f MB %9.1f MB %18d B %6d MB %8.1f",
                how,
                measures.live() / 1e6,
                measures.used() / 1e6,
                measures.allocated() / MEMBERS,
                measures.resident() / 1_000_000,
                seconds);
    }
}
