package dev.apiwright.processor.spec;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The scalar types, by the names that specs give them. */
public enum ScalarName {
    STRING,
    BOOLEAN,
    /** A whole number of at most 64 bits. */
    INTEGER,
    /** A floating point number. */
    NUMBER,
    /** A number that keeps every digit. */
    DECIMAL,
    TIMESTAMP,
    DURATION,
    /** Any JSON, kept as its text. */
    JSON;

    /** As specs spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ScalarName> of(String word) {
        return Stream.of(values()).filter(scalar -> scalar.word().equals(word)).findFirst();
    }
}
