package dev.apiwright.example.simulator.fault;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Hosts that cannot be talked to. Names are those of {@code src/test/resources/hosts}, where all tests look them up. */
final class DeadHosts implements Closeable {
    private final List<Closeable> open = new ArrayList<>();

    /** A name that nobody has. */
    static URI unknown() {
        return URI.create("https://unknown.invalid");
    }

    /** A port of the loopback address that is taken, so that nobody else can, and does not listen. */
    URI refusing() throws IOException {
        Socket socket = new Socket();
        open.add(socket);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** A name with two addresses, the first of which leads nowhere; somebody listens on this port of the second. */
    static URI firstAddressDead(URI server) {
        return URI.create("https://two-addresses.invalid:" + server.getPort());
    }

    /** Accepts no connection: the queue of those that wait for it is full. */
    URI blackHole() throws IOException {
        ServerSocket socket = new ServerSocket();
        open.add(socket);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 1);
        // More than the system makes of a queue of one.
        for (int i = 0; i < 4; i++) {
            SocketChannel waiting = SocketChannel.open();
            open.add(waiting);
            waiting.configureBlocking(false);
            waiting.connect(socket.getLocalSocketAddress());
        }
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Accepts connections and says nothing, not even a TLS handshake. */
    URI silent() throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        open.add(socket);
        return URI.create("https://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) {
            each.close();
        }
    }
}
