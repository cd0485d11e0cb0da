package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.DeadlineException;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.ProtocolException;
import dev.apiwright.tencent.chat.GroupNotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What statuses and headers say of a call. Tests begin with the row's ID in the catalogue of faults. */
class StatusFaultsTest {
    /** The most that a first pause is when no server says how long it should be. */
    private static final Duration USUAL = Duration.ofSeconds(1);

    private static final Duration ALLOWANCE = Duration.ofSeconds(5);

    /** Before the second attempt; the limiter, which is slowed down, may add one of its own. */
    private static Duration pause(Rig rig) {
        return rig.time().pauses().get(0);
    }

    private static void assertAtMost(Duration most, Duration pause, String what) {
        assertTrue(pause.compareTo(most) <= 0, () -> what + ": " + pause);
    }

    @EveryCase
    void h7_aThrottledCallWaitsAsLongAsTheServerSaysWithinReason(Case way) {
        try (Rig rig = Rig.with(way, Fault.retryAfter(429))) {
            rig.works(2);
            assertAtMost(USUAL, pause(rig), "no hint");
        }
        try (Rig rig = Rig.with(way, Fault.retryAfter(429, "3"))) {
            rig.works(2);
            assertEquals(Duration.ofSeconds(3), pause(rig));
        }
        try (Rig rig = Rig.with(way, Fault.retryAfter(429, "86400"))) {
            rig.works(2);
            assertAtMost(USUAL.plus(ALLOWANCE), pause(rig), "a day");
            assertTrue(pause(rig).compareTo(ALLOWANCE) >= 0);
        }
    }

    @EveryCase
    void h7_aCallThatIsThrottledForEverSaysSo(Case way) {
        Fault throttled = Fault.retryAfter(429, "1");
        try (Rig rig = Rig.with(way, throttled, throttled, throttled)) {
            ProtocolException failure = rig.fails(ProtocolException.class, 3);
            assertAll(
                    () -> assertEquals(429, failure.status()),
                    () -> assertEquals(Advice.WAIT, failure.advice()),
                    () -> assertEquals(Outcome.NOT_EXECUTED, failure.outcome()));
        }
    }

    /** A pause that would end behind the deadline is not begun. */
    @EveryCase
    void h7_noServerMakesACallWaitBeyondItsDeadline(Case way) {
        try (Rig rig = Rig.withRealTime(way, s -> s.callTimeout(Duration.ofSeconds(4)), Fault.retryAfter(429, "60"))) {
            assertEquals(
                    Outcome.NOT_EXECUTED, rig.fails(DeadlineException.class, 1).outcome());
        }
    }

    @EveryCall
    void h7_aThrottledCallThatMayChangeSomethingIsTriedAgainToo(Case way) {
        try (UnsafeRig rig = UnsafeRig.with(way, Fault.retryAfter(429, "1"))) {
            rig.call();
            assertEquals(2, rig.requests());
        }
    }

    @EveryCase
    void h8_aHintThatMakesNoSenseCountsAsNone(Case way) {
        for (String hint : List.of(
                "-5",
                "NaN",
                "1e30",
                "99999999999999999999",
                "1.5",
                "soon",
                "Wed, 21 Oct 2015 07:28:00 GMT",
                "Wed, 99 Oct 9999 07:28:00 GMT",
                "Infinity",
                "0x10")) {
            try (Rig rig = Rig.with(way, Fault.retryAfter(429, hint))) {
                rig.works(2);
                assertAtMost(USUAL, pause(rig), hint);
            }
        }
        try (Rig rig = Rig.with(way, Fault.retryAfter(429, "4", "5"))) {
            rig.works(2);
            assertAtMost(USUAL, pause(rig), "two values");
        }
    }

    @EveryCase
    void h10_theServicesOwnErrorCountsForMoreThanTheStatus(Case way) {
        byte[] error =
                "{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":\"\",\"ErrorCode\":10010}".getBytes(StandardCharsets.UTF_8);
        for (int status : List.of(400, 403, 404, 413, 414)) {
            try (Rig rig = Rig.with(way, Fault.body(status, "application/json", error))) {
                GroupNotFoundException failure = rig.fails(GroupNotFoundException.class, 1);
                assertEquals(status, failure.status());
            }
            try (Rig rig = Rig.with(way, Fault.status(status))) {
                ProtocolException failure = rig.fails(ProtocolException.class, 1);
                assertEquals(status, failure.status());
                assertEquals(Outcome.NOT_EXECUTED, failure.outcome());
            }
        }
    }

    /** An envelope that says nothing but that all is well, does not make a result of a status that says otherwise. */
    @EveryCase
    void h10_aStatusOfFailureIsNeverAResult(Case way) {
        byte[] good = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":0,\"MemberList\":[]}"
                .getBytes(StandardCharsets.UTF_8);
        try (Rig rig = Rig.with(way, Fault.body(403, "application/json", good))) {
            assertEquals(403, rig.fails(ProtocolException.class, 1).status());
        }
    }

    @EveryCase
    void h14_theContentDecidesAndNotItsLabel(Case way) {
        for (String label : List.of("text/html", "text/plain; charset=GBK", "nonsense")) {
            Fault mislabelled = Fault.of("mislabelled", exchange -> {
                WireAnswer answer = exchange.answer();
                exchange.write(WireAnswer.of(200, label, answer.body()).bytes());
            });
            try (Rig rig = Rig.with(way, mislabelled)) {
                rig.works(1);
            }
        }
        Fault unlabelled = Fault.of(
                "unlabelled",
                exchange -> exchange.write(
                        new WireAnswer(200, List.of(), exchange.answer().body()).bytes()));
        try (Rig rig = Rig.with(way, unlabelled)) {
            rig.works(1);
        }
    }

    @EveryCase
    void h14_aPageOfHtmlIsNoAnswerWhateverItsLabel(Case way) {
        Fault page = Fault.body(200, "application/json", "<html>busy</html>".getBytes(StandardCharsets.UTF_8));
        try (Rig rig = Rig.with(way, page)) {
            rig.works(2);
        }
        try (Rig rig = Rig.with(way, page, page, page)) {
            ProtocolException failure = rig.fails(ProtocolException.class, 3);
            assertTrue(failure.getMessage().contains("busy"), failure.getMessage());
        }
    }
}
