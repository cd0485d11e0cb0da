package dev.apiwright.transport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One answer, read to its end and decompressed. Immutable, but for the body's bytes, which are not copied and which nobody
 * may change.
 */
public final class TransportResponse {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /**
     * @param status the HTTP status
     * @param headers name to values
     * @param body the body's bytes after decompression; empty when there is none
     */
    public TransportResponse(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            List<String> before = copy.getOrDefault(header.getKey(), List.of());
            copy.put(header.getKey(), joined(before, header.getValue()));
        }
        this.headers = Collections.unmodifiableMap(copy);
        this.body = Objects.requireNonNull(body, "body");
    }

    /** Of a name that comes in two cases, the values of both. */
    private static List<String> joined(List<String> before, List<String> more) {
        if (before.isEmpty()) {
            return List.copyOf(more);
        }
        List<String> all = new ArrayList<>(before);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Name to values; the case of a name does not matter when it is looked up. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The body's bytes after decompression, not copied. */
    public byte[] body() {
        return body;
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
