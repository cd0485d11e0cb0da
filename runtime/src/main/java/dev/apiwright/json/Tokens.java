package dev.apiwright.json;

import dev.apiwright.error.DecodeException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * The only class that talks to Jackson's parser. Its exceptions never leave this class, not even as a cause: their
 * messages quote the text, which may be private.
 */
final class Tokens {
    private final byte[] text;
    private final int start;
    private final JsonParser parser;

    Tokens(byte[] text) {
        this.text = text;
        this.start = Encoding.hasByteOrderMark(text) ? 3 : 0;
        int invalid = Encoding.firstInvalid(text);
        if (invalid >= 0) {
            throw new DecodeException("", "UTF-8", "other bytes at byte " + invalid);
        }
        this.parser =
                guarded(() -> Json.FACTORY.createParser(ObjectReadContext.empty(), text, start, text.length - start));
    }

    /** Moves on; null at the end of the text. */
    @Nullable
    JsonToken next() {
        return guarded(parser::nextToken);
    }

    /** The token that was moved to last; null at the end of the text. */
    @Nullable
    JsonToken current() {
        return parser.currentToken();
    }

    /** Moves from the first token of a value to its last. */
    void skipChildren() {
        guarded(parser::skipChildren);
    }

    String name() {
        return guarded(parser::currentName);
    }

    String text() {
        return guarded(parser::getString);
    }

    long int64() {
        return guarded(parser::getLongValue);
    }

    int int32() {
        return guarded(parser::getIntValue);
    }

    double float64() {
        return guarded(parser::getDoubleValue);
    }

    BigDecimal decimal() {
        return guarded(parser::getDecimalValue);
    }

    /** The text of the current value, to the byte, and moves to its end. */
    String raw() {
        int from = start + (int) parser.currentTokenLocation().getByteOffset();
        skipChildren();
        guarded(() -> {
            parser.finishToken();
            return null;
        });
        int to = start + (int) parser.currentLocation().getByteOffset();
        // Only behind a number that is the root the parser has gone over the white space as well.
        return new String(text, from, to - from, StandardCharsets.UTF_8).stripTrailing();
    }

    /** How many objects and arrays are open. */
    int depth() {
        return parser.streamReadContext().getNestingDepth();
    }

    /** The place of the current value as a JSON pointer. Made on demand: only errors need it. */
    String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    DecodeException error(String expected, String found) {
        return new DecodeException(pointer(), expected, found);
    }

    TruncatedJsonException truncated() {
        return new TruncatedJsonException(text.length);
    }

    private <E> E guarded(Supplier<E> step) {
        try {
            return step.get();
        } catch (InputCoercionException | NumberFormatException e) {
            // The latter comes for exponents that not even a BigDecimal can have, and quotes the text.
            throw error("a number in range", "a number out of range");
        } catch (StreamConstraintsException e) {
            throw error(
                    "JSON within the limits",
                    "more than " + Json.MAX_DEPTH + " levels, " + Json.MAX_NUMBER_LENGTH + " digits, "
                            + Json.MAX_STRING_LENGTH + " characters or a name over " + Json.MAX_NAME_LENGTH);
        } catch (JacksonException e) {
            int place = start + (int) e.getLocation().getByteOffset();
            if (Truncation.explains(e, text, place)) {
                throw truncated();
            }
            throw error("JSON", "malformed text at byte " + place);
        }
    }
}
