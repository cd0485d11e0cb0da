package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.apiwright.transport.JdkHttpTransport;
import dev.apiwright.transport.RequestWatcher;
import dev.apiwright.transport.TransportRequest;
import dev.apiwright.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limiter counts from when a request goes out: the transport must not say so while the connection is being secured. */
class SlowHandshakeTest {
    private static final String BODY = "{}";

    @TempDir
    Path folder;

    private final List<String> events = new CopyOnWriteArrayList<>();

    @Test
    void x7_aRequestGoesOutWhenItsConnectionIsSecured() throws Exception {
        SSLContext context = Certificates.selfSigned(folder, "san=ip:127.0.0.1");
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                JdkHttpTransport transport = JdkHttpTransport.with(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(context))) {
            CompletableFuture<Integer> answer =
                    transport.send(request(listener.getLocalPort())).thenApply(TransportResponse::status);
            serve(listener, context);

            assertEquals(200, answer.join());
            assertEquals(List.of("handshake begins", "sent", "headers"), events);
        }
    }

    private TransportRequest request(int port) {
        return new TransportRequest(
                        "POST",
                        URI.create("https://127.0.0.1:" + port + "/x"),
                        "",
                        Map.of(),
                        BODY.getBytes(StandardCharsets.UTF_8),
                        Duration.ofSeconds(30),
                        1_000)
                .watchedBy(new RequestWatcher() {
                    @Override
                    public void sent() {
                        events.add("sent");
                    }

                    @Override
                    public void headersCame() {
                        events.add("headers");
                    }
                });
    }

    /** Takes the first byte of the handshake, which waits for an answer, and goes on with it only then. */
    private void serve(ServerSocket listener, SSLContext context) throws IOException {
        try (Socket socket = listener.accept()) {
            byte[] first = socket.getInputStream().readNBytes(1);
            events.add("handshake begins");
            try (Socket secured =
                    context.getSocketFactory().createSocket(socket, new ByteArrayInputStream(first), true)) {
                InputStream in = secured.getInputStream();
                HttpText.line(in);
                HttpText.requestBody(HttpText.headers(in), in);
                secured.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
