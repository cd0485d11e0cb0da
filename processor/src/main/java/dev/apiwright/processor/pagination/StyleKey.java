package dev.apiwright.processor.pagination;

import java.util.List;

/**
 * A key that names a field, in a pagination style.
 *
 * @param name the key in the spec
 * @param side where the field stands
 * @param types the spec's names of the scalar types that the field may have
 */
public record StyleKey(String name, Side side, List<String> types) {
    public StyleKey {
        types = List.copyOf(types);
    }

    /** Where a field stands. */
    public enum Side {
        REQUEST,
        RESPONSE
    }

    static StyleKey request(String name, String... types) {
        return new StyleKey(name, Side.REQUEST, List.of(types));
    }

    static StyleKey response(String name, String... types) {
        return new StyleKey(name, Side.RESPONSE, List.of(types));
    }
}
