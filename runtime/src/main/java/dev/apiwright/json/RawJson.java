package dev.apiwright.json;

import dev.apiwright.error.DecodeException;
import java.nio.charset.StandardCharsets;

/** JSON text that a caller supplies. */
public final class RawJson {
    private RawJson() {}

    /** Whether the text is one JSON value, within the limits of {@link JsonReader}. */
    public static boolean isValid(String json) {
        try {
            JsonReader in = new JsonReader(json.getBytes(StandardCharsets.UTF_8));
            in.skip();
            in.finish();
            return true;
        } catch (DecodeException | TruncatedJsonException e) {
            return false;
        }
    }
}
