package dev.apiwright.example.simulator.fault;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The server behind the front, on a connection of its own. Used by one thread, closed by any. */
final class Upstream implements Closeable {
    /** What concerns one connection only, or is written anew. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "connection",
            "keep-alive",
            "upgrade",
            "http2-settings",
            "te",
            "expect",
            "host",
            "content-length",
            "transfer-encoding");

    private final URI server;
    private volatile @Nullable Socket socket;
    private @Nullable InputStream in;
    private volatile boolean closed;

    Upstream(URI server) {
        this.server = server;
    }

    /** Lets the server carry a request out. */
    WireAnswer ask(SeenRequest request) throws IOException {
        boolean reused = socket != null;
        try {
            return exchange(request);
        } catch (IOException e) {
            if (!reused || closed) {
                throw e;
            }
            // The server closes connections that are idle for long; it has not seen this request.
            drop();
            return exchange(request);
        }
    }

    private WireAnswer exchange(SeenRequest request) throws IOException {
        InputStream from = connect();
        Socket to = socket;
        if (to == null) {
            throw new IOException("the front is closed");
        }
        to.getOutputStream().write(WireAnswer.join(head(request), request.body()));
        String[] statusLine = HttpText.line(from).split(" ");
        int status = Integer.parseInt(statusLine[1]);
        List<Header> headers = HttpText.headers(from);
        byte[] body = HttpText.answerBody(status, headers, from);
        if (headers.stream().anyMatch(h -> h.is("Connection") && h.value().equalsIgnoreCase("close"))) {
            drop();
        }
        return new WireAnswer(status, headers, body);
    }

    private InputStream connect() throws IOException {
        InputStream open = in;
        if (open != null && socket != null) {
            return open;
        }
        Socket fresh = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        fresh.setTcpNoDelay(true);
        socket = fresh;
        if (closed) {
            close();
        }
        InputStream from = new BufferedInputStream(fresh.getInputStream());
        in = from;
        return from;
    }

    private byte[] head(SeenRequest request) {
        StringBuilder head = new StringBuilder(request.method())
                .append(' ')
                .append(request.target())
                .append(" HTTP/1.1\r\nHost: ")
                .append(server.getAuthority())
                .append("\r\nContent-Length: ")
                .append(request.body().length)
                .append("\r\n");
        request.headers().stream()
                .filter(header -> !NOT_PASSED_ON.contains(header.name().toLowerCase(Locale.ROOT)))
                .forEach(header -> head.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void drop() throws IOException {
        Socket old = socket;
        socket = null;
        in = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        Socket open = socket;
        if (open != null) {
            open.close();
        }
    }
}
