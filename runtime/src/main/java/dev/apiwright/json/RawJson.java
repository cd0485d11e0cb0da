package dev.apiwright.json;

import dev.apiwright.error.DecodeException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON text that a caller supplies. */
public final class RawJson {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RawJson() {}

    /**
     * Whether the text is one JSON value, within the limits of {@link JsonReader}. One that begins with a byte order mark, as
     * some files do, is none: it could not stand within another text.
     */
    public static boolean isValid(String json) {
        if (json.startsWith(BYTE_ORDER_MARK)) {
            return false;
        }
        try {
            JsonReader.read(json.getBytes(StandardCharsets.UTF_8), RawJson::skipped);
            return true;
        } catch (DecodeException | TruncatedJsonException e) {
            return false;
        }
    }

    private static @Nullable Object skipped(JsonReader in) {
        in.skip();
        return null;
    }
}
