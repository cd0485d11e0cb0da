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
 * do not matter to it, so that a better comment does not cost anyone an export that is half done. Immutable once made.
 */
public final class Fingerprint {
    private static final int LENGTH = 16;

    private final StringBuilder meaning = new StringBuilder();

    private Fingerprint() {}

    static Fingerprint of(String api, String path, @Nullable PaginationModel pagination) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(api).add(path);
        if (pagination != null) {
            fingerprint.add(pagination);
        }
        return fingerprint;
    }

    private void add(PaginationModel pagination) {
        add(pagination.items().wireName());
        add(pagination.key() == null ? "" : pagination.key().wireName());
        for (FieldModel field : pagination.thinnedBy()) {
            add(field.wireName());
        }
        for (StyleModel style : pagination.styles()) {
            add(style);
        }
    }

    private void add(StyleModel style) {
        add(style.style().name());
        add(style.when() == null ? "" : style.when().words());
        for (Map.Entry<String, FieldModel> field : new TreeMap<>(style.fields()).entrySet()) {
            add(field.getKey()).add(field.getValue().wireName());
        }
        for (Map.Entry<String, String> text : new TreeMap<>(style.texts()).entrySet()) {
            add(text.getKey()).add(text.getValue());
        }
    }

    /** Parts are preceded by their length, so that no two lists of parts look the same. */
    private Fingerprint add(String part) {
        meaning.append(part.length()).append(':').append(part);
        return this;
    }

    /**
     * Sixteen hexadecimal digits. Made when they are asked for, with the text of a file and beside the compiler's thread: the first
     * digest of a process takes as long as reading a small spec.
     */
    public String text() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(meaning.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
