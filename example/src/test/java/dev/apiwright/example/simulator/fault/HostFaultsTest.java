package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.apiwright.error.Outcome;
import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import dev.apiwright.transport.JdkHttpTransport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that cannot be reached, or not trusted, and their backups. Tests begin with the row's ID in the catalogue of faults. */
class HostFaultsTest {
    /** For hosts that tell at once. */
    private static final Duration LONG = Duration.ofSeconds(30);
    /** For hosts that never tell: a connection to one that does comes sooner. */
    private static final Duration SHORT = Duration.ofMillis(400);

    private static TlsHost good;
    private static TlsHost unknown;
    private static List<TlsHost> bad;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeCertificates() throws IOException {
        good = TlsHost.good(Files.createDirectory(folder.resolve("good")));
        unknown = TlsHost.good(Files.createDirectory(folder.resolve("unknown")));
        bad = List.of(
                TlsHost.expired(Files.createDirectory(folder.resolve("expired"))),
                TlsHost.ofAnotherName(Files.createDirectory(folder.resolve("name"))));
    }

    @AfterAll
    static void close() throws IOException {
        good.close();
        unknown.close();
        for (TlsHost host : bad) {
            host.close();
        }
    }

    private static void isLeftForTheBackup(Case way, URI host, Phase phase, Duration connectTimeout) {
        JdkHttpTransport transport = JdkHttpTransport.create(connectTimeout);
        try (HostsRig rig = HostsRig.preferring(way, host, settings -> settings.transport(transport))
                .owning(transport)) {
            rig.worksOnTheBackup();
        }
        JdkHttpTransport another = JdkHttpTransport.create(connectTimeout);
        try (HostsRig rig = HostsRig.only(
                        way, host, settings -> settings.transport(another).maxAttempts(2))
                .owning(another)) {
            notReached(rig.fails(TransportException.class), phase, 2);
            notReached(rig.changeFails(TransportException.class), phase, 2);
        }
    }

    private static void notReached(TransportException failure, Phase phase, int attempts) {
        assertEquals(phase, failure.phase(), failure.toString());
        assertEquals(Outcome.NOT_EXECUTED, failure.outcome());
        assertEquals(attempts, failure.attempts().size());
    }

    @EveryCase
    void n1_aHostWithoutAnAddressIsLeftForItsBackup(Case way) {
        isLeftForTheBackup(way, DeadHosts.unknown(), Phase.DNS, LONG);
    }

    @EveryCase
    void n2_aFirstAddressThatIsDeadCostsAnAttemptAndNoCall(Case way) {
        try (HostsRig rig = HostsRig.preferring(way, DeadHosts.firstAddressDead(good.url()), settings -> {})) {
            rig.worksOnTheBackup();
        }
    }

    @EveryCase
    void n3_aClosedPortIsLeftForTheBackup(Case way) throws IOException {
        try (DeadHosts hosts = new DeadHosts()) {
            isLeftForTheBackup(way, hosts.refusing(), Phase.CONNECT, LONG);
        }
    }

    @EveryCase
    void n4_aConnectionThatIsNeverAcceptedIsLeftForTheBackup(Case way) throws IOException {
        try (DeadHosts hosts = new DeadHosts()) {
            isLeftForTheBackup(way, hosts.blackHole(), Phase.CONNECT, SHORT);
        }
    }

    @EveryCase
    void n5_aCertificateThatIsNoGoodIsNotAskedTwice(Case way) {
        isLeftForTheBackupAtOnce(way, unknown, HttpClient.newBuilder());
        for (TlsHost host : bad) {
            isLeftForTheBackupAtOnce(way, host, HttpClient.newBuilder().sslContext(host.trusted()));
        }
    }

    private static void isLeftForTheBackupAtOnce(Case way, TlsHost host, HttpClient.Builder network) {
        JdkHttpTransport transport = JdkHttpTransport.with(network);
        try (HostsRig rig = HostsRig.preferring(way, host.url(), settings -> settings.transport(transport))
                .owning(transport)) {
            rig.worksOnTheBackup();
        }
        JdkHttpTransport another = JdkHttpTransport.with(network);
        try (HostsRig rig = HostsRig.only(way, host.url(), settings -> settings.transport(another))
                .owning(another)) {
            notReached(rig.fails(TransportException.class), Phase.TLS, 1);
            notReached(rig.changeFails(TransportException.class), Phase.TLS, 1);
        }
        assertEquals(0, host.requests());
    }

    /** So that what is wrong in the tests above is the certificate and nothing else. */
    @EveryCall
    void n5_aGoodCertificateIsGood(Case way) {
        JdkHttpTransport transport =
                JdkHttpTransport.with(HttpClient.newBuilder().sslContext(good.trusted()));
        try (HostsRig rig = HostsRig.only(way, good.url(), settings -> settings.transport(transport))
                .owning(transport)) {
            assertEquals(0, rig.ask());
        }
    }

    @EveryCase
    void n6_aHandshakeThatStallsEndsWithTheAttempt(Case way) throws IOException {
        try (DeadHosts hosts = new DeadHosts()) {
            isLeftForTheBackup(way, hosts.silent(), Phase.CONNECT, SHORT);
        }
    }

    /** Unsafe calls never find out whether a host is back. */
    @EveryCall
    void n15_aCallThatMayChangeSomethingIsNoProbe(Case way) {
        try (HostsRig rig = new HostsRig(way)) {
            rig.first().goDown();
            assertEquals(HostsRig.MEMBERS, rig.change());
            rig.first().comeBack();
            rig.time().pass(Duration.ofMinutes(10));
            assertEquals(HostsRig.MEMBERS, rig.change());
            assertEquals(0, rig.first().requests());
            assertEquals(2, rig.second().requests());
        }
    }

    @EveryCase
    void n17_whatComesLateFromTheOldHostDoesNotSwitchBack(Case way) {
        CompletableFuture<Void> late = new CompletableFuture<>();
        Fault lateGateway = Fault.of("late503", exchange -> {
            exchange.await(late);
            exchange.write(WireAnswer.html(503).bytes());
        });
        FaultScript script = FaultScript.none().onCall(1, lateGateway).onCall(2, Fault.status(503));
        try (HostsRig rig = new HostsRig(way, script)) {
            CompletableFuture<?> old = rig.chat().group().getGroupMemberInfoAsync(HostsRig.request());
            while (rig.first().requests() == 0) {
                Thread.onSpinWait();
            }
            assertEquals(
                    HostsRig.MEMBERS,
                    rig.chat().group().getGroupMemberInfo(HostsRig.request()).memberNum());
            late.complete(null);
            old.join();
            assertEquals(HostsRig.MEMBERS, rig.ask());
            assertEquals(2, rig.first().requests());
            assertEquals(3, rig.second().requests());
        }
    }

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
