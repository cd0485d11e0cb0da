package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.TransportException;
import dev.apiwright.tencent.chat.RateLimitedException;
import dev.apiwright.tencent.chat.ServerFaultException;
import dev.apiwright.tencent.chat.SignatureRejectedException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures that the service tells itself. Tests begin with the row's ID in the catalogue of faults. */
class ServerFaultsTest {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_THROTTLED_PAUSE = Duration.ofSeconds(2);

    @ParameterizedTest
    @EnumSource(Case.class)
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

    @ParameterizedTest
    @EnumSource(Case.class)
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

    static Stream<Fault> thatMayHaveHappened() {
        return Stream.of(
                Fault.error(10002),
                Fault.status(500),
                Fault.endBeforeAnswer(),
                Fault.reset(),
                Fault.loseAnswer(),
                Fault.halfBody(),
                Fault.cutInChunk(),
                Fault.cutWithoutLength(),
                Fault.gzipCut(),
                Fault.empty(200));
    }

    @ParameterizedTest
    @MethodSource("thatMayHaveHappened")
    void s3_n7_n8_h1_h2_h3_h12_h13_whatMustNotHappenTwiceIsSentOnce(Fault fault) {
        try (UnsafeRig rig = UnsafeRig.with(FaultScript.none().onCall(1, fault))) {
            ApiwrightException failure = assertThrows(ApiwrightException.class, rig::call);
            assertEquals(1, rig.front().requests());
            assertEquals(Outcome.UNKNOWN, failure.outcome());
            assertTrue(failure instanceof ApiException == fault.name().equals("error10002"), failure.toString());
            Canary.assertAbsent(failure, rig.front());
            assertEquals(3, rig.call());
        }
    }

    @ParameterizedTest
    @EnumSource(Case.class)
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

    @ParameterizedTest
    @EnumSource(Case.class)
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

    @ParameterizedTest
    @EnumSource(Case.class)
    void s11_anUnknownCodeIsNotTriedAgain(Case way) {
        try (Rig rig = Rig.with(way, Fault.error(99999))) {
            assertEquals(99999, rig.fails(ApiException.class, 1).code());
        }
    }

    @ParameterizedTest
    @EnumSource(Case.class)
    void n16_bothHostsDownEndsWithBothNamed(Case way) {
        try (HostsRig rig = new HostsRig(way)) {
            rig.first().goDown();
            rig.second().goDown();
            TransportException failure = assertThrows(TransportException.class, rig::ask);
            assertEquals(Outcome.NOT_EXECUTED, failure.outcome());
            assertEquals(
                    2,
                    failure.attempts().stream()
                            .map(attempt -> attempt.host())
                            .distinct()
                            .count());
            assertEquals(3, failure.attempts().size());
            Canary.assertAbsent(failure, rig.first());
            rig.second().comeBack();
            assertEquals(30, rig.ask());
        }
    }

    @ParameterizedTest
    @EnumSource(Case.class)
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

    @ParameterizedTest
    @EnumSource(Case.class)
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
