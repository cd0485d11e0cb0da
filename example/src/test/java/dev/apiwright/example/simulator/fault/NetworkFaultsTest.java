package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.DeadlineException;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import dev.apiwright.transport.JdkHttpTransport;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;

/** Connections that break or fall silent. Tests begin with the row's ID in the catalogue of faults. */
class NetworkFaultsTest {
    /** So that no test with a short timeout pays for loading classes. */
    @BeforeAll
    static void warmUp() {
        try (Rig rig = Rig.with(Case.ASYNC_LATER)) {
            rig.works(1);
        }
    }

    @EveryCase
    void n7_theEndOfTheConnectionBeforeAnyByteIsTriedAgain(Case way) {
        try (Rig rig = Rig.with(way, Fault.endBeforeAnswer())) {
            rig.works(2);
        }
        failsAlways(way, Fault.endBeforeAnswer(), Phase.EXCHANGE);
    }

    @EveryCase
    void n8_aResetIsTriedAgain(Case way) {
        try (Rig rig = Rig.with(way, Fault.reset(), Fault.loseAnswer())) {
            rig.works(3);
        }
        failsAlways(way, Fault.reset(), Phase.EXCHANGE);
        failsAlways(way, Fault.resetBeforeReading(), Phase.EXCHANGE);
    }

    @EveryCase
    void n9_aConnectionThatTheServerClosedWhileIdleCostsNothing(Case way) {
        try (Rig rig = Rig.with(way, Fault.endAfterAnswer())) {
            rig.ask();
            assertTrue(rig.front().settles(0, Duration.ofSeconds(30)));
            assertEquals(1, rig.requests());
            rig.nextWorks();
        }
    }

    @EveryCall
    void n9_itCostsNothingWhereACallMayChangeSomethingEither(Case way) {
        try (UnsafeRig rig = UnsafeRig.with(way, Fault.endAfterAnswer())) {
            rig.call();
            assertTrue(rig.front().settles(0, Duration.ofSeconds(30)));
            rig.call();
            assertEquals(2, rig.requests());
        }
    }

    private static void failsAlways(Case way, Fault fault, Phase phase) {
        try (Rig rig = Rig.with(way, fault, fault, fault)) {
            TransportException failure = rig.fails(TransportException.class, 3);
            assertEquals(phase, failure.phase());
            assertEquals(Outcome.UNKNOWN, failure.outcome());
        }
    }

    /** Attempts are short, and none pays for making the JDK's client, or for a connection that is slow to come. */
    private static Rig impatient(Case way, int maxAttempts, Fault... faults) {
        JdkHttpTransport transport = JdkHttpTransport.with(HttpClient.newBuilder());
        return Rig.with(
                        way,
                        s -> s.transport(transport).attemptTimeout(Rig.SHORT).maxAttempts(maxAttempts),
                        faults)
                .owning(transport);
    }

    @EveryCase
    void n10_noAnswerAtAllEndsWithTheAttempt(Case way) {
        try (Rig rig = impatient(way, 2, Fault.silence())) {
            rig.works(2);
        }
        try (Rig rig = impatient(way, 1, Fault.silence())) {
            TransportException failure = rig.fails(TransportException.class, 1);
            assertEquals(Phase.EXCHANGE, failure.phase());
            assertEquals(Outcome.UNKNOWN, failure.outcome());
        }
    }

    @EveryCase
    void n11_silenceBehindTheHeadersEndsWithTheAttempt(Case way) {
        try (Rig rig = impatient(way, 2, Fault.silenceInBody(), Fault.silenceAfterHeaders())) {
            TransportException failure = rig.fails(TransportException.class, 2);
            assertEquals(Phase.BODY, failure.phase());
            assertEquals(Outcome.UNKNOWN, failure.outcome());
        }
    }

    @EveryCase
    void n12_aBodyThatDripsEndsWithTheCall(Case way) {
        Fault drip = Fault.drip(Duration.ofMillis(20));
        JdkHttpTransport transport = JdkHttpTransport.with(HttpClient.newBuilder());
        try (Rig rig = Rig.withRealTime(way, s -> s.transport(transport).callTimeout(Rig.SHORT), drip)
                .owning(transport)) {
            DeadlineException failure = rig.fails(DeadlineException.class, 1);
            assertEquals(Outcome.UNKNOWN, failure.outcome());
        }
    }

    /** Longer than what the sockets of both sides take in. */
    @EveryCall
    void n13_aRequestThatIsNotReadEndsWithTheAttempt(Case way) {
        String large = "a".repeat(16 << 20);
        try (Rig rig = impatient(way, 2, Fault.ignore(), Fault.ignore()).naming(large)) {
            TransportException failure = rig.fails(TransportException.class, 2);
            assertEquals(Phase.EXCHANGE, failure.phase());
            assertEquals(Outcome.UNKNOWN, failure.outcome());
        }
        JdkHttpTransport transport = JdkHttpTransport.with(HttpClient.newBuilder());
        try (UnsafeRig rig = UnsafeRig.with(way, s -> s.transport(transport).attemptTimeout(Rig.SHORT), Fault.ignore())
                .owning(transport)) {
            assertEquals(
                    Outcome.UNKNOWN, rig.fails(TransportException.class, large).outcome());
        }
    }
}
