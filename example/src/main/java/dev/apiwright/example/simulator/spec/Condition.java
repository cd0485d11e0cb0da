package dev.apiwright.example.simulator.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of the spec depends on: the beginning of a text field of the request.
 *
 * @param field wire name of the field; null when the condition always holds
 * @param startsWith the beginning; null when the field only has to be there
 */
public record Condition(@Nullable String field, @Nullable String startsWith) {
    static final Condition ALWAYS = new Condition(null, null);

    static Condition read(SpecNode node) {
        return new Condition(node.text("field"), node.text("startsWith"));
    }

    /** Whether it holds for a request. */
    public boolean holds(Map<String, ?> request) {
        if (field == null) {
            return true;
        }
        Object value = request.get(field);
        return startsWith == null ? value != null : value instanceof String text && text.startsWith(startsWith);
    }

    @Override
    public String toString() {
        return field == null ? "always" : field + (startsWith == null ? " is given" : " starts with " + startsWith);
    }
}
