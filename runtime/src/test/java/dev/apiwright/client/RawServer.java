package dev.apiwright.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on the loopback that keeps what it was sent and answers as told, byte by byte, right or wrong. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final List<Reply> script;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch firstRequest = new CountDownLatch(1);
    private final CountDownLatch clientGone = new CountDownLatch(1);

    /** The n-th request gets the n-th reply; the last reply is given again and again. */
    public RawServer(Reply... script) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
    }

    /** As above, on a socket of another kind. */
    public RawServer(ServerSocket listener, Reply... script) {
        this.listener = listener;
        this.script = List.of(script);
        daemon(this::accept);
    }

    /** An address where nobody listens. */
    public static URI closedPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + taken.getLocalPort());
        }
    }

    /** One answer, or something else that a server can do to a client. */
    @FunctionalInterface
    public interface Reply {
        void to(Socket socket) throws IOException;
    }

    /** One request as it came. */
    public record Received(String requestLine, Map<String, String> headers, String body) {
        public String query() {
            return requestLine.substring(requestLine.indexOf('?') + 1, requestLine.lastIndexOf(' '));
        }

        public String parameter(String name) {
            for (String pair : query().split("&")) {
                if (pair.startsWith(name + "=")) {
                    return pair.substring(name.length() + 1);
                }
            }
            throw new AssertionError(name + " is not in " + query());
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    public List<Received> received() {
        return received;
    }

    /** How many connections there were. */
    public int connections() {
        return connections.get();
    }

    public void awaitRequest() throws InterruptedException {
        firstRequest.await();
    }

    /** Returns when the client has closed a connection on which a reply was waiting for that. */
    public void awaitClientGone() throws InterruptedException {
        clientGone.await();
    }

    /** Keeps the connection open and says nothing more, until the client goes. */
    public void waitForClientToGo(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {
                // Whatever else it sends.
            }
        } catch (IOException e) {
            // Reset: gone too.
        }
        clientGone.countDown();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                connections.incrementAndGet();
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (!socket.isClosed()) {
                Received request = read(in);
                if (request == null) {
                    return;
                }
                received.add(request);
                firstRequest.countDown();
                script.get(Math.min(next.getAndIncrement(), script.size() - 1)).to(socket);
            }
        } catch (IOException e) {
            // The client went away, or the test is over.
        } finally {
            open.remove(socket);
        }
    }

    private static Received read(InputStream in) throws IOException {
        String requestLine = line(in);
        if (requestLine == null) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Received(requestLine, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
