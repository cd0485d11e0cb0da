package dev.apiwright.value;

import dev.apiwright.error.InvalidRequestException;
import dev.apiwright.error.Violation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the constraints of one request and reports all that are broken at once. Every check but {@link #required} lets
 * null pass: an absent field breaks nothing. Messages say what is allowed and never repeat a text of the request.
 * Not thread-safe.
 */
public final class Constraints {
    private static final int MAX_PLACES = 3;
    private static final int MAX_BROKEN = 10;
    private static final int MAX_DIGITS = 1_000;
    private static final String SINCE = " since 1970";

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
        if (value == null) {
            broken(name, "is required " + when);
        }
    }

    /** The field must not be there under a condition that holds now. */
    public void forbidden(String name, @Nullable Object value, String when) {
        if (value != null) {
            broken(name, "is not allowed " + when);
        }
    }

    /** No element of the list may be null. */
    public void elements(String name, @Nullable Collection<?> list) {
        if (list == null) {
            return;
        }
        List<Integer> missing = new ArrayList<>();
        int index = 0;
        for (Object element : list) {
            if (element == null) {
                missing.add(index);
            }
            index++;
        }
        if (missing.size() == 1) {
            broken(name + "[" + missing.get(0) + "]", "must not be null");
        } else if (!missing.isEmpty()) {
            broken(name, "must hold no null, but elements " + places(missing) + " are null");
        }
    }

    private static String places(List<Integer> indexes) {
        int more = indexes.size() - MAX_PLACES;
        String shown = indexes.stream().limit(MAX_PLACES).map(String::valueOf).collect(Collectors.joining(", "));
        return more > 0 ? shown + " and " + more + " more" : shown;
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
            between(name, utf8Length(text), min, max, "bytes of UTF-8");
        }
    }

    /** The number must be in a range, both ends included. */
    public void range(String name, @Nullable Number value, Number min, Number max) {
        if (value != null && (compare(value, min) < 0 || compare(value, max) > 0)) {
            broken(name, "must be from " + min + " to " + max);
        }
    }

    /** The number must not be smaller. */
    public void min(String name, @Nullable Number value, Number min) {
        if (value != null && compare(value, min) < 0) {
            broken(name, "must be at least " + min);
        }
    }

    /** The number must not be larger. */
    public void max(String name, @Nullable Number value, Number max) {
        if (value != null && compare(value, max) > 0) {
            broken(name, "must be at most " + max);
        }
    }

    /** The duration must be whole seconds, of which 64 bits can hold the number, and that must be in a range. */
    public void seconds(String name, @Nullable Duration value, long min, long max) {
        if (value != null) {
            time(name, value.getNano(), value::toSeconds, min, max, TimeUnit.SECONDS, "");
        }
    }

    /** As above, without a range. */
    public void seconds(String name, @Nullable Duration value) {
        seconds(name, value, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** As {@link #seconds}, counted in milliseconds. */
    public void millis(String name, @Nullable Duration value, long min, long max) {
        if (value != null) {
            time(name, value.getNano(), value::toMillis, min, max, TimeUnit.MILLISECONDS, "");
        }
    }

    /** As above, without a range. */
    public void millis(String name, @Nullable Duration value) {
        millis(name, value, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** The moment must be whole seconds, whose number since 1970 must be in a range. */
    public void epochSeconds(String name, @Nullable Instant value, long min, long max) {
        if (value != null) {
            time(name, value.getNano(), value::getEpochSecond, min, max, TimeUnit.SECONDS, SINCE);
        }
    }

    /** As above, without a range. */
    public void epochSeconds(String name, @Nullable Instant value) {
        epochSeconds(name, value, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** As {@link #epochSeconds}, counted in milliseconds. */
    public void epochMillis(String name, @Nullable Instant value, long min, long max) {
        if (value != null) {
            time(name, value.getNano(), value::toEpochMilli, min, max, TimeUnit.MILLISECONDS, SINCE);
        }
    }

    /** As above, without a range. */
    public void epochMillis(String name, @Nullable Instant value) {
        epochMillis(name, value, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /**
     * The text must be one JSON value.
     *
     * @param isJson tells of a text whether it is one
     */
    public void json(String name, @Nullable String text, Predicate<? super String> isJson) {
        check(text == null || isJson.test(text), name, "must be the text of one JSON value");
    }

    /** The number must be one that JSON has. */
    public void finite(String name, @Nullable Double value) {
        check(value == null || Double.isFinite(value), name, "must be a finite number");
    }

    /** The number must have no more digits than a server can be expected to read. */
    public void digits(String name, @Nullable BigDecimal value) {
        boolean sane =
                value == null || (Math.abs((long) value.scale()) <= MAX_DIGITS && value.precision() <= MAX_DIGITS);
        check(sane, name, "must have at most " + MAX_DIGITS + " digits");
    }

    /** The whole text must match a regular expression. */
    public void pattern(String name, @Nullable String text, String regex) {
        if (text != null && !Pattern.matches(regex, text)) {
            broken(name, "must match " + regex);
        }
    }

    /** At most one of two fields may be there. */
    public void exclusive(String nameA, @Nullable Object a, String nameB, @Nullable Object b) {
        if (a != null && b != null) {
            broken(nameA, "cannot be given together with " + pathTo(nameB));
        }
    }

    /** Exactly one of several fields must be there. */
    public void oneOf(List<String> names, @Nullable Object... values) {
        int given = 0;
        for (Object value : values) {
            given += value == null ? 0 : 1;
        }
        if (given != 1) {
            broken(String.join(", ", names), "need exactly one of them, not " + given);
        }
    }

    /** Checks a record inside the request; what it breaks is reported with the path to it. */
    public <E> void nested(String name, @Nullable E value, BiConsumer<? super Constraints, ? super E> checks) {
        if (value != null) {
            checks.accept(new Constraints(type, pathTo(name), violations), value);
        }
    }

    /**
     * Checks every element of a list inside the request; null elements are left to {@link #elements}. Of very many that are
     * wrong the first are reported, and how many more there are.
     */
    public <E> void each(
            String name, @Nullable Collection<? extends E> list, BiConsumer<? super Constraints, ? super E> checks) {
        int index = 0;
        int broken = 0;
        for (E element : list == null ? List.<E>of() : list) {
            int before = violations.size();
            nested(name + "[" + index + "]", element, checks);
            broken += violations.size() > before ? 1 : 0;
            if (broken > MAX_BROKEN) {
                violations.subList(before, violations.size()).clear();
            }
            index++;
        }
        if (broken > MAX_BROKEN) {
            broken(name, "has " + (broken - MAX_BROKEN) + " more elements that are wrong");
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

    /**
     * A time is sent as a whole number of its unit. What is below the unit cannot be sent, and cutting it off would change
     * what was meant.
     *
     * @param count gives the number; throws when 64 bits cannot hold it
     * @param since what the number counts from; empty for durations
     */
    private void time(String name, int nanos, LongSupplier count, long min, long max, TimeUnit unit, String since) {
        String units = unit.name().toLowerCase(Locale.ROOT);
        if (nanos % unit.toNanos(1) != 0) {
            broken(name, "must be whole " + units + ", as nothing smaller can be sent");
        }
        try {
            counted(name, count.getAsLong(), min, max, units + since);
        } catch (ArithmeticException e) {
            broken(name, "must be a number of " + units + since + " that 64 bits can hold");
        }
    }

    private void counted(String name, long count, long min, long max, String unit) {
        if (count < min || count > max) {
            String allowed = max == Long.MAX_VALUE
                    ? "at least " + min
                    : min == Long.MIN_VALUE ? "at most " + max : "from " + min + " to " + max;
            broken(name, "must be " + allowed + " " + unit);
        }
    }

    private void between(String name, int actual, int min, int max, String unit) {
        if (actual < min || actual > max) {
            String allowed = max == Integer.MAX_VALUE ? "at least " + min : min + " to " + max;
            broken(name, "must have " + allowed + " " + unit + ", not " + actual);
        }
    }

    private void check(boolean holds, String name, String message) {
        if (!holds) {
            broken(name, message);
        }
    }

    /** Called only when something is wrong: texts are not put together for every request that is right. */
    private void broken(String name, String message) {
        violations.add(new Violation(pathTo(name), message));
    }

    /**
     * @param name empty for the value itself, {@code [3]} for an element of it
     */
    private String pathTo(String name) {
        boolean joined = path.isEmpty() || name.isEmpty() || name.startsWith("[");
        return joined ? path + name : path + "." + name;
    }

    /** The number of bytes that a text takes on the wire; half a surrogate pair counts as the U+FFFD it is sent as. */
    private static int utf8Length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    private static int compare(Number a, Number b) {
        if (isWhole(a) && isWhole(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        if (a instanceof Double d && !Double.isFinite(d)) {
            return Double.compare(d, b.doubleValue());
        }
        return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer;
    }
}
