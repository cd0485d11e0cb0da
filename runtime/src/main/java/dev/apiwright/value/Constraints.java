package dev.apiwright.value;

import dev.apiwright.error.InvalidRequestException;
import dev.apiwright.error.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the constraints of one request and reports all that are broken at once. Every check but {@link #required} lets
 * null pass: an absent field breaks nothing. Messages say what is allowed and never repeat a text of the request.
 * Not thread-safe.
 */
public final class Constraints {
    private final String type;
    private final String path;
    private final List<Violation> violations;

    /**
     * @param type the name of the type that is checked, for the message
     */
    public Constraints(String type) {
        this(type, "", new ArrayList<>());
    }

    private Constraints(String type, String path, List<Violation> violations) {
        this.type = type;
        this.path = path;
        this.violations = violations;
    }

    /** An unmodifiable copy that keeps null elements, so that {@link #elements} can report them; null stays null. */
    public static <E> @Nullable List<E> copy(@Nullable Collection<? extends E> list) {
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** The field must be there. */
    public void required(String name, @Nullable Object value) {
        check(value != null, name, "is required");
    }

    /** The field must be there under a condition that holds now. */
    public void requiredWhen(String name, @Nullable Object value, String when) {
        check(value != null, name, "is required " + when);
    }

    /** The field must not be there under a condition that holds now. */
    public void forbidden(String name, @Nullable Object value, String when) {
        check(value == null, name, "is not allowed " + when);
    }

    /** No element of the list may be null. */
    public void elements(String name, @Nullable Collection<?> list) {
        int index = 0;
        for (Object element : list == null ? List.of() : list) {
            check(element != null, name + "[" + index + "]", "must not be null");
            index++;
        }
    }

    /** No key and no value of the map may be null. */
    public void elements(String name, @Nullable Map<String, ?> map) {
        if (map != null) {
            // Not containsKey(null): the JDK's immutable maps throw at it.
            check(map.keySet().stream().allMatch(Objects::nonNull), name, "must not have a null key");
            check(map.values().stream().allMatch(Objects::nonNull), name, "must not have a null value");
        }
    }

    /** The number of elements is limited. */
    public void size(String name, @Nullable Collection<?> list, int min, int max) {
        if (list != null) {
            between(name, list.size(), min, max, "elements");
        }
    }

    /** The length in bytes of UTF-8 is limited. */
    public void utf8Length(String name, @Nullable String text, int min, int max) {
        if (text != null) {
            between(name, Utf8.length(text), min, max, "bytes of UTF-8");
        }
    }

    /** The number must be in a range, both ends included. */
    public void range(String name, @Nullable Number value, Number min, Number max) {
        boolean inside = value == null || (compare(value, min) >= 0 && compare(value, max) <= 0);
        check(inside, name, "must be from " + min + " to " + max);
    }

    /** The number must not be smaller. */
    public void min(String name, @Nullable Number value, Number min) {
        check(value == null || compare(value, min) >= 0, name, "must be at least " + min);
    }

    /** The number must not be larger. */
    public void max(String name, @Nullable Number value, Number max) {
        check(value == null || compare(value, max) <= 0, name, "must be at most " + max);
    }

    /** The whole text must match a regular expression. */
    public void pattern(String name, @Nullable String text, String regex) {
        check(text == null || Pattern.matches(regex, text), name, "must match " + regex);
    }

    /** At most one of two fields may be there. */
    public void exclusive(String nameA, @Nullable Object a, String nameB, @Nullable Object b) {
        check(a == null || b == null, nameA, "cannot be given together with " + path + nameB);
    }

    /** Exactly one of several fields must be there. */
    public void oneOf(List<String> names, @Nullable Object... values) {
        int given = 0;
        for (Object value : values) {
            given += value == null ? 0 : 1;
        }
        check(given == 1, String.join(", ", names), "need exactly one of them, not " + given);
    }

    /** Checks a record inside the request; what it breaks is reported with the path to it. */
    public <E> void nested(String name, @Nullable E value, BiConsumer<? super Constraints, ? super E> checks) {
        if (value != null) {
            checks.accept(new Constraints(type, path + name + ".", violations), value);
        }
    }

    /** Checks every record of a list inside the request; null elements are left to {@link #elements}. */
    public <E> void each(
            String name, @Nullable Collection<? extends E> list, BiConsumer<? super Constraints, ? super E> checks) {
        int index = 0;
        for (E element : list == null ? List.<E>of() : list) {
            nested(name + "[" + index + "]", element, checks);
            index++;
        }
    }

    /**
     * Ends the checks.
     *
     * @throws InvalidRequestException when a constraint is broken, with all that are
     */
    public void done() {
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(type, violations);
        }
    }

    private void between(String name, int actual, int min, int max, String unit) {
        if (actual < min || actual > max) {
            String allowed = max == Integer.MAX_VALUE ? "at least " + min : min + " to " + max;
            check(false, name, "must have " + allowed + " " + unit + ", not " + actual);
        }
    }

    private void check(boolean holds, String name, String message) {
        if (!holds) {
            violations.add(new Violation(path + name, message));
        }
    }

    private static int compare(Number a, Number b) {
        if (a instanceof Double d && !Double.isFinite(d)) {
            return Double.compare(d, b.doubleValue());
        }
        return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
    }
}
