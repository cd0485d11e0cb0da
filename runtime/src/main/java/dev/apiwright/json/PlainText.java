package dev.apiwright.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text straight from its bytes, as long as it is plain: what nearly every answer is throughout. Each step either
 * reads one thing or refuses, and then nothing has moved, so that {@link Tokens} can go on from there. There are no errors
 * here: whatever is wrong, rare or large is not plain. What is accepted is valid JSON in valid UTF-8, and means the same
 * to the parser.
 */
final class PlainText {
    /** No plain integer has that many digits. */
    static final long NO_INTEGER = Long.MIN_VALUE;

    /** Any number of so many digits is below 2^63. */
    private static final int MAX_DIGITS = 18;

    private static final int MAX_DEPTH = 31;

    /** What stands at the place: a value that is to be read, */
    private static final int VALUE = 0;
    /** what comes behind an opening bracket, */
    private static final int OPENED_OBJECT = 1;

    private static final int OPENED_ARRAY = 2;
    /** or what comes behind a value, that of a field, an element or the root. */
    private static final int IN_OBJECT = 3;

    private static final int IN_ARRAY = 4;
    private static final int BEHIND_ROOT = 5;
    /** Or the parser reads on. */
    private static final int LEFT = 6;

    private final byte[] text;
    private final Scan scan;
    private final Strings strings;
    private int at;
    private int state = VALUE;
    /** The state behind a value, as what is open says. */
    private int inside = BEHIND_ROOT;

    private int depth;
    /** A bit for each level that is open: 1 for an object, 0 for an array. */
    private int objects;
    /** For each level that has been open, the order of names in the objects there. */
    private final @Nullable NameOrder[] orders = new NameOrder[MAX_DEPTH + 1];

    /** The parser's tokens up to here, with the first one of a value that is to be read. */
    private int tokens = 1;

    PlainText(byte[] text) {
        this.text = text;
        this.scan = new Scan(text);
        this.strings = new Strings(text);
        int start = Encoding.hasByteOrderMark(text) ? 3 : 0;
        if (isWorthTrying()) {
            this.at = Scan.space(text, start);
        } else {
            this.state = LEFT;
        }
    }

    /** Whether the text ends with a bracket, and no string can be too long. */
    private boolean isWorthTrying() {
        int last = scan.last();
        return last > 0 && (text[last] == '}' || text[last] == ']') && text.length <= Json.MAX_STRING_LENGTH;
    }

    boolean isPlain() {
        return state != LEFT;
    }

    /** Leaves the text to the parser, and says how many tokens it has to pass. */
    int leave() {
        state = LEFT;
        return tokens;
    }

    int depth() {
        return depth;
    }

    /** Whether all has been read, to the end of the text. */
    boolean isFinished() {
        return state == BEHIND_ROOT && at == scan.last() + 1;
    }

    boolean isAtValue() {
        return state == VALUE;
    }

    /** Reads {@code null} if it stands there. */
    boolean isNull() {
        return state == VALUE && text[at] == 'n' && passed(Scan.literal(text, at, "null"));
    }

    boolean beginObject() {
        return begin((byte) '{', 1, OPENED_OBJECT, IN_OBJECT);
    }

    boolean beginArray() {
        return begin((byte) '[', 0, OPENED_ARRAY, IN_ARRAY);
    }

    /** Reads the end of an object if it stands there. */
    boolean endObject() {
        return (state == IN_OBJECT || state == OPENED_OBJECT) && end((byte) '}');
    }

    /** Reads the end of an array if it stands there. */
    boolean endArray() {
        return (state == IN_ARRAY || state == OPENED_ARRAY) && end((byte) ']');
    }

    /** Moves to the next element of an array. */
    boolean nextElement() {
        int element = state == OPENED_ARRAY ? behindSpace(at) : state == IN_ARRAY ? behindComma() : -1;
        if (element < 0 || text[element] == ']') {
            return false;
        }
        at = element;
        state = VALUE;
        tokens++;
        return true;
    }

    /** The next name of an object, and moves to its value; null when it is not plain. */
    @Nullable
    String nextName(JsonNames names) {
        int from = state == IN_OBJECT ? behindComma() : state == OPENED_OBJECT ? behindSpace(at) : -1;
        if (from < 0) {
            return null;
        }
        NameOrder order = order(names);
        JsonNames.Name name = order.next();
        if (!name.isAt(text, from)) {
            name = text[from] == '"' ? find(names, from) : null;
            if (name == null) {
                return otherName(from);
            }
            order.learn(name);
        }
        order.pass(name);
        toValue(behindSpace(from + name.length));
        return name.text;
    }

    private NameOrder order(JsonNames names) {
        NameOrder order = orders[depth];
        if (order == null || order.names() != names) {
            order = new NameOrder(names);
            orders[depth] = order;
        }
        return order;
    }

    private JsonNames.@Nullable Name find(JsonNames names, int from) {
        int quote = Scan.ascii(text, from + 1);
        return text[quote] == '"' ? names.find(text, from, quote) : null;
    }

    private @Nullable String otherName(int from) {
        int end = scan.name(from);
        int value = scan.behindColon(end);
        if (value < 0) {
            return null;
        }
        toValue(value);
        return scan.isLiteral() ? strings.literal(from + 1, end - 1) : strings.decoded(from + 1, end - 1);
    }

    private void toValue(int value) {
        at = value;
        state = VALUE;
        tokens += 2;
    }

    /** What comes behind a comma; -1 when there is none. */
    private int behindComma() {
        int comma = behindSpace(at);
        return text[comma] == ',' ? behindSpace(comma + 1) : -1;
    }

    private int behindSpace(int from) {
        return text[from] > ' ' ? from : Scan.space(text, from);
    }

    boolean isString() {
        return state == VALUE && text[at] == '"';
    }

    @Nullable
    String string() {
        if (!isString()) {
            return null;
        }
        int from = at + 1;
        int quote = Scan.ascii(text, from);
        if (text[quote] == '"') {
            read(quote + 1);
            return strings.literal(from, quote);
        }
        return otherString(from);
    }

    private @Nullable String otherString(int from) {
        int quote = scan.string(from);
        if (quote < 0) {
            return null;
        }
        read(quote + 1);
        return strings.decoded(from, quote);
    }

    /** An integer; {@link #NO_INTEGER} when it is not plain. */
    long integer() {
        if (state != VALUE) {
            return NO_INTEGER;
        }
        boolean negative = text[at] == '-';
        int first = negative ? at + 1 : at;
        int end = Scan.digits(text, first);
        int digits = end - first;
        boolean plain = digits > 0 && digits <= MAX_DIGITS && (text[first] != '0' || digits == 1 && !negative);
        if (!plain || text[end] == '.' || (text[end] | 0x20) == 'e') {
            return NO_INTEGER;
        }
        long value = Scan.integer(text, first, end);
        read(end);
        return negative ? -value : value;
    }

    /** {@code true} or {@code false}; null when there is something else. */
    @Nullable
    Boolean bool() {
        if (state != VALUE) {
            return null;
        }
        if (passed(Scan.literal(text, at, "true"))) {
            return Boolean.TRUE;
        }
        return passed(Scan.literal(text, at, "false")) ? Boolean.FALSE : null;
    }

    /** A number in its own text; null when it is not plain. */
    @Nullable
    String number() {
        return state == VALUE ? own(scan.number(at)) : null;
    }

    /** Any value in its own text; null when it is not plain. */
    @Nullable
    String raw() {
        if (state != VALUE) {
            return null;
        }
        String value = own(scan.value(at));
        if (value != null) {
            tokens += scan.tokens();
        }
        return value;
    }

    private @Nullable String own(int end) {
        if (end < 0) {
            return null;
        }
        String value = new String(text, at, end - at, StandardCharsets.UTF_8);
        read(end);
        return value;
    }

    /** Any value. */
    boolean skip() {
        if (state != VALUE || !passed(scan.value(at))) {
            return false;
        }
        tokens += scan.tokens();
        return true;
    }

    private boolean passed(int end) {
        if (end >= 0) {
            read(end);
        }
        return end >= 0;
    }

    private void read(int end) {
        at = end;
        state = inside;
    }

    private boolean begin(byte bracket, int object, int opened, int behind) {
        if (state != VALUE || text[at] != bracket || depth == MAX_DEPTH) {
            return false;
        }
        at++;
        state = opened;
        inside = behind;
        depth++;
        objects = objects << 1 | object;
        if (orders[depth] != null) {
            orders[depth].begin();
        }
        return true;
    }

    private boolean end(byte bracket) {
        int end = behindSpace(at);
        if (text[end] != bracket || depth > 1 && end == scan.last()) {
            return false;
        }
        depth--;
        objects >>>= 1;
        inside = depth == 0 ? BEHIND_ROOT : (objects & 1) == 1 ? IN_OBJECT : IN_ARRAY;
        tokens++;
        read(end + 1);
        return true;
    }
}
