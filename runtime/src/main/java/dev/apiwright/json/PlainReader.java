package dev.apiwright.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text straight from its bytes, if it is plain: what nearly every answer is throughout. There are no errors here:
 * whatever is wrong, rare or large is {@link NotPlain}, and so is what runs over the end of the text, which is an
 * {@link IndexOutOfBoundsException}; then the whole text is for the {@link ParserReader}. What is accepted is valid JSON in
 * valid UTF-8, and means the same to the parser.
 */
final class PlainReader extends JsonReader {
    /** Any number of so many digits is below 2^63. */
    private static final int MAX_DIGITS = 18;

    /** With the levels of what is skipped, fewer than the parser takes. */
    private static final int MAX_DEPTH = 100;

    private final byte[] text;
    private final Scan scan;
    private final Strings strings;
    private int depth;
    /** The first byte of a name, a value or a closing bracket: what is to be read next. */
    private int at;

    /** The eight bytes there, to compare names with; 0 where there are not as many, or no name. */
    private long word;
    /** Where the name is that the decoder compares, or has compared last. */
    private int compared = -1;

    PlainReader(byte[] text, @Nullable Envelope envelope) {
        super(envelope);
        this.text = text;
        this.scan = new Scan(text);
        this.strings = new Strings(text, scan);
        if (text.length > Json.MAX_STRING_LENGTH) {
            throw new NotPlain();
        }
        this.at = scan.space(Encoding.hasByteOrderMark(text) ? 3 : 0);
    }

    @Override
    void finish() {
        if (depth != 0 || scan.last() >= at) {
            throw new NotPlain();
        }
    }

    @Override
    boolean isRootField() {
        return depth == 1;
    }

    @Override
    public void beginObject() {
        begin('{');
    }

    /** At first a name is only compared, and read when the decoder has found it to be none of those that it knows. */
    @Override
    public boolean moreFields() {
        skipPending();
        if (at != compared && text[at] == '"') {
            compared = at;
            return true;
        }
        return super.moreFields();
    }

    @Override
    public boolean isNext(JsonName name) {
        if (!name.isAt(text, at, word)) {
            return isPending() && super.isNext(name);
        }
        at = behindSpace(at + name.length());
        return true;
    }

    @Override
    @Nullable
    String anyName() {
        if (text[at] == '}') {
            end();
            return null;
        }
        int end = scan.name(at);
        String name = strings.read(at + 1);
        at = scan.behindColon(end);
        // A value that looks like a name is none.
        word = 0;
        return name;
    }

    @Override
    void beginArray() {
        begin('[');
    }

    @Override
    boolean nextElement() {
        if (text[at] == ']') {
            end();
            return false;
        }
        return true;
    }

    @Override
    public void skip() {
        pass(scan.value(at));
    }

    @Override
    boolean isNull() {
        if (text[at] != 'n') {
            return false;
        }
        pass(scan.literal(at, "null"));
        return true;
    }

    @Override
    boolean isString() {
        return text[at] == '"';
    }

    @Override
    String needString() {
        if (text[at] != '"') {
            throw new NotPlain();
        }
        String value = strings.read(at + 1);
        pass(strings.quote() + 1);
        return value;
    }

    @Override
    long needInt64() {
        boolean negative = text[at] == '-';
        int first = negative ? at + 1 : at;
        int end = first;
        long value = 0;
        if (text.length - first >= Words.SIZE && Words.areDigits(Words.at(text, first))) {
            value = Words.number(Words.at(text, first));
            end += Words.SIZE;
        }
        while (Scan.isDigit(text[end])) {
            value = 10 * value + text[end++] - '0';
        }
        int digits = end - first;
        if (digits == 0 || digits > MAX_DIGITS || text[first] == '0' && (digits > 1 || negative)) {
            throw new NotPlain();
        }
        pass(end);
        return negative ? -value : value;
    }

    @Override
    int needInt32() {
        long value = needInt64();
        if (value != (int) value) {
            throw new NotPlain();
        }
        return (int) value;
    }

    @Override
    boolean needBool() {
        boolean value = text[at] == 't';
        pass(scan.literal(at, value ? "true" : "false"));
        return value;
    }

    @Override
    double needNumber() {
        return Double.parseDouble(own(scan.number(at)));
    }

    @Override
    BigDecimal needDecimal() {
        return new BigDecimal(own(scan.number(at)));
    }

    @Override
    String needRaw() {
        return own(scan.value(at));
    }

    private String own(int end) {
        String value = new String(text, at, end - at, StandardCharsets.UTF_8);
        pass(end);
        return value;
    }

    @Override
    RuntimeException missing(String wireName) {
        return new NotPlain();
    }

    @Override
    RuntimeException nullElement() {
        return new NotPlain();
    }

    @Override
    RuntimeException givenTwice(String name) {
        return new NotPlain();
    }

    @Override
    RuntimeException error(String expected, String found) {
        return new NotPlain();
    }

    private void begin(char bracket) {
        if (text[at] != bracket || depth == MAX_DEPTH) {
            throw new NotPlain();
        }
        depth++;
        moveTo(behindSpace(at + 1));
    }

    private void end() {
        depth--;
        if (depth == 0) {
            at++;
        } else {
            moveTo(next(at + 1));
        }
    }

    /** Moves from the end of a value to what comes next. */
    private void pass(int end) {
        moveTo(text[end] == ',' && text[end + 1] == '"' ? end + 1 : text[end] == '}' ? end : next(end));
    }

    private void moveTo(int place) {
        at = place;
        word = text.length - place >= Words.SIZE ? Words.at(text, place) : 0;
    }

    private int next(int end) {
        int place = behindSpace(end);
        boolean comma = text[place] == ',';
        place = comma ? behindSpace(place + 1) : place;
        boolean closing = text[place] == '}' || text[place] == ']';
        if (comma == closing) {
            throw new NotPlain();
        }
        return place;
    }

    private int behindSpace(int from) {
        if (text[from] > ' ') {
            return from;
        }
        // One blank, as many writers put behind colons and commas, is not worth the look for more.
        return text[from] == ' ' && text[from + 1] > ' ' ? from + 1 : scan.space(from);
    }
}
