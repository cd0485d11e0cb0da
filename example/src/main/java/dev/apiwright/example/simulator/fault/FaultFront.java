package dev.apiwright.example.simulator.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a server on this machine and spoils what its script names. It listens on a free port of the
 * loopback address; its threads are daemons. Two of them before one server play a preferred host and its backup.
 * Thread-safe.
 *
 * <pre>{@code
 * try (ChatSimulator simulator = ChatSimulator.start();
 *         FaultFront front = FaultFront.before(simulator.url(), FaultScript.none().onCall(2, Fault.reset()))) {
 *     TencentChat chat = TencentChat.builder().baseUrl(front.url()).credentials(simulator.credentials()).build();
 * }
 * }</pre>
 */
public final class FaultFront implements AutoCloseable {
    private static final int BACKLOG = 1_024;
    private static final long LONGEST_JOIN_MILLIS = 10_000;

    private final URI server;
    private volatile Playing playing;
    private final Ledger ledger = new Ledger();
    private final Set<Connection> open = new HashSet<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final int port;
    private ServerSocket listener;
    private Thread accepting;
    private boolean closed;

    private FaultFront(URI server, FaultScript script) throws IOException {
        this.server = server;
        this.playing = new Playing(script, 0);
        this.listener = listen(0);
        this.port = listener.getLocalPort();
        this.accepting = accept(listener);
    }

    /**
     * Starts listening before a server.
     *
     * @param server where it listens: {@code http} on this machine, with a port
     * @param script which call meets which fault
     * @throws IllegalArgumentException when the server is not one on this machine
     * @throws UncheckedIOException when no port is free
     */
    public static FaultFront before(URI server, FaultScript script) {
        if (!"http".equals(server.getScheme()) || server.getPort() < 0 || !isLoopback(server.getHost())) {
            throw new IllegalArgumentException("not an http address with a port on this machine");
        }
        try {
            return new FaultFront(server, script);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on the loopback address", e);
        }
    }

    /** @param before how many calls had come when the script began */
    private record Playing(FaultScript script, long before) {}

    /**
     * Plays another script from the next call on, which is number 1 of it. What {@link #requests} and the other counts say
     * goes on.
     */
    public void play(FaultScript script) {
        playing = new Playing(Objects.requireNonNull(script, "script"), ledger.requests());
    }

    private Fault fault(long call) {
        Playing now = playing;
        return now.script.fault(call - now.before);
    }

    private static boolean isLoopback(String host) {
        return Set.of("127.0.0.1", "localhost", "[::1]").contains(host);
    }

    /** Where it listens, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** How many requests have begun to come in, those that were not read included. */
    public long requests() {
        return ledger.requests();
    }

    /** How many requests met the fault with this name; {@code pass} counts those that were handed through. */
    public long count(String fault) {
        return ledger.count(fault);
    }

    /** How many requests there were, by path and then by name of the fault. */
    public Map<String, Map<String, Long>> counts() {
        return ledger.counts();
    }

    /** The last 1,000 requests, the oldest first. */
    public List<SeenRequest> seen() {
        return ledger.last();
    }

    /** How many connections clients have made. */
    public int connections() {
        return connections.get();
    }

    /** How many of them are still open; a client's hanging up is noticed a moment later. */
    public int openConnections() {
        synchronized (open) {
            return open.size();
        }
    }

    /**
     * Waits until so many connections are open or fewer. Faults that wait without reading begin to read, so that they see
     * their client hang up.
     */
    boolean settles(int most, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (open) {
            open.forEach(Connection::release);
            for (long left = end - System.nanoTime(); open.size() > most && left > 0; left = end - System.nanoTime()) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(open, left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return open.size() <= most;
        }
    }

    /** The host goes down: connections break, and new ones are refused. */
    public synchronized void goDown() {
        stopListening();
        breakConnections();
    }

    /**
     * The host is there again, on the same port.
     *
     * @throws UncheckedIOException when somebody else has taken the port meanwhile
     */
    public synchronized void comeBack() {
        if (closed) {
            throw new IllegalStateException("the front is closed");
        }
        if (!listener.isClosed()) {
            return;
        }
        try {
            listener = listen(port);
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " is taken", e);
        }
        accepting = accept(listener);
    }

    /** Breaks the connections that are open now; new ones are accepted. */
    public void breakConnections() {
        for (Connection connection : connectionsNow()) {
            try {
                connection.close();
            } catch (IOException e) {
                // It was broken already.
            }
        }
    }

    private Set<Connection> connectionsNow() {
        synchronized (open) {
            return Set.copyOf(open);
        }
    }

    /** Ends everything; no thread is left when it returns, unless a fault of the user's own does not end. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            stopListening();
        }
        // A connection that was accepted while this began may come into the set only now.
        for (int round = 0; round < 2; round++) {
            breakConnections();
            new HashSet<>(threads).forEach(FaultFront::join);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(LONGEST_JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
        return listener;
    }

    /** The system takes connections as long as a thread waits for them, even of a socket that is closed. */
    private void stopListening() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the port cannot be given back", e);
        }
        join(accepting);
    }

    private Thread accept(ServerSocket from) {
        return start("listener", () -> {
            while (!from.isClosed()) {
                try {
                    serve(from.accept());
                } catch (IOException e) {
                    // Closed, or a connection that broke before it was there.
                }
            }
        });
    }

    private void serve(Socket socket) throws IOException {
        int number = connections.incrementAndGet();
        Connection connection = new Connection(number, socket, new Upstream(server), this::fault, ledger);
        synchronized (open) {
            open.add(connection);
        }
        start("connection-" + number, () -> {
            try {
                connection.run();
            } finally {
                gone(connection);
            }
        });
    }

    private void gone(Connection connection) {
        synchronized (open) {
            open.remove(connection);
            open.notifyAll();
        }
    }

    private Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, "fault-front-" + port + "-" + name);
        thread.setDaemon(true);
        // Here and not by themselves: a thread that has gone from the set must have ended.
        threads.removeIf(each -> each.getState() == Thread.State.TERMINATED);
        threads.add(thread);
        thread.start();
        return thread;
    }
}
