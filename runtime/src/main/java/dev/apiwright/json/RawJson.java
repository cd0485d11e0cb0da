package dev.apiwright.json;

import dev.apiwright.error.DecodeException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON text that a caller supplies. */
public final class RawJson {
    private RawJson() {}

    /** Whether the text is one JSON value, within the limits of {@link JsonReader}. */
    public static boolean isValid(String json) {
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
