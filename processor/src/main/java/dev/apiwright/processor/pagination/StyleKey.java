package dev.apiwright.processor.pagination;

import java.util.List;

/**
 * A key that a pagination style takes.
 *
 * @param name the key in the spec
 * @param role what its value names
 * @param types the spec's names of the scalar types that the field may have; empty for a literal
 */
public record StyleKey(String name, Role role, List<String> types) {
    public StyleKey {
        types = List.copyOf(types);
    }

    /** What the value of a key names. */
    public enum Role {
        /** A field of the request. */
        REQUEST_FIELD,
        /** A field of the response. */
        RESPONSE_FIELD,
        /** A text that is sent or compared. */
        TEXT
    }

    static StyleKey requestField(String name, String... types) {
        return new StyleKey(name, Role.REQUEST_FIELD, List.of(types));
    }

    static StyleKey responseField(String name, String... types) {
        return new StyleKey(name, Role.RESPONSE_FIELD, List.of(types));
    }

    static StyleKey text(String name) {
        return new StyleKey(name, Role.TEXT, List.of());
    }
}
