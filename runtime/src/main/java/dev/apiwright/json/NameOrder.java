package dev.apiwright.json;

import java.util.Arrays;

/**
 * Which name comes after which: as in the objects before at the same level, because one server writes them all alike; and
 * in the first object, as the decoder lists them. Not thread-safe.
 */
final class NameOrder {
    private final JsonNames names;
    /** What is likely to come first, and behind each name. */
    private final JsonNames.Name[] next;

    private int place;

    NameOrder(JsonNames names) {
        this.names = names;
        this.next = new JsonNames.Name[names.count() + 1];
        Arrays.setAll(next, names::get);
    }

    JsonNames names() {
        return names;
    }

    /** An object begins. */
    void begin() {
        place = 0;
    }

    /** The name that is likely to come next. */
    JsonNames.Name next() {
        return next[place];
    }

    /** Another name came than was likely. */
    void learn(JsonNames.Name name) {
        next[place] = name;
    }

    void pass(JsonNames.Name name) {
        place = name.index + 1;
    }
}
