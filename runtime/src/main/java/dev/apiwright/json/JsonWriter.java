package dev.apiwright.json;

import dev.apiwright.error.InvalidRequestException;
import dev.apiwright.error.Violation;
import dev.apiwright.value.OpenEnum;
import dev.apiwright.value.OpenIntEnum;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Writes JSON, for generated encoders. A method with a field name writes the field, or nothing at all when the value is
 * null; a method without one writes a value, and is an encoder of elements when used as a method reference. The text is
 * UTF-8 without white space, nothing is escaped that need not be, and half a surrogate pair becomes U+FFFD.
 * Not thread-safe.
 */
public final class JsonWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final JsonGenerator out = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);

    /** Starts an empty text. */
    public JsonWriter() {}

    /** Writes one value as a whole text. */
    public static <T> byte[] write(JsonEncoder<? super T> encoder, T value) {
        JsonWriter out = new JsonWriter();
        encoder.write(out, value);
        return out.toBytes();
    }

    /** Ends the text and gives its bytes. Nothing can be written afterwards. */
    public byte[] toBytes() {
        out.close();
        return bytes.toByteArray();
    }

    public void beginObject() {
        out.writeStartObject();
    }

    public void endObject() {
        out.writeEndObject();
    }

    public void string(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            string(value);
        }
    }

    public void string(String value) {
        out.writeString(Surrogates.paired(value));
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
        out.writeNumber(value.longValue());
    }

    public void int64(Integer value) {
        out.writeNumber(value.intValue());
    }

    /** An integer carried as a string. */
    public void int64Text(String name, @Nullable Long value) {
        string(name, value == null ? null : value.toString());
    }

    /** An integer carried as a string. */
    public void int64Text(String name, @Nullable Integer value) {
        string(name, value == null ? null : value.toString());
    }

    public void int64Text(Long value) {
        string(value.toString());
    }

    public void int64Text(Integer value) {
        string(value.toString());
    }

    public void bool(String name, @Nullable Boolean value) {
        if (value != null) {
            name(name);
            bool(value);
        }
    }

    public void bool(Boolean value) {
        out.writeBoolean(value);
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
        out.writeNumber(value.doubleValue());
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
            String digits = plain(name, value);
            name(name);
            out.writeNumber(digits);
        }
    }

    /** As {@link #decimal(String, BigDecimal)}. */
    public void decimal(BigDecimal value) {
        out.writeNumber(plain("number", value));
    }

    /** As {@link #decimal(String, BigDecimal)}, carried as a string. */
    public void decimalText(String name, @Nullable BigDecimal value) {
        string(name, value == null ? null : plain(name, value));
    }

    /** As {@link #decimalText(String, BigDecimal)}. */
    public void decimalText(BigDecimal value) {
        string(plain("number", value));
    }

    public void openEnum(String name, @Nullable OpenEnum value) {
        string(name, value == null ? null : value.value());
    }

    public void openEnum(OpenEnum value) {
        string(value.value());
    }

    public void openIntEnum(String name, @Nullable OpenIntEnum value) {
        int64(name, value == null ? null : (Long) value.value());
    }

    public void openIntEnum(OpenIntEnum value) {
        int64(value.value());
    }

    /** Seconds since 1970-01-01T00:00:00Z, rounded down. */
    public void epochSeconds(String name, @Nullable Instant value) {
        int64(name, value == null ? null : (Long) value.getEpochSecond());
    }

    public void epochSeconds(Instant value) {
        int64(value.getEpochSecond());
    }

    /** Milliseconds since 1970-01-01T00:00:00Z, rounded down. */
    public void epochMillis(String name, @Nullable Instant value) {
        int64(name, value == null ? null : (Long) value.toEpochMilli());
    }

    public void epochMillis(Instant value) {
        int64(value.toEpochMilli());
    }

    /** Whole seconds, rounded down. */
    public void seconds(String name, @Nullable Duration value) {
        int64(name, value == null ? null : (Long) value.toSeconds());
    }

    public void seconds(Duration value) {
        int64(value.toSeconds());
    }

    /** Whole milliseconds, rounded down. */
    public void millis(String name, @Nullable Duration value) {
        int64(name, value == null ? null : (Long) value.toMillis());
    }

    public void millis(Duration value) {
        int64(value.toMillis());
    }

    /**
     * A value that is JSON text already.
     *
     * @throws InvalidRequestException when the text is not one JSON value: it would break the text around it
     */
    public void rawJson(String name, @Nullable String json) {
        if (json != null) {
            if (!RawJson.isValid(json)) {
                throw invalid(name, "must be the text of one JSON value");
            }
            name(name);
            out.writeRawValue(json);
        }
    }

    /** As {@link #rawJson(String, String)}. */
    public void rawJson(String json) {
        if (!RawJson.isValid(json)) {
            throw invalid("JSON", "must be the text of one value");
        }
        out.writeRawValue(json);
    }

    public <E> void object(String name, @Nullable E value, JsonEncoder<? super E> encoder) {
        if (value != null) {
            name(name);
            encoder.write(this, value);
        }
    }

    public <E> void list(String name, @Nullable Collection<E> elements, JsonEncoder<? super E> encoder) {
        if (elements != null) {
            name(name);
            list(elements, encoder);
        }
    }

    public <E> void list(Collection<E> elements, JsonEncoder<? super E> encoder) {
        out.writeStartArray();
        for (E element : elements) {
            encoder.write(this, element);
        }
        out.writeEndArray();
    }

    public <E> void map(String name, @Nullable Map<String, E> entries, JsonEncoder<? super E> encoder) {
        if (entries != null) {
            name(name);
            map(entries, encoder);
        }
    }

    public <E> void map(Map<String, E> entries, JsonEncoder<? super E> encoder) {
        out.writeStartObject();
        entries.forEach((name, value) -> {
            name(name);
            encoder.write(this, value);
        });
        out.writeEndObject();
    }

    private static String plain(String name, BigDecimal value) {
        if (!Numbers.isSane(value)) {
            throw invalid(name, "must have at most " + Numbers.MAX_DIGITS + " digits");
        }
        return value.toPlainString();
    }

    private void name(String name) {
        out.writeName(Surrogates.paired(name));
    }

    private static InvalidRequestException invalid(String field, String message) {
        return new InvalidRequestException("request", List.of(new Violation(field, message)));
    }
}
