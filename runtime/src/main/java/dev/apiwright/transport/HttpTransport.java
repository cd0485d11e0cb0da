package dev.apiwright.transport;

import java.util.concurrent.CompletableFuture;

/**
 * Carries one HTTP exchange. It knows nothing of retries, signatures and envelopes. Implementations are safe for use by
 * several threads.
 */
public interface HttpTransport extends AutoCloseable {
    /**
     * Sends a request and reads the whole answer, whatever its status. Redirects are not followed: a signed URL goes to
     * nobody else.
     *
     * <p>The future fails with a {@link dev.apiwright.error.TransportException} that says how far the exchange came, when the
     * answer has not ended within the request's timeout too: then its cause is a {@link java.net.http.HttpTimeoutException},
     * by which a host that is silent is told from a connection that broke. It fails with a
     * {@link dev.apiwright.error.ProtocolException} when the answer is larger than the request allows. Cancelling the future
     * ends the exchange and closes its connection.
     */
    CompletableFuture<TransportResponse> send(TransportRequest request);

    /** Gives back threads and connections. Exchanges under way fail. Closing twice does nothing more. */
    @Override
    void close();
}
