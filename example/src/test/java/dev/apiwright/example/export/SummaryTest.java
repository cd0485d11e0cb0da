package dev.apiwright.example.export;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;

/** A group is no snapshot: what could be noticed while it was read is told at the end. */
class SummaryTest {
    @Test
    void aGroupThatGrowsIsTold() {
        Run run = exportWhile((group, number) -> group.join());
        assertAll(
                () -> assertEquals(ExitCode.DONE, run.exitCode(), run.err()),
                () -> assertTrue(
                        run.err().contains("the group changed while it was read: 301 members at first"), run.err()));
    }

    @Test
    void membersThatSlippedThroughAreTold() {
        Run run = exportWhile((group, number) -> {
            if (number == 2) {
                group.leave(group.member(0L).account());
            }
        });
        assertAll(
                () -> assertEquals(ExitCode.DONE, run.exitCode(), run.err()),
                () -> assertEquals(299, run.out().lines().count()),
                () -> assertTrue(run.err().contains("300 members at first, 299 at last"), run.err()),
                () -> assertTrue(run.err().contains("export again to be sure"), run.err()));
    }

    @Test
    void repeatsAreTold() {
        Run run = exportWhile((group, number) -> {
            if (number == 2) {
                group.joinAtFront();
                group.joinAtFront();
            }
        });
        assertAll(
                () -> assertEquals(300, run.out().lines().count()),
                () -> assertTrue(run.err().contains("2 repeats left out"), run.err()),
                () -> assertTrue(run.err().contains("2 members fewer than the service counts"), run.err()));
    }

    @Test
    void pagesThatWereTooLargeAreTold() {
        try (ChatSimulator simulator = ChatSimulator.builder()
                .application(Service.APP, Service.ADMIN, Service.KEY)
                .maxResponseBytes(10_000)
                .start()) {
            simulator.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 300));
            Run run = export(simulator);
            assertAll(
                    () -> assertEquals(300, run.out().lines().count(), run.err()),
                    () -> assertTrue(run.err().contains("were halved"), run.err()));
        }
    }

    private static Run exportWhile(ObjLongConsumer<SimulatedGroup> change) {
        SimulatedGroup group = SimulatedGroup.of("hikers", GroupType.PUBLIC, 300);
        try (Service service = Service.start(request -> change.accept(group, request.number()))) {
            service.simulator().add(group);
            return export(service.simulator());
        }
    }

    private static Run export(ChatSimulator simulator) {
        String url = simulator.url().toString();
        return Run.with(Service.environment(), "--group", "hikers", "--out", "-", "--server", url, "--read-ahead", "0");
    }
}
