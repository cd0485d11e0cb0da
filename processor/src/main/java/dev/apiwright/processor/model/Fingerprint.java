package dev.apiwright.processor.model;

import dev.apiwright.processor.model.PaginationModel.StyleModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint has to agree with: where a listing is read from and what a position in it means. Texts, limits and errors
 * do not matter to it, so that a better comment does not cost anyone an export that is half done.
 *
 * @param meaning all that matters, part by part
 */
public record Fingerprint(String meaning) {
    private static final int LENGTH = 16;

    static Fingerprint of(String api, String path, @Nullable PaginationModel pagination) {
        StringBuilder meaning = new StringBuilder();
        add(meaning, api);
        add(meaning, path);
        if (pagination != null) {
            add(meaning, pagination);
        }
        return new Fingerprint(meaning.toString());
    }

    private static void add(StringBuilder meaning, PaginationModel pagination) {
        add(meaning, pagination.items().wireName());
        add(meaning, pagination.key() == null ? "" : pagination.key().wireName());
        for (FieldModel field : pagination.thinnedBy()) {
            add(meaning, field.wireName());
        }
        for (StyleModel style : pagination.styles()) {
            add(meaning, style);
        }
    }

    private static void add(StringBuilder meaning, StyleModel style) {
        add(meaning, style.style().name());
        add(meaning, style.when() == null ? "" : style.when().words());
        for (Map.Entry<String, FieldModel> field : new TreeMap<>(style.fields()).entrySet()) {
            add(meaning, field.getKey());
            add(meaning, field.getValue().wireName());
        }
        for (Map.Entry<String, String> text : new TreeMap<>(style.texts()).entrySet()) {
            add(meaning, text.getKey());
            add(meaning, text.getValue());
        }
    }

    /** Parts are preceded by their length, so that no two lists of parts look the same. */
    private static void add(StringBuilder meaning, String part) {
        meaning.append(part.length()).append(':').append(part);
    }

    /**
     * Sixteen hexadecimal digits. Made when they are asked for, with the text of a file and beside the compiler's thread: the first
     * digest of a process takes as long as reading a small spec.
     */
    public String text() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(meaning.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
