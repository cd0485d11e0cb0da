package dev.apiwright.client;

import dev.apiwright.transport.TransportResponse;

/** How one attempt ended. */
sealed interface Answer<R> {
    /** The server did what it was asked. */
    record Success<R>(R response, TransportResponse raw) implements Answer<R> {}

    /** It did not, or nobody knows. */
    record Failure<R>(Fault fault) implements Answer<R> {}
}
