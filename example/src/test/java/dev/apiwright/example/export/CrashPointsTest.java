package dev.apiwright.example.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.RateLimiter;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.SimulatedMember;
import dev.apiwright.paging.KeySet;
import dev.apiwright.tencent.chat.TencentChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An export that ends before and behind each thing that it does to its files, one after the other: as by a kill, nothing
 * runs any more, and what was not brought onto the disk is lost. {@link KilledExportTest} kills whole processes.
 */
class CrashPointsTest {
    private static final int MEMBERS = 10;
    private static final Export.Pace PACE = new Export.Pace(3, 0, 2);

    @TempDir
    Path directory;

    /** The machine stops. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    static Stream<Arguments> cases() {
        return Stream.of(GroupType.PUBLIC, GroupType.COMMUNITY)
                .flatMap(type ->
                        Stream.of(OutputFormat.JSONL, OutputFormat.CSV).map(format -> Arguments.of(type, format)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void g11_whereverItEndsEveryMemberIsThereOnceAfterwards(GroupType type, OutputFormat format) throws IOException {
        String id = type == GroupType.COMMUNITY ? "@TGS#_makers" : "hikers";
        SimulatedGroup group = SimulatedGroup.of(id, type, MEMBERS);
        ExportPlan plan = new ExportPlan("here", new Selection(id, List.of(), List.of(), List.of()), format, false);
        try (Service service = Service.start();
                TencentChat chat = client(service)) {
            service.simulator().add(group);
            List<String> everybody =
                    group.members().map(SimulatedMember::account).toList();
            int steps = stepsOfAWholeExport(chat, plan);
            assertTrue(steps > 25, () -> "only " + steps);
            for (int step = 1; step <= steps; step++) {
                Path file = directory.resolve(type + "-" + step + "." + format.extension());
                crashAt(step, chat, plan, file);
                // And again in the first step of the next run, and in its third.
                crashAt(1, chat, plan, file);
                crashAt(3, chat, plan, file);
                finish(chat, plan, file);
                assertEquals(everybody, Written.accounts(file, format), "step " + step);
            }
        }
    }

    private static TencentChat client(Service service) {
        return TencentChat.builder()
                .baseUrl(service.simulator().url())
                .credentials(service.simulator().credentials())
                .rateLimiter(RateLimiter.unlimited())
                .build();
    }

    private int stepsOfAWholeExport(TencentChat chat, ExportPlan plan) throws IOException {
        Path file = directory.resolve("whole." + plan.format().extension());
        CrashingTarget target = new CrashingTarget(FileTarget.resume(file, plan), Integer.MAX_VALUE);
        try (target) {
            export(chat, plan, target);
        }
        return target.steps;
    }

    private static void crashAt(int step, TencentChat chat, ExportPlan plan, Path file) throws IOException {
        if (FileTarget.isComplete(file)) {
            return;
        }
        try (Target target = new CrashingTarget(FileTarget.resume(file, plan), step)) {
            export(chat, plan, target);
        } catch (Crash e) {
            // Half of a checkpoint that was being written.
            Files.writeString(file.resolveSibling(file.getFileName() + ".checkpoint.tmp"), "{\"apiwrightExp");
        }
    }

    private static void finish(TencentChat chat, ExportPlan plan, Path file) throws IOException {
        if (!FileTarget.isComplete(file)) {
            try (Target target = FileTarget.resume(file, plan)) {
                export(chat, plan, target);
            }
        }
        assertFalse(Files.exists(file.resolveSibling(file.getFileName() + ".checkpoint")));
    }

    private static void export(TencentChat chat, ExportPlan plan, Target target) throws IOException {
        new Export(plan, target, Progress.silent(), PACE, System::nanoTime).run(chat);
    }

    /** Ends before an uneven step or behind an even one. */
    private static final class CrashingTarget implements Target {
        private final Target target;
        private final int last;
        private int steps;

        CrashingTarget(Target target, int last) {
            this.target = target;
            this.last = last;
        }

        private interface Step {
            void run() throws IOException;
        }

        private void step(Step step) throws IOException {
            countAndCrash();
            step.run();
            countAndCrash();
        }

        private void countAndCrash() {
            steps++;
            if (steps == last) {
                throw new Crash();
            }
        }

        @Override
        public Saved saved() {
            return target.saved();
        }

        @Override
        public KeySet accounts() {
            return target.accounts();
        }

        @Override
        public Path directory() {
            return target.directory();
        }

        @Override
        public void start() throws IOException {
            step(target::start);
        }

        @Override
        public void write(byte[] bytes, int length) throws IOException {
            step(() -> target.write(bytes, length));
        }

        @Override
        public void save(long members, Saved.Tally tally, String position) throws IOException {
            step(() -> target.save(members, tally, position));
        }

        @Override
        public void complete() throws IOException {
            step(target::complete);
        }

        @Override
        public String name() {
            return target.name();
        }

        @Override
        public boolean resumable() {
            return target.resumable();
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }
}
