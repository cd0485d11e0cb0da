package dev.apiwright.transport;

/**
 * Is told by a transport how a request fares, as far as the transport knows. Its methods are quick and never throw; they run on
 * threads of the transport.
 */
public interface RequestWatcher {
    /**
     * A connection is open and secured, and the request goes out on it: opening one can take longer than everything after
     * it. When a connection breaks and the request goes out again, the last time counts.
     */
    default void sent() {}

    /** The headers of the answer have come, and its body has not. */
    default void headersCame() {}
}
