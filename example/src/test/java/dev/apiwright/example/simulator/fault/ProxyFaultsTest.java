package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.ProtocolException;
import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import dev.apiwright.transport.JdkHttpTransport;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/** A proxy between the client and its host that does not do its work. Tests begin with the row's ID in the catalogue. */
class ProxyFaultsTest {
    private static final String PASSWORD = "canary-of-the-proxy";
    private static final Fault ASKS_FOR_A_PASSWORD = Fault.of(
            "status407",
            exchange -> exchange.write(WireAnswer.html(407)
                    .with(new Header("Proxy-Authenticate", "Basic realm=\"proxy\""))
                    .bytes()));

    private static JdkHttpTransport through(FaultFront proxy, boolean withPassword) {
        HttpClient.Builder settings = HttpClient.newBuilder()
                .proxy(ProxySelector.of(
                        new InetSocketAddress("127.0.0.1", proxy.url().getPort())));
        if (withPassword) {
            settings.authenticator(new Authenticator() {
                @Override
                protected PasswordAuthentication getPasswordAuthentication() {
                    return new PasswordAuthentication("user", PASSWORD.toCharArray());
                }
            });
        }
        return JdkHttpTransport.with(settings);
    }

    /** The client calls its host by {@code https}, so it asks the proxy for a tunnel. */
    private static <E extends ApiwrightException> List<E> failures(
            Case way, Fault fault, boolean withPassword, Class<E> type) {
        try (FaultFront proxy = FaultFront.before(
                URI.create("http://127.0.0.1:1"), FaultScript.none().always(fault))) {
            JdkHttpTransport transport = through(proxy, withPassword);
            try (HostsRig rig = HostsRig.only(way, URI.create("https://127.0.0.1"), s -> s.transport(transport))
                    .owning(transport)) {
                List<E> failures = List.of(rig.fails(type), rig.changeFails(type));
                failures.forEach(failure -> assertFalse(failure.toString().contains(PASSWORD)));
                assertEquals(
                        proxy.requests(),
                        failures.stream()
                                .mapToInt(failure -> failure.attempts().size())
                                .sum());
                assertTrue(proxy.settles(1, Duration.ofSeconds(30)));
                return failures;
            }
        }
    }

    @EveryCase
    void n14_aProxyThatAsksForAPasswordIsNotAskedAgain(Case way) {
        for (boolean withPassword : List.of(true, false)) {
            for (ProtocolException failure :
                    failures(way, ASKS_FOR_A_PASSWORD, withPassword, ProtocolException.class)) {
                assertEquals(407, failure.status());
                assertEquals(Outcome.NOT_EXECUTED, failure.outcome());
                assertEquals(1, failure.attempts().size());
                assertTrue(failure.getMessage().contains("proxy"), failure.getMessage());
            }
        }
    }

    @EveryCase
    void n14_aProxyThatRefusesCountsAsNoConnection(Case way) {
        for (TransportException failure : failures(way, Fault.status(403), false, TransportException.class)) {
            assertEquals(Phase.CONNECT, failure.phase());
            assertEquals(Outcome.NOT_EXECUTED, failure.outcome());
            assertEquals(3, failure.attempts().size());
            assertTrue(failure.getMessage().contains("proxy"), failure.getMessage());
        }
    }

    /** Nothing has reached the host; but the client cannot tell a proxy that hangs up from a host that does. */
    @EveryCase
    void n14_aProxyThatHangsUpIsTriedAgainBySafeCalls(Case way) {
        List<TransportException> failures = failures(way, Fault.endBeforeAnswer(), false, TransportException.class);
        assertEquals(3, failures.get(0).attempts().size());
        assertEquals(1, failures.get(1).attempts().size());
        assertEquals(Outcome.UNKNOWN, failures.get(1).outcome());
    }
}
