package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.ProtocolException;
import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import dev.apiwright.tencent.chat.GroupNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that are no good HTTP, or not the service's. Tests begin with the row's ID in the catalogue of faults. */
class HttpFaultsTest {
    private static final int DEFAULT_LIMIT = 16 << 20;

    private static void isLostInBody(Case way, Fault fault) {
        try (Rig rig = Rig.with(way, fault)) {
            rig.works(2);
        }
        try (Rig rig = Rig.with(way, fault, fault, fault)) {
            TransportException failure = rig.fails(TransportException.class, 3);
            assertEquals(Phase.BODY, failure.phase());
            assertEquals(Outcome.UNKNOWN, failure.outcome());
        }
    }

    @EveryCase
    void h1_aBodyShorterThanItsLengthIsTriedAgain(Case way) {
        isLostInBody(way, Fault.halfBody());
        isLostInBody(way, Fault.lengthTooLarge());
    }

    @EveryCase
    void h2_aBodyThatEndsInAChunkIsTriedAgain(Case way) {
        isLostInBody(way, Fault.cutInChunk());
    }

    @EveryCase
    void h3_aBodyCutWithoutALengthIsTriedAgain(Case way) {
        isLostInBody(way, Fault.cutWithoutLength());
    }

    @EveryCase
    void h4_aPrefixThatLooksGoodIsNoAnswer(Case way) {
        isLostInBody(way, Fault.cutAfter("{\"ErrorCode\":0"));
        isLostInBody(way, Fault.cutAfter("{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":0,\"MemberList\":[]"));
    }

    @EveryCase
    void h5_anotherProtocolIsNotAskedAgain(Case way) {
        try (Rig rig = Rig.with(way, Fault.garbage())) {
            assertEquals(Outcome.UNKNOWN, rig.fails(TransportException.class, 1).outcome());
        }
    }

    @EveryCase
    void h6_aGatewaysPageIsToldByItsStatus(Case way) {
        try (Rig rig = Rig.with(way, Fault.status(500), Fault.status(502))) {
            rig.works(3);
        }
        try (Rig rig = Rig.with(way, Fault.status(500), Fault.status(504), Fault.status(503))) {
            ProtocolException failure = rig.fails(ProtocolException.class, 3);
            assertAll(
                    () -> assertEquals(503, failure.status()),
                    () -> assertEquals(Advice.RETRY, failure.advice()),
                    () -> assertEquals(Outcome.UNKNOWN, failure.outcome()),
                    () -> assertEquals(500, failure.attempts().get(0).status().getAsInt()),
                    () -> assertTrue(failure.getMessage().contains("<h1>503</h1>"), failure.getMessage()));
        }
    }

    @EveryCase
    void h9_anErrorInTheEnvelopeIsNeverAResult(Case way) {
        try (Rig rig = Rig.with(way, Fault.error(10010))) {
            GroupNotFoundException failure = rig.fails(GroupNotFoundException.class, 1);
            assertAll(
                    () -> assertEquals(10010, failure.code()),
                    () -> assertEquals(200, failure.status()),
                    () -> assertEquals(Advice.FIX_REQUEST, failure.advice()),
                    () -> assertEquals(Outcome.NOT_EXECUTED, failure.outcome()));
        }
    }

    @EveryCase
    void h11_redirectsAreNotFollowed(Case way) {
        try (Rig elsewhere = Rig.with(Case.SYNC_FIRST);
                Rig rig = Rig.with(way, Fault.redirect(elsewhere.front().url()))) {
            ProtocolException failure = rig.fails(ProtocolException.class, 1);
            assertEquals(302, failure.status());
            assertEquals(0, elsewhere.front().connections());
        }
    }

    @EveryCase
    void h12_anEmptyAnswerIsTriedAgain(Case way) {
        try (Rig rig = Rig.with(way, Fault.empty(200), Fault.empty(204))) {
            rig.works(3);
        }
        try (Rig rig = Rig.with(way, Fault.empty(200), Fault.empty(200), Fault.empty(204))) {
            ProtocolException failure = rig.fails(ProtocolException.class, 3);
            assertEquals(204, failure.status());
            assertEquals(Outcome.UNKNOWN, failure.outcome());
        }
    }

    @EveryCase
    void h13_gzipIsReadAndDamagedGzipIsTriedAgain(Case way) {
        try (Rig rig = Rig.with(way, Fault.gzip())) {
            rig.works(1);
        }
        isLostInBody(way, Fault.gzipCut());
        isLostInBody(way, Fault.gzipWrongChecksum());
    }

    /** On a first and on a later page. */
    @Test
    void h13_aBombMakesAListingAskForLess() {
        FaultScript script = FaultScript.none()
                .onCall(1, Fault.gzipBomb(DEFAULT_LIMIT + 1))
                .onCall(4, Fault.gzipBomb(DEFAULT_LIMIT + 1));
        try (ListingRig rig = ListingRig.publicGroup(60, script)) {
            assertEquals(rig.accounts(), rig.list(20));
            assertEquals(2, rig.report().timesShrunk());
            assertEquals(2, rig.front().count("gzipBomb"));
        }
    }

    @EveryCall
    void h13_aBombIsStoppedAtTheLimit(Case way) {
        try (Rig rig = Rig.with(way, s -> s.maxResponseBytes(1 << 16), Fault.gzipBomb(1 << 24))) {
            ProtocolException failure = rig.fails(ProtocolException.class, 1);
            assertEquals(Advice.SMALLER_PAGE, failure.advice());
            assertEquals(Outcome.EXECUTED, failure.outcome());
        }
    }

    @EveryCase
    void h15_whatStandsBehindAnAnswerIsNoAnswer(Case way) {
        String body = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":666,\"MemberList\":[]}";
        String planted = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (Rig rig = Rig.with(way, Fault.extraBytes(planted.getBytes(StandardCharsets.UTF_8)))) {
            rig.works(1);
        }
        try (Rig rig = Rig.with(way, Fault.duplicate())) {
            rig.works(1);
        }
    }

    @EveryCase
    void h15_lengthsThatContradictAreTriedAgain(Case way) {
        isLostInBody(way, Fault.lengthTooSmall());
        isLostInBody(way, Fault.twoLengths());
    }

    @EveryCase
    void h16_answersOnTheWayChangeNothing(Case way) {
        try (Rig rig = Rig.with(way, Fault.interim())) {
            rig.works(1);
        }
    }

    /** Whether these are too many depends on the JDK; what matters is that the client gets over it. */
    @EveryCase
    void h18_headersBeyondAllMeasureAreSurvived(Case way) {
        for (Fault fault : List.of(Fault.headers(10_000), Fault.longHeader(1 << 20), Fault.longHeader(1 << 23))) {
            try (Rig rig = Rig.with(way, fault)) {
                try {
                    rig.ask();
                } catch (TransportException failure) {
                    assertEquals(Outcome.UNKNOWN, failure.outcome());
                    Canary.assertAbsent(failure, rig.front());
                    // The JDK's client forgets the connection of an answer whose headers it refuses, and does not close
                    // it.
                    rig.front().breakConnections();
                }
                assertEquals(1, rig.requests(), fault.name());
                rig.nextWorks();
            }
        }
    }
}
