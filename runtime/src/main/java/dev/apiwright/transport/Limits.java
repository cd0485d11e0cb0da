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
                advice(status),
                status / 100 == 2 ? Outcome.EXECUTED : Outcome.UNKNOWN);
    }

    /** The page of a server that failed is not made of what was asked for, and asking for less makes it no smaller. */
    private static Advice advice(int status) {
        return switch (status / 100) {
            case 2 -> Advice.SMALLER_PAGE;
            case 5 -> Advice.RETRY;
            default -> Advice.NONE;
        };
    }
}
