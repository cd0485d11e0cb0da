package dev.apiwright.client;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/**
 * Builds a query: names and values in UTF-8, every byte as {@code %XX}, once, but those that RFC 3986 leaves unreserved and
 * the asterisk, which it allows in a query and which signatures hold: they go out as their makers document them.
 */
final class QueryString implements BiConsumer<String, String> {
    private static final String HEX = "0123456789ABCDEF";
    /** What a signed query has. */
    private static final int USUAL_LENGTH = 400;

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

    /** Adds a parameter. */
    @Override
    public void accept(String name, String value) {
        if (!text.isEmpty()) {
            text.append('&');
        }
        encode(name);
        text.append('=');
        encode(value);
    }

    private void encode(String value) {
        if (isPlain(value)) {
            text.append(value);
            return;
        }
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (unreserved(b)) {
                text.append((char) b);
            } else {
                text.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
            }
        }
    }

    /** As nearly all are; then there is nothing to copy. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!unreserved(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean unreserved(int b) {
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
