package dev.apiwright.example.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.ReceivedRequest;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.SimulatedMember;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The program as a process of its own, killed again and again at random moments while its group changes, and started again
 * with {@code --resume}: the output holds every member once.
 */
class KilledExportTest {
    /** In each of the cases; {@code -Dapiwright.kills=25} makes them a hundred in all. */
    private static final int KILLS = Integer.getInteger("apiwright.kills", 5);

    private static final int PAGE = 25;
    private static final int MOST_REQUESTS_A_RUN = 12;
    /** Enough that no run but the last can come to the end. */
    private static final int MEMBERS = KILLS * PAGE * MOST_REQUESTS_A_RUN;

    private static final long LONGEST_DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(6);

    @TempDir
    Path directory;

    private final AtomicReference<@Nullable Killer> killer = new AtomicReference<>();
    private int killed;

    @AfterEach
    void forget() {
        killer.set(null);
    }

    @ParameterizedTest(name = "{0} to {1}, seed {2}")
    @CsvSource({"PUBLIC, JSONL, 1", "PUBLIC, CSV, 2", "COMMUNITY, JSONL, 3", "COMMUNITY, CSV, 4"})
    void g11_everyMemberIsThereOnce(GroupType type, OutputFormat format, long seed) throws Exception {
        Random random = new Random(seed);
        String id = type == GroupType.COMMUNITY ? "@TGS#_makers" : "hikers";
        SimulatedGroup group = SimulatedGroup.of(id, type, MEMBERS, seed);
        Changes changes = new Changes(group, random);
        Path file = directory.resolve("members." + format.extension());
        try (Service service = Service.start(request -> {
            changes.before(request);
            strike(request);
        })) {
            service.simulator().add(group);
            runUntilDone(service, file, format, id, random);
        }
        List<String> accounts = Written.accounts(file, format);
        Set<String> once = new HashSet<>(accounts);
        assertAll(
                () -> assertEquals(accounts.size(), once.size(), "members stand twice"),
                () -> assertEquals(Set.of(), changes.stayedButNotIn(once), "members are missing"),
                () -> assertFalse(Files.exists(directory.resolve(file.getFileName() + ".checkpoint"))));
    }

    private void runUntilDone(Service service, Path file, OutputFormat format, String group, Random random)
            throws Exception {
        while (killed < KILLS) {
            int requests = 1 + random.nextInt(MOST_REQUESTS_A_RUN);
            Killer next = new Killer(requests, (long) (random.nextDouble() * LONGEST_DELAY_NANOS));
            killer.set(next);
            Process process = start(service, file, format, group);
            next.victim.complete(process);
            int exitCode = process.waitFor();
            assertTrue(exitCode > 128, () -> "ended by itself with " + exitCode + ": " + errors());
            killed++;
        }
        killer.set(null);
        assertEquals(ExitCode.DONE, start(service, file, format, group).waitFor(), this::errors);
    }

    private Process start(Service service, Path file, OutputFormat format, String group) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ExportProgram.class.getName(),
                "--resume",
                "--group",
                group,
                "--format",
                format.extension(),
                "--page-size",
                String.valueOf(PAGE),
                "--checkpoint-pages",
                "2",
                "--out",
                file.toString()));
        command.addAll(service.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(directory.toFile(), "log")));
        builder.environment().putAll(Service.environment());
        return builder.start();
    }

    private String errors() {
        try {
            return Files.readString(directory.resolve("log"));
        } catch (IOException e) {
            return "no log";
        }
    }

    private void strike(ReceivedRequest request) {
        @Nullable Killer current = killer.get();
        if (current != null) {
            current.count();
        }
    }

    /**
     * Kills a process a little after its nth request, wherever it is then: waiting, writing, forcing or moving files. It gets
     * no answer to a later one, so that it cannot come to its end before that.
     */
    private static final class Killer {
        private final CompletableFuture<Process> victim = new CompletableFuture<>();
        private final long delayNanos;
        private final AtomicInteger left;

        Killer(int requests, long delayNanos) {
            this.left = new AtomicInteger(requests);
            this.delayNanos = delayNanos;
        }

        void count() {
            int more = left.decrementAndGet();
            if (more == 0) {
                Thread thread = new Thread(this::killAfterDelay, "killer");
                thread.setDaemon(true);
                thread.start();
            } else if (more < 0) {
                victim.join().onExit().join();
            }
        }

        private void killAfterDelay() {
            long end = System.nanoTime() + delayNanos;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            victim.join().destroyForcibly();
        }
    }

    /** Members join, leave and change while the group is read. Those that stay from beginning to end have to be exported. */
    private static final class Changes {
        private final SimulatedGroup group;
        private final Random random;
        private final Set<String> staying;

        Changes(SimulatedGroup group, Random random) {
            this.group = group;
            this.random = new Random(random.nextLong());
            this.staying = group.members().map(SimulatedMember::account).collect(Collectors.toCollection(HashSet::new));
        }

        synchronized void before(ReceivedRequest request) {
            switch (random.nextInt(6)) {
                case 0 -> group.join();
                case 1 -> group.joinAtFront();
                case 2 -> leave(request);
                case 3 -> group.change(anybody(), member -> member.withNameCard("changed"));
                default -> {}
            }
        }

        /**
         * By position, a member that leaves before the window moves another one out of it, which no reader can help; so
         * only members behind the window leave there.
         */
        private void leave(ReceivedRequest request) {
            String account = anybody();
            if (request.body().get("Offset") instanceof Long offset) {
                if (offset + 10 * PAGE >= group.size()) {
                    return;
                }
                account = group.member(group.size() - 1L).account();
            }
            group.leave(account);
            staying.remove(account);
        }

        private String anybody() {
            return group.member((long) random.nextInt(group.size())).account();
        }

        synchronized Set<String> stayedButNotIn(Set<String> exported) {
            Set<String> missing = new HashSet<>(staying);
            missing.removeAll(exported);
            return missing;
        }
    }
}
