package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.error.Outcome;
import dev.apiwright.error.ProtocolException;
import dev.apiwright.transport.JdkHttpTransport;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Proxies, and the version of HTTP that is spoken. */
@Timeout(60)
class ProxyTest {
    private static final Endpoint<Things.Ask, Things.Thing> READ = Things.endpoint(Safety.READ_ONLY);
    private static final Things.Ask ASK = new Things.Ask("x");

    private static JdkHttpTransport through(RawServer proxy) {
        InetSocketAddress address =
                new InetSocketAddress("127.0.0.1", proxy.uri().getPort());
        return JdkHttpTransport.with(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).proxy(ProxySelector.of(address)));
    }

    @Test
    void callsGoThroughTheProxyThatTheTransportNames() throws Exception {
        try (RawServer proxy = new RawServer(Replies.ok());
                JdkHttpTransport transport = through(proxy);
                ApiClient client = new Things.Builder()
                        .baseUrl(URI.create("http://127.0.0.1:9"))
                        .transport(transport)
                        .build()) {
            assertEquals("lamp", client.call(READ, ASK).name());
            assertTrue(proxy.received().get(0).requestLine().startsWith("POST http://127.0.0.1:9/v1/"));
        }
    }

    @Test
    void n14_aProxyThatWantsCredentialsIsNamed() throws Exception {
        try (RawServer proxy = new RawServer(
                        Replies.status(407, "page of the proxy", "Proxy-Authenticate: Basic realm=\"canary\""));
                JdkHttpTransport transport = through(proxy);
                ApiClient client = new Things.Builder()
                        .baseUrl(URI.create("http://127.0.0.1:9"))
                        .transport(transport)
                        .build()) {
            ProtocolException error = assertThrows(ProtocolException.class, () -> client.call(READ, ASK));

            assertEquals(407, error.status());
            assertEquals(Outcome.NOT_EXECUTED, error.outcome());
            assertTrue(error.getMessage().contains("the proxy asks for a password"), error.getMessage());
            assertFalse(error.getMessage().contains("canary"), error.getMessage());
            assertEquals(1, proxy.received().size());
        }
    }

    @Test
    void asksForHttp2OnlyWhenToldTo() throws Exception {
        try (RawServer server = new RawServer(Replies.ok())) {
            try (ApiClient one = new Things.Builder().baseUrl(server.uri()).build();
                    ApiClient two = new Things.Builder()
                            .baseUrl(server.uri())
                            .httpVersion(HttpClient.Version.HTTP_2)
                            .build()) {
                one.call(READ, ASK);
                two.call(READ, ASK);
            }
            assertFalse(server.received().get(0).headers().containsKey("Upgrade"));
            assertEquals("h2c", server.received().get(1).headers().get("Upgrade"));
        }
    }
}
