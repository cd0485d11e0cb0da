package dev.apiwright.json;

import dev.apiwright.error.InvalidRequestException;
import dev.apiwright.error.Violation;
import dev.apiwright.value.OpenEnum;
import dev.apiwright.value.OpenIntEnum;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON, for generated encoders. A method with a field name writes the field, or nothing at all when the value is
 * null; a method without one writes a value, and is an encoder of elements when used as a method reference. The text is
 * UTF-8 without white space, nothing is escaped that need not be, and half a surrogate pair becomes U+FFFD.
 * Not thread-safe.
 *
 * <p>An encoder runs twice: the first time its bytes are only counted, the second time they are put into an array of just
 * that size, which is then sent. So hardly anything is allocated that is not sent.
 */
public final class JsonWriter {
    /** As deep as Jackson writes. */
    private static final int MAX_DEPTH = 500;

    private final Utf8 out = new Utf8();
    private boolean comma;
    private int depth;

    private JsonWriter() {}

    /**
     * Writes one value as a whole text.
     *
     * @param encoder is called twice, and has to write the same both times
     * @throws IllegalStateException when it does not
     * @throws InvalidRequestException when there is something in it that JSON cannot carry, or it is nested too deep
     */
    public static <T> byte[] write(JsonEncoder<? super T> encoder, T value) {
        JsonWriter writer = new JsonWriter();
        encoder.write(writer, value);
        byte[] bytes = writer.out.startWriting();
        writer.comma = false;
        encoder.write(writer, value);
        if (!writer.out.isFull()) {
            throw new IllegalStateException("less is written than was counted: the value has changed");
        }
        return bytes;
    }

    public void beginObject() {
        begin('{');
    }

    public void endObject() {
        end('}');
    }

    public void string(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            string(value);
        }
    }

    public void string(String value) {
        separate();
        out.string(value);
    }

    public void int64(String name, @Nullable Long value) {
        if (value != null) {
            name(name);
            int64(value);
        }
    }

    public void int64(String name, @Nullable Integer value) {
        if (value != null) {
            name(name);
            int64(value);
        }
    }

    public void int64(Long value) {
        integer(value);
    }

    public void int64(Integer value) {
        integer(value);
    }

    /** An integer carried as a string. */
    public void int64Text(String name, @Nullable Long value) {
        if (value != null) {
            name(name);
            integerText(value);
        }
    }

    /** An integer carried as a string. */
    public void int64Text(String name, @Nullable Integer value) {
        if (value != null) {
            name(name);
            integerText(value);
        }
    }

    public void int64Text(Long value) {
        integerText(value);
    }

    public void int64Text(Integer value) {
        integerText(value);
    }

    public void bool(String name, @Nullable Boolean value) {
        if (value != null) {
            name(name);
            bool(value);
        }
    }

    public void bool(Boolean value) {
        plain(value ? "true" : "false");
    }

    /**
     * A number to the precision of a double.
     *
     * @throws InvalidRequestException for NaN and the infinities, which JSON does not have
     */
    public void number(String name, @Nullable Double value) {
        if (value != null) {
            if (!Double.isFinite(value)) {
                throw invalid(name, "must be a finite number");
            }
            name(name);
            number(value);
        }
    }

    /** As {@link #number(String, Double)}. */
    public void number(Double value) {
        if (!Double.isFinite(value)) {
            throw invalid("number", "must be finite");
        }
        plain(value.toString());
    }

    /**
     * A number carried as a string.
     *
     * @throws InvalidRequestException for NaN and the infinities, which no reader would take for numbers
     */
    public void numberText(String name, @Nullable Double value) {
        if (value != null) {
            if (!Double.isFinite(value)) {
                throw invalid(name, "must be a finite number");
            }
            string(name, value.toString());
        }
    }

    /** As {@link #numberText(String, Double)}. */
    public void numberText(Double value) {
        if (!Double.isFinite(value)) {
            throw invalid("number", "must be finite");
        }
        string(value.toString());
    }

    /**
     * A number with all its digits and without an exponent.
     *
     * @throws InvalidRequestException for a number of more than 1,000 digits, most of them zeros or not
     */
    public void decimal(String name, @Nullable BigDecimal value) {
        if (value != null) {
            String digits = digits(name, value);
            name(name);
            plain(digits);
        }
    }

    /** As {@link #decimal(String, BigDecimal)}. */
    public void decimal(BigDecimal value) {
        plain(digits("number", value));
    }

    /** As {@link #decimal(String, BigDecimal)}, carried as a string. */
    public void decimalText(String name, @Nullable BigDecimal value) {
        string(name, value == null ? null : digits(name, value));
    }

    /** As {@link #decimalText(String, BigDecimal)}. */
    public void decimalText(BigDecimal value) {
        string(digits("number", value));
    }

    public void openEnum(String name, @Nullable OpenEnum value) {
        string(name, value == null ? null : value.value());
    }

    public void openEnum(OpenEnum value) {
        string(value.value());
    }

    public void openIntEnum(String name, @Nullable OpenIntEnum value) {
        if (value != null) {
            name(name);
            integer(value.value());
        }
    }

    public void openIntEnum(OpenIntEnum value) {
        integer(value.value());
    }

    /** Seconds since 1970-01-01T00:00:00Z, rounded down. */
    public void epochSeconds(String name, @Nullable Instant value) {
        if (value != null) {
            name(name);
            integer(value.getEpochSecond());
        }
    }

    public void epochSeconds(Instant value) {
        integer(value.getEpochSecond());
    }

    /** Milliseconds since 1970-01-01T00:00:00Z, rounded down. */
    public void epochMillis(String name, @Nullable Instant value) {
        if (value != null) {
            name(name);
            integer(value.toEpochMilli());
        }
    }

    public void epochMillis(Instant value) {
        integer(value.toEpochMilli());
    }

    /** Whole seconds, rounded down. */
    public void seconds(String name, @Nullable Duration value) {
        if (value != null) {
            name(name);
            integer(value.toSeconds());
        }
    }

    public void seconds(Duration value) {
        integer(value.toSeconds());
    }

    /** Whole milliseconds, rounded down. */
    public void millis(String name, @Nullable Duration value) {
        if (value != null) {
            name(name);
            integer(value.toMillis());
        }
    }

    public void millis(Duration value) {
        integer(value.toMillis());
    }

    /**
     * A value that is JSON text already.
     *
     * @throws InvalidRequestException when the text is not one JSON value: it would break the text around it
     */
    public void rawJson(String name, @Nullable String json) {
        if (json != null) {
            requireJson(json, name, "must be the text of one JSON value");
            name(name);
            plain(json);
        }
    }

    /** As {@link #rawJson(String, String)}. */
    public void rawJson(String json) {
        requireJson(json, "JSON", "must be the text of one value");
        plain(json);
    }

    public <E> void object(String name, @Nullable E value, JsonEncoder<? super E> encoder) {
        if (value != null) {
            name(name);
            encoder.write(this, value);
        }
    }

    public <E> void list(String name, @Nullable List<E> elements, JsonEncoder<? super E> encoder) {
        if (elements != null) {
            name(name);
            list(elements, encoder);
        }
    }

    public <E> void list(List<E> elements, JsonEncoder<? super E> encoder) {
        begin('[');
        for (int i = 0; i < elements.size(); i++) {
            encoder.write(this, elements.get(i));
        }
        end(']');
    }

    public <E> void map(String name, @Nullable Map<String, E> entries, JsonEncoder<? super E> encoder) {
        if (entries != null) {
            name(name);
            map(entries, encoder);
        }
    }

    public <E> void map(Map<String, E> entries, JsonEncoder<? super E> encoder) {
        beginObject();
        for (Map.Entry<String, E> entry : entries.entrySet()) {
            name(entry.getKey());
            encoder.write(this, entry.getValue());
        }
        endObject();
    }

    private void begin(char bracket) {
        if (++depth > MAX_DEPTH) {
            throw invalid("JSON", "must not be nested deeper than " + MAX_DEPTH);
        }
        separate();
        out.ascii(bracket);
        comma = false;
    }

    private void end(char bracket) {
        depth--;
        out.ascii(bracket);
        comma = true;
    }

    private void name(String name) {
        separate();
        out.string(name);
        out.ascii(':');
        comma = false;
    }

    private void integer(long value) {
        separate();
        out.digits(value);
    }

    private void integerText(long value) {
        separate();
        out.ascii('"');
        out.digits(value);
        out.ascii('"');
    }

    /** A value that needs no quotes and no escapes. */
    private void plain(String value) {
        separate();
        out.text(value);
    }

    /** Between two names or values that follow each other. */
    private void separate() {
        if (comma) {
            out.ascii(',');
        }
        comma = true;
    }

    /** It takes as long as reading the text, so once is enough. */
    private void requireJson(String json, String field, String message) {
        if (out.isCounting() && !RawJson.isValid(json)) {
            throw invalid(field, message);
        }
    }

    private static String digits(String name, BigDecimal value) {
        if (!Numbers.isSane(value)) {
            throw invalid(name, "must have at most " + Numbers.MAX_DIGITS + " digits");
        }
        return value.toPlainString();
    }

    private static InvalidRequestException invalid(String field, String message) {
        return new InvalidRequestException("request", List.of(new Violation(field, message)));
    }
}
