package dev.apiwright.example.simulator.fault;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * One request and whatever becomes of it: what a {@link Fault} works with. Used by the thread of the connection only.
 *
 * <p>A fault that leaves the connection usable, writes one right answer and returns; every other one ends with {@link
 * #reset}, {@link #finish} or {@link #holdOpen}.
 */
public final class Exchange {
    private final Connection connection;
    private final Socket socket;
    private final SeenRequest request;
    private boolean over;

    Exchange(Connection connection, Socket socket, SeenRequest request) {
        this.connection = connection;
        this.socket = socket;
        this.request = request;
    }

    /** What came. */
    public SeenRequest request() {
        return request;
    }

    /** Lets the server behind the front carry the request out. */
    WireAnswer answer() throws IOException {
        return connection.upstream().ask(request);
    }

    /** Lets the server carry out another request in its place. */
    WireAnswer answerTo(byte[] otherBody) throws IOException {
        return connection.upstream().ask(request.withBody(otherBody));
    }

    /** Lets the server carry the request out and gives the client its answer. */
    public void pass() throws IOException {
        write(answer().bytes());
    }

    /** Sends bytes at once. */
    public void write(byte[]... parts) throws IOException {
        socket.getOutputStream().write(WireAnswer.join(parts));
    }

    /** Breaks the connection: the client sees a reset. */
    public void reset() throws IOException {
        over = true;
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Ends the connection in order: the client sees its end behind what was written. */
    public void finish() throws IOException {
        over = true;
        socket.shutdownOutput();
        socket.close();
    }

    /** As {@link #finish}, but the connection is gone only when the client has noticed and closed its side. */
    void finishAndWait() throws IOException {
        over = true;
        socket.shutdownOutput();
        connection.awaitEnd();
    }

    /** Says nothing more until the client hangs up or the front is closed. */
    public void holdOpen() throws IOException {
        over = true;
        connection.awaitEnd();
    }

    /** Waits without reading what the client sends, until the front is closed. */
    void ignore() throws IOException {
        over = true;
        connection.awaitRelease();
    }

    /**
     * Waits.
     *
     * @return false when the front was closed meanwhile
     */
    public boolean pause(Duration time) {
        return connection.pause(time);
    }

    /**
     * Waits for an event.
     *
     * @return false when it failed, or the front was closed meanwhile
     */
    public boolean await(CompletableFuture<?> event) {
        return connection.await(event);
    }

    boolean isOver() {
        return over;
    }
}
