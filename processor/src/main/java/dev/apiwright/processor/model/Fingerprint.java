package dev.apiwright.processor.model;

import dev.apiwright.processor.model.PaginationModel.StyleModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint has to agree with: where a listing is read from and what a position in it means. Texts, limits and errors
 * do not matter to it, so that a better comment does not cost anyone an export that is half done.
 */
final class Fingerprint {
    private static final int LENGTH = 16;

    private final StringBuilder meaning = new StringBuilder();

    private Fingerprint() {}

    static String of(String api, String path, @Nullable PaginationModel pagination) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(api).add(path);
        if (pagination != null) {
            fingerprint.add(pagination);
        }
        return fingerprint.hash();
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
        new TreeMap<>(style.fields()).forEach((key, field) -> add(key).add(field.wireName()));
        new TreeMap<>(style.texts()).forEach((key, text) -> add(key).add(text));
    }

    /** Parts are preceded by their length, so that no two lists of parts look the same. */
    private Fingerprint add(String part) {
        meaning.append(part.length()).append(':').append(part);
        return this;
    }

    private String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(meaning.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
