package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.apiwright.error.Outcome;
import dev.apiwright.error.TransportException;
import java.time.Duration;
import java.util.List;

/** Two hosts, one of which fails. Tests begin with the row's ID in the catalogue of faults. */
class HostFaultsTest {
    @EveryCase
    void n16_bothHostsDownEndsWithBothNamed(Case way) {
        try (HostsRig rig = new HostsRig(way)) {
            rig.first().goDown();
            rig.second().goDown();
            TransportException failure = rig.fails(TransportException.class);
            assertEquals(Outcome.NOT_EXECUTED, failure.outcome());
            assertEquals(
                    2,
                    failure.attempts().stream()
                            .map(attempt -> attempt.host())
                            .distinct()
                            .count());
            assertEquals(3, failure.attempts().size());
            rig.second().comeBack();
            assertEquals(30, rig.ask());
        }
    }

    @EveryCase
    void n15_aHostThatIsDownIsLeftAndNotAskedByEveryCall(Case way) {
        try (HostsRig rig = new HostsRig(way)) {
            rig.first().goDown();
            for (int i = 0; i < 5; i++) {
                assertEquals(30, rig.ask());
            }
            assertEquals(0, rig.first().requests());
            assertEquals(5, rig.second().requests());
            rig.first().comeBack();
            assertEquals(30, rig.ask());
            assertEquals(0, rig.first().requests());
            rig.time().pass(Duration.ofMinutes(10));
            assertEquals(30, rig.ask());
            assertEquals(30, rig.ask());
            assertEquals(2, rig.first().requests());
            assertEquals(6, rig.second().requests());
        }
    }

    @EveryCase
    void h5_h6_aHostThatIsNotTheServiceIsLeftForItsBackup(Case way) {
        for (Fault fault : List.of(Fault.garbage(), Fault.status(502), Fault.status(503), Fault.status(504))) {
            try (HostsRig rig = new HostsRig(way, FaultScript.none().always(fault))) {
                for (int i = 0; i < 3; i++) {
                    assertEquals(30, rig.ask());
                }
                assertEquals(1, rig.first().requests(), fault.name());
                assertEquals(3, rig.second().requests(), fault.name());
            }
        }
    }
}
