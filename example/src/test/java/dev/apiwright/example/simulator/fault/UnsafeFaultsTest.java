package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.apiwright.error.ApiException;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.Outcome;
import java.util.List;

/** Faults of calls that may change something: nobody knows whether they did. Tests begin with the rows' IDs. */
class UnsafeFaultsTest {
    private static final List<Fault> THAT_MAY_HAVE_HAPPENED = List.of(
            Fault.status(500),
            Fault.endBeforeAnswer(),
            Fault.reset(),
            Fault.loseAnswer(),
            Fault.halfBody(),
            Fault.cutInChunk(),
            Fault.cutWithoutLength(),
            Fault.gzipCut(),
            Fault.empty(200));

    @EveryCall
    void n7_n8_h1_h2_h3_h6_h12_h13_whatMustNotHappenTwiceIsSentOnce(Case way) {
        for (Fault fault : THAT_MAY_HAVE_HAPPENED) {
            try (UnsafeRig rig = UnsafeRig.with(way, fault)) {
                ApiwrightException failure = rig.fails(ApiwrightException.class);
                assertEquals(Outcome.UNKNOWN, failure.outcome(), fault.name());
                assertFalse(failure instanceof ApiException, fault.name());
            }
        }
    }
}
