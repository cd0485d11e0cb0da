package dev.apiwright.example.simulator.fault;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/** Answers every request with the same two gigabytes, in one of several ways, for as long as the client reads. */
final class EndlessServer implements AutoCloseable {
    private static final long SIZE = 2L << 30;
    private static final int BLOCK = 1 << 16;

    /** How the body is sent. */
    enum Kind {
        DECLARED,
        CHUNKED,
        UNTIL_END,
        GZIP
    }

    private final ServerSocket listener;
    private final Kind kind;
    private final int status;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong mostWritten = new AtomicLong();

    EndlessServer(Kind kind, int status) {
        this.kind = kind;
        this.status = status;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    int requests() {
        return requests.get();
    }

    /** Of one answer, in bytes. */
    long mostWritten() {
        return mostWritten.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                daemon(() -> serve(socket));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void serve(Socket socket) {
        long written = 0;
        try (socket) {
            HttpText.line(new BufferedInputStream(socket.getInputStream()));
            requests.incrementAndGet();
            OutputStream out = socket.getOutputStream();
            out.write(head());
            byte[] block = block();
            while (written < SIZE) {
                out.write(block);
                written += block.length;
                mostWritten.accumulateAndGet(written, Math::max);
            }
        } catch (IOException e) {
            // The client had enough.
        }
    }

    private byte[] head() {
        List<String> lines = switch (kind) {
            case DECLARED -> List.of("Content-Length: " + SIZE);
            case CHUNKED -> List.of("Transfer-Encoding: chunked");
            case UNTIL_END -> List.of("Connection: close");
            case GZIP -> List.of("Connection: close", "Content-Encoding: gzip");
        };
        String head = "HTTP/1.1 " + status + " -\r\n" + String.join("\r\n", lines) + "\r\n\r\n";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] block() throws IOException {
        byte[] spaces = new byte[BLOCK];
        Arrays.fill(spaces, (byte) ' ');
        return switch (kind) {
            case DECLARED, UNTIL_END -> spaces;
            case CHUNKED -> chunk(spaces);
            case GZIP -> bomb();
        };
    }

    private static byte[] chunk(byte[] content) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write((Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunk.write(content);
        chunk.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunk.toByteArray();
    }

    /** A whole member of 64 MB in some 64 kB; gzip files may have many. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            byte[] spaces = new byte[BLOCK];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 1024; i++) {
                zip.write(spaces);
            }
        }
        return bytes.toByteArray();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "endless");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
