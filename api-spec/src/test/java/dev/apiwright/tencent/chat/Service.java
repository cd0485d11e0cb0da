package dev.apiwright.tencent.chat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.apiwright.signing.UserSigCredentials;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server on the loopback that keeps what it is sent and answers by a function from body to body. */
final class Service implements AutoCloseable {
    static final long SDK_APP_ID = 1400000000L;
    static final String IDENTIFIER = "admin+1&x=y#z @\u4e2d";
    static final String SECRET_KEY = "a-key-for-tests-only-0123456789abcdef-a-key-for-tests-only-01234";
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Function<String, String> answers;

    /** A request as it came. */
    record Received(String method, String path, String query, String body) {}

    private Service(Function<String, String> answers) throws IOException {
        this.answers = answers;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    static Service answering(String body) {
        return answering(request -> body);
    }

    static Service answering(Function<String, String> answers) {
        try {
            return new Service(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(exchange.getRequestMethod(), uri.getRawPath(), uri.getRawQuery(), body));
            byte[] answer = answers.apply(body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        }
    }

    /** A client of this server that makes one attempt a call, whose random numbers are the largest there are. */
    TencentChat client() {
        return client(IDENTIFIER);
    }

    /** The same in another caller's name. */
    TencentChat client(String identifier) {
        return TencentChat.builder()
                .baseUrl(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .credentials(UserSigCredentials.of(SDK_APP_ID, identifier, SECRET_KEY))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .random(() -> -1L)
                .maxAttempts(1)
                .build();
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<String> bodies() {
        return received.stream().map(Received::body).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
