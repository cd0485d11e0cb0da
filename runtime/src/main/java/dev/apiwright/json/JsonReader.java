package dev.apiwright.json;

import dev.apiwright.error.DecodeException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads JSON value by value, for generated decoders. Strict: what is not exactly of the type asked for is a
 * {@link DecodeException} that names the place as a JSON pointer, and nothing is rounded, cut or wrapped. JSON null is
 * Java null for every single value.
 *
 * <p>Between two calls the reader stands on the first token of the value that is to be read; every method that reads a
 * value consumes all of it. Limits: 200 levels, numbers of 1,000 digits, strings of 20 million characters, names of
 * 5,000. The text must be UTF-8; a byte order mark is skipped.
 *
 * <p>Every method can throw {@link TruncatedJsonException} when the text is cut off, and {@link DecodeException} when it
 * is malformed. Not thread-safe.
 */
public final class JsonReader {
    private final Tokens tokens;
    private final @Nullable EnvelopeCollector envelope;

    /** Starts to read a text that has no envelope. */
    public JsonReader(byte[] text) {
        this(text, null);
    }

    /**
     * Starts to read.
     *
     * @param text the whole text; it is not copied and must not change meanwhile
     * @param envelope the fields of the root object that are not the decoder's: {@link #nextName} keeps them from it
     */
    public JsonReader(byte[] text, @Nullable Envelope envelope) {
        this.tokens = new Tokens(text);
        this.envelope = envelope == null ? null : new EnvelopeCollector(envelope);
        if (tokens.next() == null) {
            throw tokens.truncated();
        }
    }

    /** Reads a whole text as one value, and nothing after it. */
    public static <T extends @Nullable Object> T read(byte[] text, JsonDecoder<T> decoder) {
        JsonReader in = new JsonReader(text);
        T value = decoder.read(in);
        in.finish();
        return value;
    }

    /** Checks that nothing but white space comes after the root value. Call it once, at the end. */
    public void finish() {
        if (tokens.depth() != 0) {
            throw new IllegalStateException("the root value has not been read to its end");
        }
        if (tokens.next() != null) {
            throw new DecodeException("", "the end of the text", "further content after the root value");
        }
    }

    /** What the envelope's fields held, as far as they have been read; all null when there is no envelope. */
    public EnvelopeValues envelope() {
        return envelope == null ? new EnvelopeValues(null, null, null) : envelope.values();
    }

    /** Enters an object; its fields come from {@link #nextName}. JSON null is an error: see {@link #object}. */
    public void beginObject() {
        if (tokens.current() != JsonToken.START_OBJECT) {
            throw mismatch("object");
        }
    }

    /** The name of the next field of the object, whose value is to be read next; null at the object's end. */
    public @Nullable String nextName() {
        while (tokens.next() == JsonToken.PROPERTY_NAME) {
            String name = tokens.name();
            tokens.next();
            if (envelope == null || tokens.depth() != depthOfRootFields() || !envelope.take(name, this)) {
                return name;
            }
        }
        return null;
    }

    /** Skips the value, whatever it is. */
    public void skip() {
        tokens.skipChildren();
    }

    /** The value, or an error that names the field as missing. Call it after the object has been read. */
    public <E> E required(String wireName, @Nullable E value) {
        if (value == null) {
            String name = wireName.replace("~", "~0").replace("/", "~1");
            throw new DecodeException(tokens.pointer() + "/" + name, "a value", "nothing");
        }
        return value;
    }

    /** A text, unchanged. */
    public @Nullable String string() {
        return isNull() ? null : needString("string");
    }

    /** A text without white space around it. */
    public @Nullable String trimmed() {
        String text = string();
        return text == null ? null : text.strip();
    }

    /** A text as a value of an open enum. */
    public <E> @Nullable E text(Function<String, E> of) {
        String text = string();
        return text == null ? null : of.apply(text);
    }

    /**
     * A text as a value of an open enum: the known value where the text without the white space around it is one,
     * otherwise a value that keeps the text unchanged.
     *
     * @param of gives the same object for a known text every time, and a new one for any other
     */
    @SuppressWarnings("ReferenceEquality")
    public <E> @Nullable E trimmedText(Function<String, E> of) {
        String text = string();
        if (text == null) {
            return null;
        }
        String trimmed = text.strip();
        E value = of.apply(trimmed);
        // Known values are constants: only for them does asking twice give one and the same object.
        return trimmed.equals(text) || value == of.apply(trimmed) ? value : of.apply(text);
    }

    /** An integer of 64 bits. */
    public @Nullable Long int64() {
        return isNull() ? null : needInt64();
    }

    /** An integer of 64 bits as a value of an open enum. */
    public <E> @Nullable E intEnum(LongFunction<E> of) {
        return isNull() ? null : of.apply(needInt64());
    }

    /** An integer of 32 bits. */
    public @Nullable Integer int32() {
        if (isNull()) {
            return null;
        }
        needInteger("32-bit integer");
        return tokens.int32();
    }

    /** A truth value: {@code true} or {@code false}, nothing else. */
    public @Nullable Boolean bool() {
        if (isNull()) {
            return null;
        }
        JsonToken token = tokens.current();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw mismatch("boolean");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** A number, to the precision of a double; one beyond the range of a double is an error. */
    public @Nullable Double number() {
        if (isNull()) {
            return null;
        }
        needNumber("number");
        double value = tokens.float64();
        if (Double.isInfinite(value)) {
            throw tokens.error("a number in range", "a number out of range");
        }
        return value;
    }

    /** A number with all its digits; exponents beyond ±1,000 are errors, for their digits would fill the memory. */
    public @Nullable BigDecimal decimal() {
        if (isNull()) {
            return null;
        }
        needNumber("number");
        return Numbers.sane(tokens.decimal(), tokens);
    }

    /** An integer of 64 bits that is carried as a string; a bare integer is accepted too. */
    public @Nullable Long int64Text() {
        if (tokens.current() != JsonToken.VALUE_STRING) {
            return int64();
        }
        return Numbers.int64(tokens.text(), tokens);
    }

    /** An integer of 32 bits that is carried as a string; a bare integer is accepted too. */
    public @Nullable Integer int32Text() {
        if (tokens.current() != JsonToken.VALUE_STRING) {
            return int32();
        }
        return Numbers.int32(tokens.text(), tokens);
    }

    /** A number that is carried as a string; a bare number is accepted too. */
    public @Nullable Double numberText() {
        if (tokens.current() != JsonToken.VALUE_STRING) {
            return number();
        }
        return Numbers.float64(tokens.text(), tokens);
    }

    /** A number with all its digits that is carried as a string; a bare number is accepted too. */
    public @Nullable BigDecimal decimalText() {
        if (tokens.current() != JsonToken.VALUE_STRING) {
            return decimal();
        }
        return Numbers.decimal(tokens.text(), tokens);
    }

    /** A moment in seconds since 1970-01-01T00:00:00Z. */
    public @Nullable Instant epochSeconds() {
        Long seconds = int64();
        return seconds == null ? null : instantOfSeconds(seconds);
    }

    /** As {@link #epochSeconds()}; null also for the number that stands for "absent". */
    public @Nullable Instant epochSecondsUnless(long absent) {
        Long seconds = int64();
        return seconds == null || seconds == absent ? null : instantOfSeconds(seconds);
    }

    /** A moment in milliseconds since 1970-01-01T00:00:00Z. */
    public @Nullable Instant epochMillis() {
        Long millis = int64();
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** As {@link #epochMillis()}; null also for the number that stands for "absent". */
    public @Nullable Instant epochMillisUnless(long absent) {
        Long millis = int64();
        return millis == null || millis == absent ? null : Instant.ofEpochMilli(millis);
    }

    /** A length of time in seconds. */
    public @Nullable Duration seconds() {
        Long seconds = int64();
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    /** As {@link #seconds()}; null also for the number that stands for "absent". */
    public @Nullable Duration secondsUnless(long absent) {
        Long seconds = int64();
        return seconds == null || seconds == absent ? null : Duration.ofSeconds(seconds);
    }

    /** A length of time in milliseconds. */
    public @Nullable Duration millis() {
        Long millis = int64();
        return millis == null ? null : Duration.ofMillis(millis);
    }

    /** As {@link #millis()}; null also for the number that stands for "absent". */
    public @Nullable Duration millisUnless(long absent) {
        Long millis = int64();
        return millis == null || millis == absent ? null : Duration.ofMillis(millis);
    }

    /** A value read by another decoder; null for JSON null. */
    public <E> @Nullable E object(JsonDecoder<? extends @Nullable E> decoder) {
        return isNull() ? null : decoder.read(this);
    }

    /** An array; JSON null is an empty one. A null element is an error. The list cannot be changed. */
    public <E> List<E> list(JsonDecoder<? extends @Nullable E> element) {
        if (isNull()) {
            return List.of();
        }
        if (tokens.current() != JsonToken.START_ARRAY) {
            throw mismatch("array");
        }
        List<E> elements = new ArrayList<>();
        while (tokens.next() != JsonToken.END_ARRAY) {
            elements.add(needElement(element));
        }
        return List.copyOf(elements);
    }

    /**
     * An object whose names are data; JSON null is an empty one. A null value and a name given twice are errors. The map
     * keeps the order of the text and cannot be changed.
     */
    public <E> Map<String, E> map(JsonDecoder<? extends @Nullable E> value) {
        if (isNull()) {
            return Map.of();
        }
        beginObject();
        Map<String, E> entries = new LinkedHashMap<>();
        while (tokens.next() == JsonToken.PROPERTY_NAME) {
            String name = tokens.name();
            tokens.next();
            if (entries.put(name, needElement(value)) != null) {
                throw tokens.error("every name once", "a name for the second time");
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The value's own text, to the byte; null for JSON null. */
    public @Nullable String rawJson() {
        return isNull() ? null : tokens.raw();
    }

    /** A text, or whatever else stands there in its own text: for messages, which only people read. */
    @Nullable
    String textOrRaw() {
        return tokens.current() == JsonToken.VALUE_STRING ? tokens.text() : rawJson();
    }

    private <E> E needElement(JsonDecoder<? extends @Nullable E> decoder) {
        E element = isNull() ? null : decoder.read(this);
        if (element == null) {
            throw mismatch("a value");
        }
        return element;
    }

    private boolean isNull() {
        return tokens.current() == JsonToken.VALUE_NULL;
    }

    private String needString(String expected) {
        if (tokens.current() != JsonToken.VALUE_STRING) {
            throw mismatch(expected);
        }
        return tokens.text();
    }

    private long needInt64() {
        needInteger("integer");
        return tokens.int64();
    }

    private void needInteger(String expected) {
        if (tokens.current() != JsonToken.VALUE_NUMBER_INT) {
            throw mismatch(expected);
        }
    }

    private void needNumber(String expected) {
        JsonToken token = tokens.current();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw mismatch(expected);
        }
    }

    private Instant instantOfSeconds(long seconds) {
        try {
            return Instant.ofEpochSecond(seconds);
        } catch (DateTimeException e) {
            throw tokens.error("a moment in seconds", "a number out of range");
        }
    }

    /** A field of the root object is one level deep; if its value opens another level, that level is already open. */
    private int depthOfRootFields() {
        JsonToken token = tokens.current();
        return token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY ? 2 : 1;
    }

    private DecodeException mismatch(String expected) {
        return tokens.error(expected, Numbers.describe(tokens.current()));
    }
}
