package dev.apiwright.example.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Brings a {@link Service} onto loopback HTTP, and nowhere else. */
final class HttpFront implements AutoCloseable {
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final Service service;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(HttpFront::daemon);
    private final AtomicLong requests = new AtomicLong();

    /**
     * @param port 0 for any that is free
     * @throws IOException when the port is taken
     */
    HttpFront(Service service, int port) throws IOException {
        this.service = service;
        answerWithoutDelay();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress() instanceof Inet6Address ? "[::1]" : "127.0.0.1";
        return URI.create("http://" + host + ":" + address.getPort());
    }

    long requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            long number = requests.incrementAndGet();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!"POST".equals(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
                return;
            }
            URI url = exchange.getRequestURI();
            try {
                send(exchange, service.answer(number, url.getPath().substring(1), url.getRawQuery(), body));
            } catch (RuntimeException | Error e) {
                // A broken hook must not look like an answer; the test that set it sees the status and this trace.
                e.printStackTrace();
                exchange.sendResponseHeaders(SERVER_ERROR, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, byte[] answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(OK, answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    /**
     * The JDK's server sends headers and body in two packets. Unless told not to, the second one waits for the client to
     * acknowledge the first, which takes 40 ms. The property is the only switch, and it is read once in a program.
     */
    private static void answerWithoutDelay() {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "simulator");
        thread.setDaemon(true);
        return thread;
    }
}
