package dev.apiwright.transport;

import dev.apiwright.error.Advice;
import dev.apiwright.error.Outcome;
import dev.apiwright.error.ProtocolException;

/** What is said about an answer that is too large. */
final class Limits {
    private Limits() {}

    static ProtocolException exceeded(int status, int limit) {
        return new ProtocolException(
                status,
                "the response has more than the " + limit + " bytes that this client takes (maxResponseBytes)",
                Advice.SMALLER_PAGE,
                status / 100 == 2 ? Outcome.EXECUTED : Outcome.UNKNOWN);
    }
}
