package dev.apiwright.example.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;

/** A server on the loopback that waits before it answers, and throttles as the service does: with HTTP 200 and a code. */
final class LateServer implements AutoCloseable {
    private static final byte[] THROTTLED = "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":60011,\"ErrorInfo\":\"too many\"}"
            .getBytes(StandardCharsets.UTF_8);

    private final WirePages pages;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(LateServer::daemon);
    private volatile CallCounts counts = new CallCounts(Integer.MAX_VALUE);
    private volatile long latency;

    private LateServer(WirePages pages, HttpServer server) {
        this.pages = pages;
        this.server = server;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    static LateServer plain(WirePages pages) throws IOException {
        answerWithoutDelay();
        return new LateServer(pages, HttpServer.create(loopback(), 0));
    }

    static LateServer secure(WirePages pages, SSLContext context) throws IOException {
        answerWithoutDelay();
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new LateServer(pages, server);
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Or the JDK's server sends the body only when the head is acknowledged, which takes 40 ms. */
    private static void answerWithoutDelay() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // More than the 200 that it keeps otherwise would be closed as soon as they are idle.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    }

    /** Host and port. */
    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    URI url() {
        return URI.create((server instanceof HttpsServer ? "https://" : "http://") + authority());
    }

    /** Begins to count anew. */
    CallCounts count(Duration newLatency, int mostASecond) {
        latency = newLatency.toNanos();
        counts = new CallCounts(mostASecond);
        return counts;
    }

    private void handle(HttpExchange exchange) throws IOException {
        boolean mayPass = counts.arrive(exchange.getRemoteAddress());
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            waitUntil(System.nanoTime() + latency);
            byte[] answer = mayPass ? pages.answer(request) : THROTTLED;
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        }
    }

    private static void waitUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "server");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
