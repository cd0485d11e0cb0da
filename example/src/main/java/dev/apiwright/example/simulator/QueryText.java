package dev.apiwright.example.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the query of a URL. */
final class QueryText {
    private QueryText() {}

    /**
     * The parameters by name.
     *
     * @throws ServiceFailure when one is not encoded properly or stands twice
     */
    static Map<String, String> parse(@Nullable String raw) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return parameters;
        }
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (parameters.put(name, value) != null) {
                throw new ServiceFailure(Code.REQUEST_MALFORMED, "query parameter " + name + " stands twice");
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ServiceFailure(Code.REQUEST_MALFORMED, "the query is not encoded properly");
        }
    }
}
