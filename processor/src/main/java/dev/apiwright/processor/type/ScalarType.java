package dev.apiwright.processor.type;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The scalar table: one row for each scalar that can stand on the wire. A row says how the spec writes it, what it is in
 * Java, and which methods of the runtime's reader and writer carry it. A new scalar is a new row.
 */
public enum ScalarType {
    STRING("string", "", false, String.class, "string"),
    BOOLEAN("boolean", "", false, Boolean.class, "bool"),
    INT64("integer", "", false, Long.class, "int64"),
    INT64_TEXT("integer", "", true, Long.class, "int64Text"),
    /** An integer whose range in the spec fits a Java {@code int}. */
    INT32("integer", "", false, Integer.class, "int32", "int64"),
    INT32_TEXT("integer", "", true, Integer.class, "int32Text", "int64Text"),
    NUMBER("number", "", false, Double.class, "number"),
    NUMBER_TEXT("number", "", true, Double.class, "numberText"),
    DECIMAL("decimal", "", false, BigDecimal.class, "decimal"),
    DECIMAL_TEXT("decimal", "", true, BigDecimal.class, "decimalText"),
    EPOCH_SECONDS("timestamp", "seconds", false, Instant.class, "epochSeconds"),
    EPOCH_MILLIS("timestamp", "milliseconds", false, Instant.class, "epochMillis"),
    SECONDS("duration", "seconds", false, Duration.class, "seconds"),
    MILLIS("duration", "milliseconds", false, Duration.class, "millis"),
    /** Any JSON, handed on as text. */
    JSON("json", "", false, String.class, "rawJson");

    private static final List<ScalarType> ROWS = List.of(values());
    private static final Set<String> SPEC_NAMES = allNames();

    private final String specName;
    private final String unit;
    private final boolean text;
    private final Class<?> javaType;
    private final String reader;
    private final String writer;

    ScalarType(String specName, String unit, boolean text, Class<?> javaType, String method) {
        this(specName, unit, text, javaType, method, method);
    }

    ScalarType(String specName, String unit, boolean text, Class<?> javaType, String reader, String writer) {
        this.specName = specName;
        this.unit = unit;
        this.text = text;
        this.javaType = javaType;
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * The row for what a spec says.
     *
     * @param specName the type as the spec writes it
     * @param unit the field's unit; empty when it has none
     * @param text whether the spec says {@code encodedAs: string}
     * @param fitsInt whether the field's range fits a Java {@code int}
     */
    public static Optional<ScalarType> find(String specName, String unit, boolean text, boolean fitsInt) {
        for (ScalarType row : ROWS) {
            boolean right = row.specName.equals(specName) && row.unit.equals(unit) && row.text == text;
            if (right && (!specName.equals("integer") || (row.javaType == Integer.class) == fitsInt)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The names that a spec can write, each once, in the order of the table. */
    public static Set<String> specNames() {
        return SPEC_NAMES;
    }

    private static Set<String> allNames() {
        Set<String> names = new LinkedHashSet<>();
        for (ScalarType row : ROWS) {
            names.add(row.specName);
        }
        return Collections.unmodifiableSet(names);
    }

    /** Whether a type of the spec has to say what its numbers count. */
    public static boolean needsUnit(String specName) {
        for (ScalarType row : ROWS) {
            if (row.specName.equals(specName) && !row.unit.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The type as the spec writes it: {@code timestamp}. */
    public String specName() {
        return specName;
    }

    /** The unit that the spec has to give; empty for most. */
    public String unit() {
        return unit;
    }

    /** Whether the value stands in a JSON string although it is a number. */
    public boolean text() {
        return text;
    }

    /** The type in Java, boxed. */
    public Class<?> javaType() {
        return javaType;
    }

    /** The method of {@code JsonReader} that reads it. */
    public String reader() {
        return reader;
    }

    /** The method of {@code JsonWriter} that writes it. */
    public String writer() {
        return writer;
    }

    /** Whether values are compared and limited as numbers. */
    public boolean numeric() {
        return Number.class.isAssignableFrom(javaType);
    }

    /** The scalars, as the spec writes them, that a range limits: all that stand on the wire as numbers. */
    public static Set<String> ranged() {
        Set<String> ranged = new LinkedHashSet<>();
        for (ScalarType row : ROWS) {
            if (row.numeric() || !row.unit.isEmpty()) {
                ranged.add(row.specName);
            }
        }
        return Collections.unmodifiableSet(ranged);
    }

    /** Whether Java has values of the scalar that cannot be sent, so that there is something to check without any limit. */
    public static boolean canBeUnsendable(String specName) {
        for (ScalarType row : ROWS) {
            boolean limited = row == JSON || row == NUMBER || row == DECIMAL || !row.unit.isEmpty();
            if (limited && row.specName.equals(specName)) {
                return true;
            }
        }
        return false;
    }

    /** Whether Java can hold it in a primitive. */
    public boolean hasPrimitive() {
        return javaType == Boolean.class
                || javaType == Integer.class
                || javaType == Long.class
                || javaType == Double.class;
    }

    /** Whether a field of this type can name a number that means "absent". */
    public boolean canBeAbsent() {
        return !unit.isEmpty() || javaType == Long.class && !text;
    }
}
