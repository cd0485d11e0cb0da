package dev.apiwright.client;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An attempt before it is signed and sent, as an {@link Interceptor} sees it: what it is, and a place to add headers. Used by
 * one interceptor, inside {@link Interceptor#beforeAttempt}.
 */
public final class OutgoingAttempt {
    private static final int MOST_HEADERS = 32;

    private final CallInfo call;
    private final int number;
    private final String host;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private boolean gone;

    OutgoingAttempt(CallInfo call, int number, String host) {
        this.call = call;
        this.number = number;
        this.host = host;
    }

    /** The call that it belongs to. */
    public CallInfo call() {
        return call;
    }

    /** 1 for the first attempt of the call. */
    public int number() {
        return number;
    }

    /** The host that is called, with its port where it has one. */
    public String host() {
        return host;
    }

    /**
     * Adds a header to this attempt, a trace id for example; given twice, the last value counts, as it does of two interceptors
     * in the order of the client's builder. It is not kept and not redacted, so it is no place for secrets: proving who
     * calls is the {@link dev.apiwright.signing.RequestSigner}'s part, whose headers win over these.
     *
     * @param name letters, digits and {@code -_.} and the like, at most 128
     * @param value printable ASCII, at most 8192 characters, no line breaks
     * @throws IllegalArgumentException when name or value is something else, when the header is the client's own
     *     ({@code Content-Type}, {@code User-Agent}, …), or when the name says that it holds a secret; the message never
     *     holds the value
     * @throws IllegalStateException when the attempt has gone on without waiting, or has 32 headers already
     */
    public synchronized void header(String name, String value) {
        PlainHeaders.check(name, value);
        if (gone) {
            throw new IllegalStateException("the attempt has gone on: " + name + " comes too late");
        }
        if (headers.size() >= MOST_HEADERS && !headers.containsKey(name)) {
            throw new IllegalStateException("an attempt takes " + MOST_HEADERS + " headers at most");
        }
        headers.put(name, value);
    }

    /** What was added so far; nothing can be added after this. */
    synchronized Map<String, String> seal() {
        gone = true;
        return Collections.unmodifiableMap(headers);
    }

    /** What it is, without the headers. */
    @Override
    public String toString() {
        return call.endpoint() + " at " + host + ", attempt " + number;
    }
}
