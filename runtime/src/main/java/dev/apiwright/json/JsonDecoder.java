package dev.apiwright.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads one value from JSON.
 *
 * @param <T> what it becomes; nullable for those that give null for JSON null
 */
@FunctionalInterface
public interface JsonDecoder<T extends @Nullable Object> {
    /** Reads the value that comes next, whole. */
    T read(JsonReader in);
}
