package dev.apiwright.client;

/** What a call is doing, with the words for a deadline that passes meanwhile. */
enum Phase {
    PAUSE("in the pause before the next attempt"),
    RATE_LIMIT("while waiting for the rate limit"),
    SIGNING("before the call was signed"),
    HEADERS("while waiting for the answer"),
    BODY("while reading the answer"),
    DECODING("while decoding the answer");

    private final String place;

    Phase(String place) {
        this.place = place;
    }

    String place() {
        return place;
    }

    /** Whether a request is on its way, or its answer is. */
    boolean isExchange() {
        return this == HEADERS || this == BODY;
    }
}
