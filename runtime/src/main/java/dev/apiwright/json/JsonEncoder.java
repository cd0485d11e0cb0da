package dev.apiwright.json;

/** Writes one value as JSON. */
@FunctionalInterface
public interface JsonEncoder<T> {
    /** Writes the whole value. */
    void write(JsonWriter out, T value);
}
