package dev.apiwright.json;

import dev.apiwright.error.DecodeException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads values by the parser: all that {@link PlainText} leaves, and every error. */
final class TokenReader {
    private final Tokens tokens;

    /**
     * Starts to read.
     *
     * @param read how many tokens have been read before
     */
    TokenReader(byte[] text, int read) {
        this.tokens = new Tokens(text);
        for (int i = 0; i < read; i++) {
            if (tokens.next() == null) {
                throw tokens.truncated();
            }
        }
    }

    void finish() {
        if (tokens.depth() != 0) {
            throw new IllegalStateException("the root value has not been read to its end");
        }
        if (tokens.next() != null) {
            throw new DecodeException("", "the end of the text", "further content after the root value");
        }
    }

    boolean isNull() {
        return tokens.current() == JsonToken.VALUE_NULL;
    }

    boolean isString() {
        return tokens.current() == JsonToken.VALUE_STRING;
    }

    void beginObject() {
        need(JsonToken.START_OBJECT, "object");
    }

    /** The next name of an object, and moves to its value; null at the object's end. */
    @Nullable
    String nextName() {
        if (tokens.next() != JsonToken.PROPERTY_NAME) {
            return null;
        }
        String name = tokens.name();
        tokens.next();
        return name;
    }

    /** Whether the value is that of a field of the root object. */
    boolean isRootField() {
        // If the value opens another level, that level is already open.
        JsonToken token = tokens.current();
        boolean opens = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        return tokens.depth() == (opens ? 2 : 1);
    }

    void beginArray() {
        need(JsonToken.START_ARRAY, "array");
    }

    /** Moves to the next element of an array; false at the array's end. */
    boolean nextElement() {
        return tokens.next() != JsonToken.END_ARRAY;
    }

    void skip() {
        tokens.skipChildren();
    }

    String string() {
        need(JsonToken.VALUE_STRING, "string");
        return tokens.text();
    }

    long int64() {
        need(JsonToken.VALUE_NUMBER_INT, "integer");
        return tokens.int64();
    }

    int int32() {
        need(JsonToken.VALUE_NUMBER_INT, "32-bit integer");
        return tokens.int32();
    }

    double float64() {
        needNumber();
        return tokens.float64();
    }

    BigDecimal decimal() {
        needNumber();
        return tokens.decimal();
    }

    boolean bool() {
        JsonToken token = tokens.current();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw mismatch("boolean");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** The value's own text, to the byte. */
    String raw() {
        return tokens.raw();
    }

    String pointer() {
        return tokens.pointer();
    }

    DecodeException mismatch(String expected) {
        return error(expected, Numbers.describe(tokens.current()));
    }

    DecodeException error(String expected, String found) {
        return tokens.error(expected, found);
    }

    private void need(JsonToken token, String expected) {
        if (tokens.current() != token) {
            throw mismatch(expected);
        }
    }

    private void needNumber() {
        JsonToken token = tokens.current();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw mismatch("number");
        }
    }
}
