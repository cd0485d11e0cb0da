package dev.apiwright.json;

import dev.apiwright.error.DecodeException;
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
    private final byte[] text;
    private final PlainText plain;
    /** Null as long as the text is plain. */
    private @Nullable TokenReader parser;

    private final @Nullable EnvelopeCollector envelope;
    private final Elements elements = new Elements();

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
        this.text = text;
        this.plain = new PlainText(text);
        this.envelope = envelope == null ? null : new EnvelopeCollector(envelope);
        if (!plain.isPlain()) {
            parser();
        }
    }

    /** Reads by the parser from the beginning on: what plain text has to be read like. */
    static JsonReader byParser(byte[] text, @Nullable Envelope envelope) {
        JsonReader in = new JsonReader(text, envelope);
        in.parser();
        return in;
    }

    /** Whether the parser has not been needed yet. */
    boolean isPlain() {
        return plain.isPlain();
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
        if (!plain.isFinished()) {
            parser().finish();
        }
    }

    /** What the envelope's fields held, as far as they have been read; all null when there is no envelope. */
    public EnvelopeValues envelope() {
        return envelope == null ? new EnvelopeValues(null, null, null) : envelope.values();
    }

    /** Enters an object; its fields come from {@link #nextName}. JSON null is an error: see {@link #object}. */
    public void beginObject() {
        if (!plain.beginObject()) {
            parser().beginObject();
        }
    }

    /** The name of the next field of the object, whose value is to be read next; null at the object's end. */
    public @Nullable String nextName() {
        return nextName(JsonNames.NONE);
    }

    /**
     * The name of the next field of the object, whose value is to be read next; null at the object's end.
     *
     * @param likely the names that the decoder knows: they are found faster than others
     */
    public @Nullable String nextName(JsonNames likely) {
        String name = anyName(likely);
        return envelope == null || name == null || !isRootField() ? name : nameBesideEnvelope(name, likely, envelope);
    }

    private @Nullable String nameBesideEnvelope(String first, JsonNames likely, EnvelopeCollector collector) {
        String name = first;
        while (name != null && collector.take(name, this)) {
            name = anyName(likely);
        }
        return name;
    }

    private @Nullable String anyName(JsonNames likely) {
        String name = plain.nextName(likely);
        return name != null || plain.endObject() ? name : parser().nextName();
    }

    private boolean isRootField() {
        return plain.isPlain() ? plain.depth() == 1 : parser().isRootField();
    }

    /** Skips the value, whatever it is. */
    public void skip() {
        if (!plain.skip()) {
            parser().skip();
        }
    }

    /** The value, or an error that names the field as missing. Call it after the object has been read. */
    public <E> E required(String wireName, @Nullable E value) {
        if (value == null) {
            String name = wireName.replace("~", "~0").replace("/", "~1");
            throw new DecodeException(parser().pointer() + "/" + name, "a value", "nothing");
        }
        return value;
    }

    /** A text, unchanged. */
    public @Nullable String string() {
        return isNull() ? null : needString();
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
        return isNull() ? null : (Long) needInt64();
    }

    /** An integer of 64 bits as a value of an open enum. */
    public <E> @Nullable E intEnum(LongFunction<E> of) {
        return isNull() ? null : of.apply(needInt64());
    }

    /** An integer of 32 bits. */
    public @Nullable Integer int32() {
        return isNull() ? null : (Integer) needInt32();
    }

    /** A truth value: {@code true} or {@code false}, nothing else. */
    public @Nullable Boolean bool() {
        return isNull() ? null : (Boolean) needBool();
    }

    /** A number, to the precision of a double; one beyond the range of a double is an error. */
    public @Nullable Double number() {
        return isNull() ? null : (Double) Numbers.finite(needNumber(), this);
    }

    /** A number with all its digits; exponents beyond ±1,000 are errors, for their digits would fill the memory. */
    public @Nullable BigDecimal decimal() {
        return isNull() ? null : Numbers.sane(needDecimal(), this);
    }

    /** An integer of 64 bits that is carried as a string; a bare integer is accepted too. */
    public @Nullable Long int64Text() {
        return isString() ? (Long) Numbers.int64(needString(), this) : int64();
    }

    /** An integer of 32 bits that is carried as a string; a bare integer is accepted too. */
    public @Nullable Integer int32Text() {
        return isString() ? (Integer) Numbers.int32(needString(), this) : int32();
    }

    /** A number that is carried as a string; a bare number is accepted too. */
    public @Nullable Double numberText() {
        return isString() ? (Double) Numbers.float64(needString(), this) : number();
    }

    /** A number with all its digits that is carried as a string; a bare number is accepted too. */
    public @Nullable BigDecimal decimalText() {
        return isString() ? Numbers.decimal(needString(), this) : decimal();
    }

    /** A moment in seconds since 1970-01-01T00:00:00Z. */
    public @Nullable Instant epochSeconds() {
        return isNull() ? null : instantOfSeconds(needInt64());
    }

    /** As {@link #epochSeconds()}; null also for the number that stands for "absent". */
    public @Nullable Instant epochSecondsUnless(long absent) {
        if (isNull()) {
            return null;
        }
        long seconds = needInt64();
        return seconds == absent ? null : instantOfSeconds(seconds);
    }

    /** A moment in milliseconds since 1970-01-01T00:00:00Z. */
    public @Nullable Instant epochMillis() {
        return isNull() ? null : Instant.ofEpochMilli(needInt64());
    }

    /** As {@link #epochMillis()}; null also for the number that stands for "absent". */
    public @Nullable Instant epochMillisUnless(long absent) {
        if (isNull()) {
            return null;
        }
        long millis = needInt64();
        return millis == absent ? null : Instant.ofEpochMilli(millis);
    }

    /** A length of time in seconds. */
    public @Nullable Duration seconds() {
        return isNull() ? null : Duration.ofSeconds(needInt64());
    }

    /** As {@link #seconds()}; null also for the number that stands for "absent". */
    public @Nullable Duration secondsUnless(long absent) {
        if (isNull()) {
            return null;
        }
        long seconds = needInt64();
        return seconds == absent ? null : Duration.ofSeconds(seconds);
    }

    /** A length of time in milliseconds. */
    public @Nullable Duration millis() {
        return isNull() ? null : Duration.ofMillis(needInt64());
    }

    /** As {@link #millis()}; null also for the number that stands for "absent". */
    public @Nullable Duration millisUnless(long absent) {
        if (isNull()) {
            return null;
        }
        long millis = needInt64();
        return millis == absent ? null : Duration.ofMillis(millis);
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
        if (!plain.beginArray()) {
            parser().beginArray();
        }
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
    public <E> Map<String, E> map(JsonDecoder<? extends @Nullable E> value) {
        if (isNull()) {
            return Map.of();
        }
        beginObject();
        Map<String, E> entries = new LinkedHashMap<>();
        for (String name = anyName(JsonNames.NONE); name != null; name = anyName(JsonNames.NONE)) {
            if (entries.put(name, needElement(value)) != null) {
                throw error("every name once", "a name for the second time");
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The value's own text, to the byte; null for JSON null. */
    public @Nullable String rawJson() {
        return isNull() ? null : needRaw();
    }

    /** A text, or whatever else stands there in its own text: for messages, which only people read. */
    @Nullable
    String textOrRaw() {
        return isString() ? needString() : rawJson();
    }

    /** The error for a field of the envelope that is there again; a text that is no UTF-8 is worse. */
    RuntimeException givenTwice(String name) {
        parser();
        return new DuplicateEnvelopeFieldException(name);
    }

    private <E> E needElement(JsonDecoder<? extends @Nullable E> decoder) {
        E element = isNull() ? null : decoder.read(this);
        if (element == null) {
            throw parser().mismatch("a value");
        }
        return element;
    }

    /** Goes over to the parser, which goes on where the plain text ended. */
    private TokenReader parser() {
        if (parser == null) {
            parser = new TokenReader(text, plain.leave());
        }
        return parser;
    }

    private boolean isNull() {
        return plain.isAtValue() ? plain.isNull() : parser().isNull();
    }

    private boolean isString() {
        return plain.isAtValue() ? plain.isString() : parser().isString();
    }

    private boolean nextElement() {
        return plain.nextElement() || !plain.endArray() && parser().nextElement();
    }

    private String needString() {
        String value = plain.string();
        return value == null ? parser().string() : value;
    }

    private long needInt64() {
        long value = plain.integer();
        return value == PlainText.NO_INTEGER ? parser().int64() : value;
    }

    private int needInt32() {
        long value = plain.integer();
        return value == (int) value ? (int) value : parser().int32();
    }

    private boolean needBool() {
        Boolean value = plain.bool();
        return value == null ? parser().bool() : value;
    }

    private double needNumber() {
        String value = plain.number();
        return value == null ? parser().float64() : Double.parseDouble(value);
    }

    private BigDecimal needDecimal() {
        String value = plain.number();
        return value == null ? parser().decimal() : new BigDecimal(value);
    }

    private String needRaw() {
        String value = plain.raw();
        return value == null ? parser().raw() : value;
    }

    DecodeException error(String expected, String found) {
        return parser().error(expected, found);
    }

    private Instant instantOfSeconds(long seconds) {
        try {
            return Instant.ofEpochSecond(seconds);
        } catch (DateTimeException e) {
            throw error("a moment in seconds", "a number out of range");
        }
    }
}
