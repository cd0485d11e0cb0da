package dev.apiwright.json;

/** Reads one value from JSON. */
@FunctionalInterface
public interface JsonDecoder<T> {
    /** Reads the value that comes next, whole. */
    T read(JsonReader in);
}
