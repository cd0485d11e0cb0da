package dev.apiwright.example.simulator.fault;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A request as the server saw it. Its text leaves out the query, the headers and the body, because queries are signed.
 * Immutable.
 */
public final class SeenRequest {
    private final long number;
    private final int connection;
    private final String fault;
    private final String method;
    private final String path;
    private final String query;
    private final List<Header> headers;
    private final byte[] body;

    SeenRequest(
            long number,
            int connection,
            String fault,
            String method,
            String target,
            List<Header> headers,
            byte[] body) {
        int question = target.indexOf('?');
        this.number = number;
        this.connection = connection;
        this.fault = fault;
        this.method = method;
        this.path = question < 0 ? target : target.substring(0, question);
        this.query = question < 0 ? "" : target.substring(question + 1);
        this.headers = List.copyOf(headers);
        this.body = body.clone();
    }

    /** A request that was not read. */
    static SeenRequest unread(long number, int connection, String fault) {
        return new SeenRequest(number, connection, fault, "", "", List.of(), new byte[0]);
    }

    /** The same request with another body. */
    SeenRequest withBody(byte[] other) {
        return new SeenRequest(number, connection, fault, method, target(), headers, other);
    }

    /** Counted from 1 by the front that saw it. */
    public long number() {
        return number;
    }

    /** Which of the front's connections it came on, counted from 1. */
    public int connection() {
        return connection;
    }

    /** The name of what was done to it. */
    public String fault() {
        return fault;
    }

    /** Empty when the request was not read. */
    public String method() {
        return method;
    }

    /** Without the query; empty when the request was not read. */
    public String path() {
        return path;
    }

    /** As it came, encoded. Holds the signature: not to be printed. */
    public String query() {
        return query;
    }

    /** A parameter of the query, decoded; empty when it is not there. */
    public Optional<String> parameter(String name) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals(name))
                .map(pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))
                .findFirst();
    }

    /** In the order in which they came. */
    public List<Header> headers() {
        return headers;
    }

    /** The body's bytes. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    @Override
    public String toString() {
        return number + ": " + method + " " + path + " (" + fault + ")";
    }
}
