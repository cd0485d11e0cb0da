package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.Outcome;
import dev.apiwright.tencent.chat.RateLimitedException;
import dev.apiwright.tencent.chat.ServerFaultException;
import dev.apiwright.tencent.chat.SignatureRejectedException;
import java.time.Duration;
import java.util.List;

/** Failures that the service tells itself. Tests begin with the row's ID in the catalogue of faults. */
class ServerFaultsTest {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_THROTTLED_PAUSE = Duration.ofSeconds(2);

    @EveryCase
    void s1_aFaultOfTheServerIsTriedAgainWithANewRandomNumber(Case way) {
        try (Rig rig = Rig.with(way, Fault.error(10002))) {
            rig.ask();
            List<SeenRequest> seen = rig.seen();
            assertEquals(2, seen.size());
            assertEquals(
                    2,
                    seen.stream()
                            .map(request -> request.parameter("random").orElseThrow())
                            .distinct()
                            .count());
            assertEquals(seen.get(0).text(), seen.get(1).text());
            assertEquals(1, rig.time().pauses().size());
            assertTrue(rig.time().pauses().get(0).compareTo(FIRST_PAUSE) <= 0);
        }
    }

    @EveryCase
    void s2_aFaultThatStaysEndsWithTheAttempts(Case way) {
        Fault fault = Fault.error(10002);
        try (Rig rig = Rig.with(way, fault, fault, fault)) {
            ServerFaultException failure = rig.fails(ServerFaultException.class, 3);
            assertAll(
                    () -> assertEquals(10002, failure.code()),
                    () -> assertEquals(Outcome.UNKNOWN, failure.outcome()),
                    () -> assertEquals(
                            List.of(10002, 10002, 10002),
                            failure.attempts().stream()
                                    .map(attempt -> attempt.code().orElseThrow())
                                    .toList()));
        }
    }

    @EveryCall
    void s3_aFaultOfTheServerThatMayHaveHappenedIsNotTriedAgain(Case way) {
        try (UnsafeRig rig = UnsafeRig.with(way, Fault.error(10002))) {
            assertEquals(Outcome.UNKNOWN, rig.fails(ApiException.class).outcome());
        }
    }

    @EveryCase
    void s7_aThrottledCallWaitsLonger(Case way) {
        try (Rig rig = Rig.with(way, Fault.error(60007), Fault.error(60011))) {
            rig.works(3);
            assertTrue(rig.time().pauses().stream().allMatch(p -> p.compareTo(LONGEST_THROTTLED_PAUSE) <= 0));
        }
        try (Rig rig = Rig.with(way, Fault.error(60007), Fault.error(60007), Fault.error(60011))) {
            RateLimitedException failure = rig.fails(RateLimitedException.class, 3);
            assertEquals(Advice.WAIT, failure.advice());
            assertEquals(Outcome.NOT_EXECUTED, failure.outcome());
        }
    }

    @EveryCase
    void s8_aRefusedSignatureIsMadeAnewOnce(Case way) {
        try (Rig rig = Rig.with(way, Fault.error(70001))) {
            rig.works(2);
            assertEquals(List.of(), rig.time().pauses());
        }
        try (Rig rig = Rig.with(way, Fault.error(70001), Fault.error(70001))) {
            assertEquals(
                    Outcome.NOT_EXECUTED,
                    rig.fails(SignatureRejectedException.class, 2).outcome());
        }
    }

    @EveryCase
    void s11_anUnknownCodeIsNotTriedAgain(Case way) {
        try (Rig rig = Rig.with(way, Fault.error(99999))) {
            assertEquals(99999, rig.fails(ApiException.class, 1).code());
        }
    }
}
