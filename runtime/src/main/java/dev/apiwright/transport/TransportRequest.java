package dev.apiwright.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request, ready to be sent. Its query and headers may hold a signature, so {@link #toString} leaves out both and the
 * body. Immutable, but for the body's bytes, which are not copied and which nobody may change.
 */
public final class TransportRequest {
    private final String method;
    private final URI address;
    private final String query;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Duration timeout;
    private final int maxResponseBytes;
    private final @Nullable RequestWatcher watcher;

    /**
     * A request that nobody watches.
     *
     * @param method the HTTP method, {@code POST}
     * @param address scheme, host, port and path, without a query
     * @param query the query, encoded, without the question mark; may be empty
     * @param headers name to value
     * @param body the body's bytes
     * @param timeout for the whole exchange, the answer's body included
     * @param maxResponseBytes the largest body that is accepted, before and after decompression
     */
    public TransportRequest(
            String method,
            URI address,
            String query,
            Map<String, String> headers,
            byte[] body,
            Duration timeout,
            int maxResponseBytes) {
        this(method, address, query, copy(headers), body, timeout, maxResponseBytes, null);
    }

    private static Map<String, String> copy(Map<String, String> headers) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    private TransportRequest(
            String method,
            URI address,
            String query,
            Map<String, String> headers,
            byte[] body,
            Duration timeout,
            int maxResponseBytes,
            @Nullable RequestWatcher watcher) {
        this.method = Objects.requireNonNull(method, "method");
        this.address = Objects.requireNonNull(address, "address");
        this.query = Objects.requireNonNull(query, "query");
        this.headers = headers;
        this.body = Objects.requireNonNull(body, "body");
        this.timeout = Objects.requireNonNull(timeout, "timeout");
        this.maxResponseBytes = maxResponseBytes;
        this.watcher = watcher;
    }

    /** The same request to another address: a transport that wraps another one may send it elsewhere. */
    public TransportRequest to(URI address) {
        return new TransportRequest(method, address, query, headers, body, timeout, maxResponseBytes, watcher);
    }

    /** The same request, with somebody who is told how it fares. */
    public TransportRequest watchedBy(RequestWatcher newWatcher) {
        Objects.requireNonNull(newWatcher, "newWatcher");
        return new TransportRequest(method, address, query, headers, body, timeout, maxResponseBytes, newWatcher);
    }

    /**
     * Called by the transport when the request goes out on an open connection, because a server counts only what comes; see
     * {@link RequestWatcher#sent}. A transport that cannot know leaves it out.
     */
    public void sent() {
        if (watcher != null) {
            watcher.sent();
        }
    }

    /**
     * Called by the transport when the headers of the answer have come and its body has not, so that the times of both can be
     * told apart. A transport that cannot know leaves it out.
     */
    public void headersCame() {
        if (watcher != null) {
            watcher.headersCame();
        }
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** Scheme, host, port and path: what may be printed. */
    public URI address() {
        return address;
    }

    /** The address with the query. Never to be printed. */
    public URI signedUri() {
        try {
            return query.isEmpty() ? address : new URI(address + "?" + query);
        } catch (URISyntaxException e) {
            // Its message and its input hold the whole URI; so it is no cause either.
            throw new IllegalArgumentException("the query of a call to " + address + " is not encoded");
        }
    }

    /** Name to value, in the order in which they are sent. Never to be printed. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body's bytes, not copied. */
    public byte[] body() {
        return body;
    }

    /** For the whole exchange, the answer's body included. */
    public Duration timeout() {
        return timeout;
    }

    /** The largest body that is accepted, before and after decompression. */
    public int maxResponseBytes() {
        return maxResponseBytes;
    }

    /** Method and address, no more. */
    @Override
    public String toString() {
        return method + " " + address;
    }
}
