package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.client.RawServer.Reply;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import dev.apiwright.transport.JdkHttpTransport;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Corners of HTTP that gateways put between a client and its API. */
class HttpOdditiesTest {
    private static final Endpoint<Things.Ask, Things.Thing> READ = Things.endpoint(Safety.READ_ONLY);
    private static final Things.Ask ASK = new Things.Ask("x");

    @Test
    void keepsAConnectionForTheNextCall() throws Exception {
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = new Things.Builder().baseUrl(server.uri()).build()) {
            for (int i = 0; i < 5; i++) {
                client.call(READ, ASK);
            }
            assertEquals(1, server.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 102, 103})
    void readsOnAfterAnInterimAnswer(int status) throws Exception {
        Reply reply = socket -> {
            socket.getOutputStream()
                    .write(("HTTP/1.1 " + status + " Interim\r\nX: y\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            Replies.ok().to(socket);
        };
        try (RawServer server = new RawServer(reply);
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .maxAttempts(1)
                        .build()) {
            assertEquals("lamp", client.call(READ, ASK).name());
        }
    }

    /** Bytes after the declared length are somebody's second answer; they must not become the answer of the next call. */
    @Test
    void neverTakesBytesBehindAnAnswerForTheNextOne() throws Exception {
        String smuggled = Replies.OK_JSON.replace("lamp", "evil");
        Reply split = socket -> {
            String second = "HTTP/1.1 200 OK\r\nContent-Length: " + smuggled.length() + "\r\n\r\n" + smuggled;
            String first =
                    "HTTP/1.1 200 OK\r\nContent-Length: " + Replies.OK_JSON.length() + "\r\n\r\n" + Replies.OK_JSON;
            socket.getOutputStream().write((first + second).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        };
        try (RawServer server = new RawServer(split, Replies.ok());
                ApiClient client = new Things.Builder().baseUrl(server.uri()).build()) {
            assertEquals("lamp", client.call(READ, ASK).name());
            assertEquals("lamp", client.call(READ, ASK).name());
        }
    }

    /** The server closes an idle connection; a repeatable call after it works. */
    @Test
    void survivesAConnectionThatHasGoneStale() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Reply lastOnItsConnection = socket -> {
            Replies.ok().to(socket);
            socket.close();
            closed.countDown();
        };
        try (RawServer server = new RawServer(lastOnItsConnection, Replies.ok());
                ApiClient client = new Things.Builder().baseUrl(server.uri()).build()) {
            client.call(READ, ASK);
            closed.await();

            assertEquals("lamp", client.call(READ, ASK).name());
        }
    }

    /** The server accepts the connection and reads nothing, so that the request fills all buffers and stands still. */
    @Test
    void givesUpOnAServerThatDoesNotRead() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                JdkHttpTransport transport = JdkHttpTransport.with(HttpClient.newBuilder());
                ApiClient client = once(transport, "http://127.0.0.1:" + deaf.getLocalPort())
                        .attemptTimeout(Duration.ofSeconds(1))
                        .build()) {
            Things.Ask huge = new Things.Ask("x".repeat(16 * 1024 * 1024));
            TransportException error = assertThrows(TransportException.class, () -> client.call(READ, huge));

            assertEquals(Phase.EXCHANGE, error.phase());
            assertEquals(Outcome.UNKNOWN, error.outcome());
        }
    }

    /** The server accepts the connection and does not answer the handshake: nothing can have been carried out. */
    @Test
    void knowsThatAStalledHandshakeCarriedNothing() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                JdkHttpTransport transport = JdkHttpTransport.create(Duration.ofMillis(500));
                ApiClient client = once(transport, "https://127.0.0.1:" + mute.getLocalPort())
                        .build()) {
            TransportException error = assertThrows(TransportException.class, () -> client.call(READ, ASK));

            assertEquals(Phase.CONNECT, error.phase());
            assertEquals(Outcome.NOT_EXECUTED, error.outcome());
        }
    }

    private static Things.Builder once(JdkHttpTransport transport, String baseUrl) {
        return new Things.Builder()
                .baseUrl(URI.create(baseUrl))
                .transport(transport)
                .maxAttempts(1);
    }

    @Test
    void givesUpOnHeadersWithoutEnd() throws Exception {
        Reply endless = socket -> {
            byte[] header = new byte[64 * 1024];
            Arrays.fill(header, (byte) 'x');
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                socket.getOutputStream().write(header);
            }
        };
        try (RawServer server = new RawServer(endless);
                ApiClient client = new Things.Builder()
                        .baseUrl(server.uri())
                        .maxAttempts(1)
                        .build()) {
            assertThrows(TransportException.class, () -> client.call(READ, ASK));
        }
    }
}
