package dev.apiwright.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON value by value, for generated decoders. Strict: what is not exactly of the type asked for is a
 * {@link dev.apiwright.error.DecodeException} that names the place as a JSON pointer, and nothing is rounded, cut or wrapped. JSON null is
 * Java null for every single value.
 *
 * <p>Between two calls the reader stands on the first token of the value that is to be read; every method that reads a
 * value consumes all of it. Limits: 200 levels, numbers of 1,000 digits, strings of 20 million characters, names of
 * 5,000. The text must be UTF-8; a byte order mark is skipped.
 *
 * <p>There are two readers: a fast one for plain text, and the parser for any other. When the first one meets something that
 * is not plain, the whole text is read again by the second one. So a decoder can be called twice; it must not change
 * anything outside of what it returns, and lets every exception of the reader through. Not thread-safe.
 */
public abstract sealed class JsonReader permits PlainReader, ParserReader {
    private final @Nullable EnvelopeCollector envelope;
    private final Elements elements = new Elements();
    /** The name of the field whose value comes next, as long as the decoder has not asked for that name. */
    private @Nullable String pending;

    JsonReader(@Nullable Envelope envelope) {
        this.envelope = envelope == null ? null : new EnvelopeCollector(envelope);
    }

    /** Reads a whole text as one value, as {@link #read(byte[], Envelope, JsonDecoder)} does, without an envelope. */
    public static <T extends @Nullable Object> T read(byte[] text, JsonDecoder<T> decoder) {
        return read(text, null, decoder).value();
    }

    /**
     * Reads a whole text as one value, and nothing after it.
     *
     * @param text is not copied and must not change meanwhile
     * @param envelope the fields of the root object that are not the decoder's: they are kept from it
     * @throws TruncatedJsonException when the text is cut off
     * @throws DuplicateEnvelopeFieldException when a field of the envelope stands there twice
     * @throws dev.apiwright.error.DecodeException when the text is malformed, or not what the decoder wants
     */
    public static <T extends @Nullable Object> Decoded<T> read(
            byte[] text, @Nullable Envelope envelope, JsonDecoder<T> decoder) {
        try {
            return new PlainReader(text, envelope).whole(decoder);
        } catch (NotPlain | IndexOutOfBoundsException e) {
            return new ParserReader(text, envelope).whole(decoder);
        }
    }

    /** Reads by this reader alone. */
    final <T extends @Nullable Object> Decoded<T> whole(JsonDecoder<T> decoder) {
        T value = decoder.read(this);
        finish();
        return new Decoded<>(value, envelope == null ? EnvelopeValues.NONE : envelope.values());
    }

    /** Checks that nothing but white space comes after the root value. */
    abstract void finish();

    /** Enters an object; its fields come from {@link #moreFields} or {@link #nextName}. JSON null is an error: see {@link #object}. */
    public abstract void beginObject();

    /**
     * Whether the object has another field; then the decoder asks for each of its fields by {@link #isNext}, best in the
     * order in which they are likely to come, and reads the value of every one that is there. Asked again, this skips a
     * field that none was. So one turn reads an object that has the likely order, and any order is read in a few.
     */
    public boolean moreFields() {
        skipPending();
        pending = nextName();
        return pending != null;
    }

    final void skipPending() {
        if (pending != null) {
            pending = null;
            skip();
        }
    }

    final boolean isPending() {
        return pending != null;
    }

    /** Whether the next field has this name; then its value is to be read next. Call it after {@link #moreFields}. */
    public boolean isNext(JsonName name) {
        if (!name.text().equals(pending)) {
            return false;
        }
        pending = null;
        return true;
    }

    /** The name of the next field of the object, whose value is to be read next; null at the object's end. */
    public final @Nullable String nextName() {
        String name = anyName();
        while (envelope != null && name != null && isRootField() && envelope.take(name, this)) {
            name = anyName();
        }
        return name;
    }

    /** As {@link #nextName}, but of the envelope too. */
    abstract @Nullable String anyName();

    /** Whether the name that has come last is one of the root object's. */
    abstract boolean isRootField();

    /** Skips the value, whatever it is. */
    public abstract void skip();

    /** The value, or an error that names the field as missing. Call it after the object has been read. */
    public final <E> E required(String wireName, @Nullable E value) {
        if (value == null) {
            throw missing(wireName);
        }
        return value;
    }

    abstract RuntimeException missing(String wireName);

    /** A text, unchanged. */
    public final @Nullable String string() {
        return isNull() ? null : needString();
    }

    /** A text without white space around it. */
    public final @Nullable String trimmed() {
        String text = string();
        return text == null ? null : text.strip();
    }

    /** A text as a value of an open enum. */
    public final <E> @Nullable E text(Function<String, E> of) {
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
    public final <E> @Nullable E trimmedText(Function<String, E> of) {
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
    public final @Nullable Long int64() {
        return isNull() ? null : (Long) needInt64();
    }

    /** An integer of 64 bits as a value of an open enum. */
    public final <E> @Nullable E intEnum(LongFunction<E> of) {
        return isNull() ? null : of.apply(needInt64());
    }

    /** An integer of 32 bits. */
    public final @Nullable Integer int32() {
        return isNull() ? null : (Integer) needInt32();
    }

    /** A truth value: {@code true} or {@code false}, nothing else. */
    public final @Nullable Boolean bool() {
        return isNull() ? null : (Boolean) needBool();
    }

    /** A number, to the precision of a double; one beyond the range of a double is an error. */
    public final @Nullable Double number() {
        return isNull() ? null : (Double) Numbers.finite(needNumber(), this);
    }

    /** A number with all its digits; exponents beyond ±1,000 are errors, for their digits would fill the memory. */
    public final @Nullable BigDecimal decimal() {
        return isNull() ? null : Numbers.sane(needDecimal(), this);
    }

    /** An integer of 64 bits that is carried as a string; a bare integer is accepted too. */
    public final @Nullable Long int64Text() {
        return isString() ? (Long) Numbers.int64(needString(), this) : int64();
    }

    /** An integer of 32 bits that is carried as a string; a bare integer is accepted too. */
    public final @Nullable Integer int32Text() {
        return isString() ? (Integer) Numbers.int32(needString(), this) : int32();
    }

    /** A number that is carried as a string; a bare number is accepted too. */
    public final @Nullable Double numberText() {
        return isString() ? (Double) Numbers.float64(needString(), this) : number();
    }

    /** A number with all its digits that is carried as a string; a bare number is accepted too. */
    public final @Nullable BigDecimal decimalText() {
        return isString() ? Numbers.decimal(needString(), this) : decimal();
    }

    /** A moment in seconds since 1970-01-01T00:00:00Z. */
    public final @Nullable Instant epochSeconds() {
        return isNull() ? null : instantOfSeconds(needInt64());
    }

    /** As {@link #epochSeconds()}; null also for the number that stands for "absent". */
    public final @Nullable Instant epochSecondsUnless(long absent) {
        if (isNull()) {
            return null;
        }
        long seconds = needInt64();
        return seconds == absent ? null : instantOfSeconds(seconds);
    }

    /** A moment in milliseconds since 1970-01-01T00:00:00Z. */
    public final @Nullable Instant epochMillis() {
        return isNull() ? null : Instant.ofEpochMilli(needInt64());
    }

    /** As {@link #epochMillis()}; null also for the number that stands for "absent". */
    public final @Nullable Instant epochMillisUnless(long absent) {
        if (isNull()) {
            return null;
        }
        long millis = needInt64();
        return millis == absent ? null : Instant.ofEpochMilli(millis);
    }

    /** A length of time in seconds. */
    public final @Nullable Duration seconds() {
        return isNull() ? null : Duration.ofSeconds(needInt64());
    }

    /** As {@link #seconds()}; null also for the number that stands for "absent". */
    public final @Nullable Duration secondsUnless(long absent) {
        if (isNull()) {
            return null;
        }
        long seconds = needInt64();
        return seconds == absent ? null : Duration.ofSeconds(seconds);
    }

    /** A length of time in milliseconds. */
    public final @Nullable Duration millis() {
        return isNull() ? null : Duration.ofMillis(needInt64());
    }

    /** As {@link #millis()}; null also for the number that stands for "absent". */
    public final @Nullable Duration millisUnless(long absent) {
        if (isNull()) {
            return null;
        }
        long millis = needInt64();
        return millis == absent ? null : Duration.ofMillis(millis);
    }

    /** A value read by another decoder; null for JSON null. */
    public final <E> @Nullable E object(JsonDecoder<? extends @Nullable E> decoder) {
        return isNull() ? null : decoder.read(this);
    }

    /** An array; JSON null is an empty one. A null element is an error. The list cannot be changed. */
    public final <E> List<E> list(JsonDecoder<? extends @Nullable E> element) {
        if (isNull()) {
            return List.of();
        }
        beginArray();
        int first = elements.size();
        while (nextElement()) {
            elements.add(needElement(element));
        }
        return elements.takeFrom(first);
    }

    /**
     * An object whose names are data; JSON null is an empty one. A null value and a name given twice are errors. The map
     * keeps the order of the text and cannot be changed.
     */
    public final <E> Map<String, E> map(JsonDecoder<? extends @Nullable E> value) {
        if (isNull()) {
            return Map.of();
        }
        beginObject();
        Map<String, E> entries = new LinkedHashMap<>();
        for (String name = anyName(); name != null; name = anyName()) {
            if (entries.put(name, needElement(value)) != null) {
                throw error("every name once", "a name for the second time");
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The value's own text, to the byte; null for JSON null. */
    public final @Nullable String rawJson() {
        return isNull() ? null : needRaw();
    }

    /** A text, or whatever else stands there in its own text: for messages, which only people read. */
    @Nullable
    String textOrRaw() {
        return isString() ? needString() : rawJson();
    }

    /** The error for a field of the envelope that is there again. */
    abstract RuntimeException givenTwice(String name);

    private <E> E needElement(JsonDecoder<? extends @Nullable E> decoder) {
        E element = isNull() ? null : decoder.read(this);
        if (element == null) {
            throw nullElement();
        }
        return element;
    }

    abstract RuntimeException nullElement();

    /** Enters an array. */
    abstract void beginArray();

    /** Moves to the next element of an array; false at the array's end, which is left then. */
    abstract boolean nextElement();

    /** Whether the value is null; then it has been read. */
    abstract boolean isNull();

    abstract boolean isString();

    abstract String needString();

    abstract long needInt64();

    abstract int needInt32();

    abstract boolean needBool();

    abstract double needNumber();

    abstract BigDecimal needDecimal();

    abstract String needRaw();

    abstract RuntimeException error(String expected, String found);

    private Instant instantOfSeconds(long seconds) {
        try {
            return Instant.ofEpochSecond(seconds);
        } catch (DateTimeException e) {
            throw error("a moment in seconds", "a number out of range");
        }
    }
}
