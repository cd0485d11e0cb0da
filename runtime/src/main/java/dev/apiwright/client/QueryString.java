package dev.apiwright.client;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Builds a query: names and values in UTF-8, every byte as {@code %XX}, once, but those that RFC 3986 leaves unreserved and
 * the asterisk, which it allows in a query and which signatures hold: they go out as their makers document them.
 */
final class QueryString {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder text = new StringBuilder();

    QueryString add(String name, String value) {
        if (!text.isEmpty()) {
            text.append('&');
        }
        encode(name);
        text.append('=');
        encode(value);
        return this;
    }

    private void encode(String value) {
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (unreserved(b)) {
                text.append((char) b);
            } else {
                text.append('%').append(HEX.toHexDigits(b));
            }
        }
    }

    private static boolean unreserved(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~'
                || b == '*';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
