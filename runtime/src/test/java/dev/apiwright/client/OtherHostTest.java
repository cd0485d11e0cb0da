package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.Attempt;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A host that cannot be reached has carried nothing out: the other one is asked, whatever the operation's safety. */
class OtherHostTest {
    private static final URI UNKNOWN = URI.create("https://no-such-host.invalid");

    @ParameterizedTest
    @CsvSource({"SYNC,READ_ONLY", "SYNC,UNSAFE", "ASYNC,READ_ONLY", "ASYNC,UNSAFE"})
    void goesToTheBackupWhenTheConnectionIsRefused(Way way, Safety safety) throws Exception {
        try (RawServer backup = new RawServer(Replies.ok());
                ApiClient client = client(Servers.at(RawServer.closedPort(), backup.uri()))) {
            CallResult<Things.Thing> result = client.callWithDetails(Things.endpoint(safety), new Things.Ask("x"));
            assertEquals(new Things.Thing("lamp", 7), way.call(client, Things.endpoint(safety), new Things.Ask("x")));

            assertEquals(
                    List.of("failed in phase connect", ""),
                    result.attempts().stream().map(Attempt::fault).toList());
            assertEquals(2, backup.received().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Safety.class)
    void goesToTheBackupWhenTheNameIsUnknown(Safety safety) throws Exception {
        try (RawServer backup = new RawServer(Replies.ok());
                ApiClient client = client(Servers.at(UNKNOWN, backup.uri()))) {
            CallResult<Things.Thing> result = client.callWithDetails(Things.endpoint(safety), new Things.Ask("x"));

            assertEquals("failed in phase dns", result.attempts().get(0).fault());
            assertEquals(1, backup.received().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Safety.class)
    void goesToTheBackupWhenTheConnectionCannotBeSecured(Safety safety) throws Exception {
        try (RawServer unsecured = serverWithoutCertificate();
                RawServer backup = new RawServer(Replies.ok());
                ApiClient client = client(Servers.at(https(unsecured), backup.uri()))) {
            CallResult<Things.Thing> result = client.callWithDetails(Things.endpoint(safety), new Things.Ask("x"));

            assertEquals("failed in phase tls", result.attempts().get(0).fault());
            assertEquals(1, backup.received().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void doesNotAskAgainAHostThatCannotSecureTheConnection(Way way) throws Exception {
        try (RawServer unsecured = serverWithoutCertificate();
                ApiClient client = client(Servers.at(https(unsecured)))) {
            TransportException error = assertThrows(
                    TransportException.class,
                    () -> way.call(client, Things.endpoint(Safety.READ_ONLY), new Things.Ask("x")));

            assertEquals(Phase.TLS, error.phase());
            assertEquals(Outcome.NOT_EXECUTED, error.outcome());
            assertEquals(1, error.attempts().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void doesNotAskAgainAHostThatDoesNotSpeakHttp(Way way) throws Exception {
        try (RawServer ssh = new RawServer(Replies.rawThenClose("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
                RawServer backup = new RawServer(Replies.ok());
                ApiClient client = client(Servers.at(ssh.uri(), backup.uri()));
                ApiClient another = client(Servers.at(ssh.uri(), backup.uri()))) {
            way.call(client, Things.endpoint(Safety.READ_ONLY), new Things.Ask("x"));
            TransportException error = assertThrows(
                    TransportException.class,
                    () -> way.call(another, Things.endpoint(Safety.UNSAFE), new Things.Ask("x")));

            assertEquals(2, ssh.received().size());
            assertEquals(1, backup.received().size());
            assertEquals(Outcome.UNKNOWN, error.outcome());
        }
    }

    /** The API itself says that another host is to be asked; that one is asked at once. */
    @ParameterizedTest
    @EnumSource(Safety.class)
    void goesToTheBackupWhenTheApiSaysSo(Safety safety) throws Exception {
        FakeTime time = FakeTime.standingStill();
        try (RawServer first = new RawServer(Replies.error(40001));
                RawServer backup = new RawServer(Replies.ok());
                ApiClient client = new Things.Builder()
                        .servers(Servers.at(first.uri(), backup.uri()))
                        .scheduler(time)
                        .build()) {
            client.call(Things.endpoint(safety), new Things.Ask("x"));

            assertEquals(1, first.received().size());
            assertEquals(1, backup.received().size());
            assertEquals(List.of(Duration.ofSeconds(30)), time.delays(), "the deadline, and no pause");
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void saysOfEveryHostWhyItFailed(Way way) throws Exception {
        URI first = RawServer.closedPort();
        URI second = RawServer.closedPort();
        try (ApiClient client = client(Servers.at(first, second))) {
            TransportException error = assertThrows(
                    TransportException.class,
                    () -> way.call(client, Things.endpoint(Safety.UNSAFE), new Things.Ask("x")));

            assertEquals(Phase.CONNECT, error.phase());
            assertEquals(Outcome.NOT_EXECUTED, error.outcome());
            assertEquals(Advice.OTHER_HOST, error.advice());
            assertEquals(
                    List.of(first.getAuthority(), second.getAuthority(), first.getAuthority()),
                    error.attempts().stream().map(Attempt::host).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void oneLostAttemptLeavesTheOutcomeUnknownWhateverComesAfter(Way way) throws Exception {
        try (RawServer server = new RawServer(
                        socket -> {
                            Replies.error(10002).to(socket);
                        },
                        Replies.error(60011));
                ApiClient client = client(Servers.at(server.uri()))) {
            ApiException error = assertThrows(
                    ApiException.class,
                    () -> way.call(client, Things.endpoint(Safety.IDEMPOTENT), new Things.Ask("x")));

            assertEquals(60011, error.code());
            assertEquals(Outcome.UNKNOWN, error.outcome());
            assertTrue(error.attempts().get(1).outcome() == Outcome.NOT_EXECUTED);
        }
    }

    /** It has no certificate, so no handshake with it succeeds. */
    private static RawServer serverWithoutCertificate() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        return new RawServer(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    private static URI https(RawServer server) {
        return URI.create(server.uri().toString().replace("http:", "https:"));
    }

    private static ApiClient client(Servers servers) {
        return new Things.Builder()
                .servers(servers)
                .scheduler(FakeTime.skippingPausesBelow(Duration.ofSeconds(30)))
                .build();
    }
}
