package dev.apiwright.example.simulator.spec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a request or a response.
 *
 * @param name wire name
 * @param type {@code string}, {@code integer}, {@code [T]} for a list, {@code {T}} for a map, … or the name of a type
 * @param encodedAsString whether a number is carried as text
 * @param required whether it has to be there
 * @param limits numbers, sizes and lengths
 * @param exclusiveWith fields that cannot be there beside it
 * @param requiredWhen when it has to be there; null without such a rule
 * @param allowedWhen the only case in which it may be there; null without such a rule
 * @param forbiddenWhen when it must not be there; null without such a rule
 */
public record FieldSpec(
        String name,
        String type,
        boolean encodedAsString,
        boolean required,
        Limits limits,
        List<String> exclusiveWith,
        @Nullable Condition requiredWhen,
        @Nullable Condition allowedWhen,
        @Nullable Condition forbiddenWhen) {

    /**
     * Bounds of a value; null where there is none.
     *
     * @param min least number
     * @param max greatest number
     * @param minBytes least length in UTF-8
     * @param maxBytes greatest length in UTF-8
     * @param minItems least size of a list
     * @param maxItems greatest size of a list
     * @param pattern what the whole text has to match
     */
    public record Limits(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Long minBytes,
            @Nullable Long maxBytes,
            @Nullable Long minItems,
            @Nullable Long maxItems,
            @Nullable String pattern) {

        /** Those of the values in a list or map, at any depth; sizes are those of the outermost list. */
        public Limits ofElements() {
            return new Limits(min, max, minBytes, maxBytes, null, null, pattern);
        }

        private static Limits read(SpecNode node) {
            return new Limits(
                    node.decimal("min"),
                    node.decimal("max"),
                    node.number("minBytes"),
                    node.number("maxBytes"),
                    node.number("minItems"),
                    node.number("maxItems"),
                    node.text("pattern"));
        }
    }

    /** Reads the long form, or the short one that is a type alone. */
    static FieldSpec read(String name, @Nullable Object value) {
        SpecNode node = new SpecNode(value);
        boolean isLong = node.has("type");
        return new FieldSpec(
                name,
                type(isLong ? node.get("type") : value),
                "string".equals(node.text("encodedAs")),
                node.flag("required"),
                Limits.read(node),
                node.texts("exclusiveWith"),
                condition(node, "requiredWhen"),
                condition(node, "allowedWhen"),
                condition(node, "forbiddenWhen"));
    }

    private static String type(@Nullable Object value) {
        if (value instanceof List<?> list && list.size() == 1) {
            return "[" + type(list.get(0)) + "]";
        }
        if (value instanceof Map<?, ?> map && map.containsKey("map")) {
            return "{" + type(map.get("map")) + "}";
        }
        return String.valueOf(value);
    }

    private static @Nullable Condition condition(SpecNode node, String key) {
        return node.has(key) ? Condition.read(node.node(key)) : null;
    }
}
