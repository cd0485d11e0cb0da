package dev.apiwright.example.simulator.spec;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of the spec depends on: a field of the request, or of the record that the rule stands in.
 *
 * @param field wire name of the field
 * @param kind what is asked of it
 * @param operand what it is compared with
 */
public record Condition(String field, Kind kind, @Nullable Object operand) {
    static final Condition ALWAYS = new Condition("", Kind.ALWAYS, null);

    /** What is asked of a field. */
    public enum Kind {
        ALWAYS,
        STARTS_WITH,
        EQUALS,
        PRESENT
    }

    static Condition read(SpecNode node) {
        String field = node.text("field", "");
        if (node.has("startsWith")) {
            return new Condition(field, Kind.STARTS_WITH, node.text("startsWith"));
        }
        return node.has("equals")
                ? new Condition(field, Kind.EQUALS, node.text("equals"))
                : new Condition(field, Kind.PRESENT, node.flag("present"));
    }

    /** Whether it holds among these fields. */
    public boolean holds(Map<String, ?> fields) {
        Object value = fields.get(field);
        return switch (kind) {
            case ALWAYS -> true;
            case STARTS_WITH -> value instanceof String text && text.startsWith(String.valueOf(operand));
            case EQUALS -> value != null && value.toString().equals(operand);
            case PRESENT -> Objects.equals(operand, value != null);
        };
    }

    @Override
    public String toString() {
        return switch (kind) {
            case ALWAYS -> "always";
            case STARTS_WITH -> field + " starts with " + operand;
            case EQUALS -> field + " is " + operand;
            case PRESENT -> field + (Boolean.TRUE.equals(operand) ? " is there" : " is not there");
        };
    }
}
