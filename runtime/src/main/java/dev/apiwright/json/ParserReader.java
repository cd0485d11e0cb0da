package dev.apiwright.json;

import dev.apiwright.error.DecodeException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads any text by the parser: what is not plain, and every error. */
final class ParserReader extends JsonReader {
    private final Tokens tokens;

    ParserReader(byte[] text, @Nullable Envelope envelope) {
        super(envelope);
        this.tokens = new Tokens(text);
        if (tokens.next() == null) {
            throw tokens.truncated();
        }
    }

    @Override
    void finish() {
        if (tokens.depth() != 0) {
            throw new IllegalStateException("the root value has not been read to its end");
        }
        if (tokens.next() != null) {
            throw new DecodeException("", "the end of the text", "further content after the root value");
        }
    }

    @Override
    boolean isNull() {
        return tokens.current() == JsonToken.VALUE_NULL;
    }

    @Override
    boolean isString() {
        return tokens.current() == JsonToken.VALUE_STRING;
    }

    @Override
    public void beginObject() {
        need(JsonToken.START_OBJECT, "object");
    }

    @Override
    @Nullable
    String anyName() {
        if (tokens.next() != JsonToken.PROPERTY_NAME) {
            return null;
        }
        String name = tokens.name();
        tokens.next();
        return name;
    }

    @Override
    boolean isRootField() {
        // If the value opens another level, that level is already open.
        JsonToken token = tokens.current();
        boolean opens = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        return tokens.depth() == (opens ? 2 : 1);
    }

    @Override
    void beginArray() {
        need(JsonToken.START_ARRAY, "array");
    }

    @Override
    boolean nextElement() {
        return tokens.next() != JsonToken.END_ARRAY;
    }

    @Override
    public void skip() {
        tokens.skipChildren();
    }

    @Override
    String needString() {
        need(JsonToken.VALUE_STRING, "string");
        return tokens.text();
    }

    @Override
    long needInt64() {
        need(JsonToken.VALUE_NUMBER_INT, "integer");
        return tokens.int64();
    }

    @Override
    int needInt32() {
        need(JsonToken.VALUE_NUMBER_INT, "32-bit integer");
        return tokens.int32();
    }

    @Override
    double needNumber() {
        numberToken();
        return tokens.float64();
    }

    @Override
    BigDecimal needDecimal() {
        numberToken();
        return tokens.decimal();
    }

    @Override
    boolean needBool() {
        JsonToken token = tokens.current();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw mismatch("boolean");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    @Override
    String needRaw() {
        return tokens.raw();
    }

    @Override
    DecodeException missing(String wireName) {
        String name = wireName.replace("~", "~0").replace("/", "~1");
        return new DecodeException(tokens.pointer() + "/" + name, "a value", "nothing");
    }

    @Override
    DecodeException nullElement() {
        return mismatch("a value");
    }

    @Override
    DuplicateEnvelopeFieldException givenTwice(String name) {
        return new DuplicateEnvelopeFieldException(name);
    }

    private DecodeException mismatch(String expected) {
        return error(expected, Numbers.describe(tokens.current()));
    }

    @Override
    DecodeException error(String expected, String found) {
        return tokens.error(expected, found);
    }

    private void need(JsonToken token, String expected) {
        if (tokens.current() != token) {
            throw mismatch(expected);
        }
    }

    private void numberToken() {
        JsonToken token = tokens.current();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw mismatch("number");
        }
    }
}
