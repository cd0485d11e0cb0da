package dev.apiwright.example.simulator.fault;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;

/** One client's connection: its requests one after the other. Runs on a thread of its own, closed by any. */
final class Connection implements Runnable, Closeable {
    private final int number;
    private final Socket socket;
    private final Upstream upstream;
    private final Ledger ledger;
    private final LongFunction<Fault> faults;
    private final InputStream in;
    /** Nobody has to wait any longer. */
    private final CompletableFuture<Void> released = new CompletableFuture<>();

    Connection(int number, Socket socket, Upstream upstream, LongFunction<Fault> faults, Ledger ledger)
            throws IOException {
        this.number = number;
        this.socket = socket;
        this.upstream = upstream;
        this.faults = faults;
        this.ledger = ledger;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setTcpNoDelay(true);
    }

    @Override
    public void run() {
        try (socket;
                upstream) {
            while (hasRequest() && serve()) {
                // The next request of the same connection.
            }
        } catch (IOException | NumberFormatException e) {
            // The client hung up, which clients may do at any time; or it does not speak HTTP/1.1.
        }
    }

    /** Waits for the first byte, so that a fault can be played before anything is read. */
    private boolean hasRequest() throws IOException {
        in.mark(1);
        int first = in.read();
        in.reset();
        return first >= 0;
    }

    private boolean serve() throws IOException {
        long call = ledger.nextNumber();
        Fault fault = faults.apply(call);
        SeenRequest request = fault.readsRequest() ? read(call, fault) : SeenRequest.unread(call, number, fault.name());
        ledger.add(request);
        Exchange exchange = new Exchange(this, socket, request);
        fault.play(exchange);
        if (!exchange.isOver() && wantsEnd(request)) {
            exchange.finish();
        }
        return !exchange.isOver();
    }

    private static boolean wantsEnd(SeenRequest request) {
        return request.headers().stream()
                .anyMatch(header -> header.is("Connection") && header.value().equalsIgnoreCase("close"));
    }

    private SeenRequest read(long call, Fault fault) throws IOException {
        String[] line = HttpText.line(in).split(" ");
        if (line.length != 3) {
            throw new IOException("not a request line");
        }
        List<Header> headers = HttpText.headers(in);
        byte[] body = HttpText.requestBody(headers, in);
        return new SeenRequest(call, number, fault.name(), line[0], line[1], headers, body);
    }

    Upstream upstream() {
        return upstream;
    }

    /** Reads and forgets, until the client hangs up or the socket is closed here. */
    void awaitEnd() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** Does not read, until it is released. */
    void awaitRelease() throws IOException {
        released.join();
        awaitEnd();
    }

    /** Ends what waits without reading, so that it notices when the client hangs up. */
    void release() {
        released.complete(null);
    }

    /** Says whether the time has passed; if not, the connection was closed or released. */
    boolean pause(Duration time) {
        try {
            released.get(time.toNanos(), TimeUnit.NANOSECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a release never fails", e);
        }
    }

    /** Says whether the event came; if not, it failed, or the connection was closed or released. */
    boolean await(CompletableFuture<?> event) {
        CompletableFuture.anyOf(event, released)
                .handle((value, failure) -> true)
                .join();
        return event.isDone() && !event.isCompletedExceptionally();
    }

    /** The client sees a reset. */
    @Override
    public void close() throws IOException {
        release();
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already.
        }
        socket.close();
        upstream.close();
    }
}
