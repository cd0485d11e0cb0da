package dev.apiwright.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of maps that keep their order, for generated types. */
public final class Maps {
    private Maps() {}

    /** An unmodifiable copy in the same order. */
    public static <E> Map<String, E> copyOf(Map<String, ? extends E> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** As {@link #copyOf}; null stays null. */
    public static <E> @Nullable Map<String, E> copy(@Nullable Map<String, ? extends E> map) {
        return map == null ? null : copyOf(map);
    }
}
