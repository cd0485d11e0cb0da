package dev.apiwright.example.export;

import dev.apiwright.example.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a checkpoint file: a line of JSON that people can read, and a line with the SHA-256 of the first, by which a
 * file that was cut or edited is told. It guards against accidents, not against somebody who can compute a hash.
 */
final class SavedText {
    private static final int VERSION = 1;

    private final Json json = new Json();

    byte[] encode(Saved saved) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("apiwrightExport", VERSION);
        fields.put("plan", saved.plan());
        fields.put("length", saved.output().length());
        fields.put("checksum", saved.output().checksum());
        fields.put("members", saved.members());
        fields.put("pages", saved.tally().pages());
        fields.put("repeats", saved.tally().repeats());
        fields.put("millis", saved.tally().millis());
        fields.put("position", saved.position());
        String line = new String(json.write(fields), StandardCharsets.UTF_8) + "\n";
        return (line + hash(line.getBytes(StandardCharsets.UTF_8)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IOException when it is anything else
     */
    Saved decode(byte[] text) throws IOException {
        int lineEnd = 0;
        while (lineEnd < text.length && text[lineEnd] != '\n') {
            lineEnd++;
        }
        if (lineEnd == text.length) {
            throw new IOException("it is cut, or no checkpoint");
        }
        byte[] line = Arrays.copyOf(text, lineEnd + 1);
        String rest = new String(text, lineEnd + 1, text.length - lineEnd - 1, StandardCharsets.UTF_8);
        if (!rest.equals(hash(line) + "\n")) {
            throw new IOException("it is cut or was altered");
        }
        return fields(line);
    }

    private Saved fields(byte[] line) throws IOException {
        try {
            Map<String, @Nullable Object> fields = json.readObject(line);
            if (number(fields, "apiwrightExport") != VERSION) {
                throw new IOException("it is of another version of this program");
            }
            Object position = fields.get("position");
            return new Saved(
                    plan(fields.get("plan")),
                    new Saved.Extent(number(fields, "length"), number(fields, "checksum")),
                    number(fields, "members"),
                    new Saved.Tally(number(fields, "pages"), number(fields, "repeats"), number(fields, "millis")),
                    position == null ? null : position.toString());
        } catch (IllegalArgumentException e) {
            throw new IOException("it is no checkpoint of this program", e);
        }
    }

    private static Map<String, String> plan(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("no plan");
        }
        Map<String, String> plan = new LinkedHashMap<>();
        map.forEach((name, words) -> plan.put(String.valueOf(name), String.valueOf(words)));
        return plan;
    }

    private static long number(Map<String, @Nullable Object> fields, String name) {
        if (fields.get(name) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("no " + name);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
