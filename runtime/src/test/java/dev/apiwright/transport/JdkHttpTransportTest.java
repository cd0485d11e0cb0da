package dev.apiwright.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.client.RawServer;
import dev.apiwright.client.RawServer.Reply;
import dev.apiwright.client.Replies;
import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The transport by itself: any status is an answer, and an exchange can be ended at any time. */
@Timeout(60)
class JdkHttpTransportTest {
    private static final String SECRET = "canary-4711";
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private static TransportRequest request(URI server, String query) {
        return new TransportRequest(
                "POST",
                URI.create(server + "/v1/x"),
                query,
                Map.of("X-Signature", SECRET),
                BODY,
                Duration.ofSeconds(30),
                1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 404, 500})
    void anyStatusIsAnAnswer(int status) throws Exception {
        try (RawServer server = new RawServer(Replies.status(status, "text", "X-One: 1", "x-one: 2"));
                JdkHttpTransport transport = JdkHttpTransport.create(Duration.ofSeconds(30))) {
            TransportResponse response =
                    transport.send(request(server.uri(), "a=b")).join();

            assertEquals(status, response.status());
            assertArrayEquals("text".getBytes(StandardCharsets.UTF_8), response.body());
            assertEquals(List.of("1", "2"), response.headers().get("X-ONE"));
            assertEquals("HTTP " + status + ", 4 bytes", response.toString());
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void usesTheCallersSettingsButNeverFollowsARedirect() throws Exception {
        try (RawServer elsewhere = new RawServer(Replies.ok())) {
            Reply redirect = Replies.status(307, "", "Location: " + elsewhere.uri());
            try (RawServer server = new RawServer(redirect);
                    JdkHttpTransport transport = JdkHttpTransport.with(HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .followRedirects(HttpClient.Redirect.ALWAYS))) {
                assertEquals(
                        307, transport.send(request(server.uri(), "a=b")).join().status());
                assertEquals(0, elsewhere.received().size());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void x1_cancellingEndsTheExchange(boolean headersFirst) throws Exception {
        AtomicReference<RawServer> self = new AtomicReference<>();
        try (RawServer server = new RawServer(silence(self, headersFirst));
                JdkHttpTransport transport = JdkHttpTransport.create(Duration.ofSeconds(30))) {
            self.set(server);
            CompletableFuture<TransportResponse> future = transport.send(request(server.uri(), "a=b"));
            server.awaitRequest();
            future.cancel(true);

            server.awaitClientGone();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void x5_closingEndsEveryExchange(boolean headersFirst) throws Exception {
        AtomicReference<RawServer> self = new AtomicReference<>();
        try (RawServer server = new RawServer(silence(self, headersFirst))) {
            self.set(server);
            JdkHttpTransport transport = JdkHttpTransport.create(Duration.ofSeconds(30));
            CompletableFuture<TransportResponse> future = transport.send(request(server.uri(), "a=b"));
            server.awaitRequest();
            transport.close();
            transport.close();

            assertInstanceOf(
                    TransportException.class,
                    assertThrows(CompletionException.class, future::join).getCause());
            server.awaitClientGone();
            CompletableFuture<TransportResponse> late = transport.send(request(server.uri(), "a=b"));
            TransportException error = assertInstanceOf(
                    TransportException.class,
                    assertThrows(CompletionException.class, late::join).getCause());
            assertTrue(error.phase().beforeSending());
            assertEquals(1, server.received().size());
        }
    }

    private static Reply silence(AtomicReference<RawServer> self, boolean headersFirst) {
        return socket -> {
            if (headersFirst) {
                write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{");
            }
            self.get().waitForClientToGo(socket);
        };
    }

    private static void write(java.net.Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** The JDK puts the whole URI, or the header, into the messages of what it refuses. */
    @ParameterizedTest
    @ValueSource(strings = {"usersig=" + SECRET + " x", "usersig=" + SECRET + "%zz", "usersig=" + SECRET + "\r\n"})
    void r7_aQueryThatIsNotEncodedIsRefusedWithoutBeingShown(String query) {
        TransportRequest request = request(URI.create("http://127.0.0.1:9"), query);
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, request::signedUri);

        assertFalse(error.getMessage().contains(SECRET));
        assertNull(error.getCause());
        hidden(request, query);
    }

    @Test
    void r7_aHeaderThatIsNotWellFormedIsRefusedWithoutBeingShown() {
        hidden(
                new TransportRequest(
                        "POST",
                        URI.create("http://127.0.0.1:9/v1/x"),
                        "a=b",
                        Map.of("Authorization", SECRET + "\r\nX: y"),
                        BODY,
                        Duration.ofSeconds(30),
                        1024),
                "header");
    }

    private static void hidden(TransportRequest request, String what) {
        try (JdkHttpTransport transport = JdkHttpTransport.create(Duration.ofSeconds(30))) {
            CompletableFuture<TransportResponse> future = transport.send(request);
            TransportException error = assertInstanceOf(
                    TransportException.class,
                    assertThrows(CompletionException.class, future::join).getCause());

            assertEquals(Phase.CONNECT, error.phase(), what);
            assertFalse(error.toString().contains(SECRET));
            assertNull(error.getCause());
        }
    }

    @Test
    void aRequestPrintsItsAddressOnly() {
        TransportRequest request = request(URI.create("http://127.0.0.1:9"), "usersig=" + SECRET);

        assertEquals("POST http://127.0.0.1:9/v1/x", request.toString());
        assertEquals(
                "http://127.0.0.1:9/v1/x?usersig=" + SECRET, request.signedUri().toString());
    }

    /** The certificates that Java trusts cannot be read, say. */
    @Test
    void whenTheClientCannotBeMadeNothingWasSent() throws Exception {
        IOException reason = new IOException("no certificates");
        try (RawServer server = new RawServer(Replies.ok());
                JdkHttpTransport transport = JdkHttpTransport.inBackground(builder(() -> {
                    throw new UncheckedIOException(reason);
                }))) {
            for (int i = 0; i < 2; i++) {
                CompletableFuture<TransportResponse> answer = transport.send(request(server.uri(), "a=b"));
                TransportException problem = assertInstanceOf(
                        TransportException.class,
                        assertThrows(CompletionException.class, answer::join).getCause());
                assertEquals(Phase.CLIENT, problem.phase());
                assertEquals(reason, rootOf(problem));
            }
            assertEquals(0, server.received().size());
        }
    }

    /** File descriptors had run out, say. */
    @Test
    void aClientThatCouldNotBeMadeIsMadeAtTheNextCall() throws Exception {
        CompletableFuture<HttpClient> first = new CompletableFuture<>();
        Iterator<Supplier<HttpClient>> attempts = List.<Supplier<HttpClient>>of(first::join, HttpClient::newHttpClient)
                .iterator();
        try (RawServer server = new RawServer(Replies.ok());
                JdkHttpTransport transport = JdkHttpTransport.inBackground(
                        builder(() -> attempts.next().get()))) {
            TransportRequest request = request(server.uri(), "a=b");
            CompletableFuture<TransportResponse> unlucky = transport.send(request);
            CompletableFuture<TransportResponse> again =
                    unlucky.exceptionallyCompose(failure -> transport.send(request));
            first.completeExceptionally(new IOException("too many open files"));
            assertThrows(CompletionException.class, unlucky::join);

            assertEquals(200, again.join().status());
            assertEquals(200, transport.send(request).join().status());
        }
    }

    @Test
    void whatIsCancelledWhileTheClientIsBeingMadeIsNotSent() throws Exception {
        CompletableFuture<HttpClient> made = new CompletableFuture<>();
        try (RawServer server = new RawServer(Replies.ok());
                JdkHttpTransport transport = JdkHttpTransport.inBackground(builder(made::join))) {
            CompletableFuture<TransportResponse> cancelled = transport.send(request(server.uri(), "number=1"));
            CompletableFuture<TransportResponse> wanted = transport.send(request(server.uri(), "number=2"));
            cancelled.cancel(true);
            made.complete(HttpClient.newHttpClient());

            assertEquals(200, wanted.join().status());
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void whatWaitsForTheClientEndsWhenTheTransportIsClosed() {
        CompletableFuture<HttpClient> made = new CompletableFuture<>();
        JdkHttpTransport transport = JdkHttpTransport.inBackground(builder(made::join));
        CompletableFuture<TransportResponse> answer = transport.send(request(URI.create("http://127.0.0.1:1"), ""));
        transport.close();
        made.complete(HttpClient.newHttpClient());

        assertInstanceOf(
                TransportException.class,
                assertThrows(CompletionException.class, answer::join).getCause());
    }

    @Test
    void makingTheClientIsPartOfTheTimeOfAnExchange() {
        try (JdkHttpTransport transport =
                JdkHttpTransport.inBackground(builder(new CompletableFuture<HttpClient>()::join))) {
            TransportRequest impatient = new TransportRequest(
                    "POST", URI.create("http://127.0.0.1:1"), "", Map.of(), BODY, Duration.ofMillis(1), 1024);
            CompletableFuture<TransportResponse> answer = transport.send(impatient);

            TransportException problem = assertInstanceOf(
                    TransportException.class,
                    assertThrows(CompletionException.class, answer::join).getCause());
            assertEquals(Phase.CLIENT, problem.phase());
            assertInstanceOf(HttpTimeoutException.class, problem.getCause());
        }
    }

    /** The first page of a listing, say, for which those asked for ahead wait. */
    @Test
    void whatWaitsForTheClientIsSentInTheOrderInWhichItWasAskedFor() {
        CompletableFuture<HttpClient> made = new CompletableFuture<>();
        RecordingHttpClient client = new RecordingHttpClient();
        try (JdkHttpTransport transport = JdkHttpTransport.inBackground(builder(made::join))) {
            for (int i = 0; i < 4; i++) {
                transport.send(request(URI.create("http://127.0.0.1:1"), "number=" + i));
            }
            made.complete(client);

            client.awaitSent(4);
            assertEquals(List.of("number=0", "number=1", "number=2", "number=3"), client.queries());
        }
    }

    private static HttpClient.Builder builder(Supplier<HttpClient> build) {
        return (HttpClient.Builder) Proxy.newProxyInstance(
                JdkHttpTransportTest.class.getClassLoader(),
                new Class<?>[] {HttpClient.Builder.class},
                (builder, method, arguments) -> method.getName().equals("build") ? build.get() : builder);
    }

    private static Throwable rootOf(Throwable problem) {
        return problem.getCause() == null ? problem : rootOf(problem.getCause());
    }
}
