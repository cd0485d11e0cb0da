package dev.apiwright.example.simulator.fault;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** A host with a certificate of its own, made for the test; it answers every request with an empty group. */
final class TlsHost implements Closeable {
    private static final String BODY = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":0,\"MemberList\":[]}";

    private final SSLContext context;
    private final ServerSocket listener;
    private final AtomicInteger requests = new AtomicInteger();
    private final Thread thread = new Thread(this::serve, "tls-host");

    private TlsHost(SSLContext context) throws IOException {
        this.context = context;
        this.listener = context.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        thread.setDaemon(true);
        thread.start();
    }

    /** A certificate for this machine that is good today. */
    static TlsHost good(Path folder) throws IOException {
        return new TlsHost(Certificates.selfSigned(folder, "san=ip:127.0.0.1"));
    }

    static TlsHost ofAnotherName(Path folder) throws IOException {
        return new TlsHost(Certificates.selfSigned(folder, "san=dns:example.com"));
    }

    static TlsHost expired(Path folder) throws IOException {
        return new TlsHost(Certificates.expired(folder));
    }

    /** What a client uses that knows who signed the certificate: for everything else to be the only thing that is wrong. */
    SSLContext trusted() {
        return context;
    }

    URI url() {
        return URI.create("https://127.0.0.1:" + listener.getLocalPort());
    }

    int requests() {
        return requests.get();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                answer(socket);
            } catch (IOException e) {
                // The client did not like the certificate, or the test is over.
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        HttpText.line(in);
        HttpText.requestBody(HttpText.headers(in), in);
        requests.incrementAndGet();
        socket.getOutputStream()
                .write(WireAnswer.join(
                        WireAnswer.json(BODY).head("Connection: close", "Content-Length: " + BODY.length()),
                        BODY.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
