package dev.apiwright.json;

/**
 * Where things of plain form end in a text. Every method takes a place and gives the place behind what stands there, or -1
 * when that is not plain. Places behind the end of the text are fine to ask for. Not thread-safe.
 */
final class Scan {
    /** The parser refuses numbers of more than 1,000. */
    static final int MAX_NUMBER = 100;

    /** The parser refuses more than 200. */
    static final int MAX_DEPTH = 50;

    /** The parser refuses names of more than 5,000 characters. */
    static final int MAX_NAME = 1_000;

    private final byte[] text;
    private final int last;
    private boolean literal;
    private int tokens;

    Scan(byte[] text) {
        this.text = text;
        this.last = lastOf(text);
    }

    static int lastOf(byte[] text) {
        int last = text.length - 1;
        while (last >= 0 && isSpace(text[last])) {
            last--;
        }
        return last;
    }

    int last() {
        return last;
    }

    /** Behind white space. Never -1. */
    static int space(byte[] text, int from) {
        int end = from;
        while (isSpace(text[end])) {
            end++;
        }
        return end;
    }

    static boolean isSpace(byte b) {
        return b <= ' ' && (b == ' ' || b == '\n' || b == '\r' || b == '\t');
    }

    /** The first byte of a string that does not stand for itself, or the last byte of the text, which is no quote. Never -1. */
    static int ascii(byte[] text, int from) {
        int place = from;
        while (text.length - place >= Words.SIZE) {
            long special = Words.special(Words.at(text, place));
            if (special != 0) {
                return place + Words.bytesBefore(special);
            }
            place += Words.SIZE;
        }
        // What is left is shorter than a word. Bytes beyond ASCII are negative.
        while (place < text.length && text[place] >= ' ' && text[place] != '"' && text[place] != '\\') {
            place++;
        }
        return Math.min(place, text.length - 1);
    }

    /** The closing quote of a string. */
    int string(int from) {
        literal = true;
        int place = ascii(text, from);
        while (text[place] != '"') {
            int length = special(place);
            if (length < 0) {
                return -1;
            }
            place = ascii(text, place + length);
        }
        return place;
    }

    /** Whether the string that was found last stands there as it is: ASCII without escapes. */
    boolean isLiteral() {
        return literal;
    }

    /** How many bytes an escape or a character beyond ASCII has. */
    private int special(int place) {
        literal = false;
        if (text[place] == '\\') {
            return Escapes.length(text, place);
        }
        return text[place] < 0 ? Encoding.length(text, place) : -1;
    }

    /** A number without an exponent. */
    int number(int from) {
        int first = text[from] == '-' ? from + 1 : from;
        int end = digits(text, first);
        if (end == first || text[first] == '0' && end - first > 1) {
            return -1;
        }
        if (text[end] == '.') {
            int fraction = end + 1;
            end = digits(text, fraction);
            if (end == fraction) {
                return -1;
            }
        } else if (first > from && text[first] == '0') {
            // To the parser, minus zero is an integer without a sign.
            return -1;
        }
        return text[end] == 'e' || text[end] == 'E' || end - from > MAX_NUMBER ? -1 : end;
    }

    /** Behind the digits. Never -1. */
    static int digits(byte[] text, int from) {
        int end = from;
        while (isDigit(text[end])) {
            end++;
        }
        return end;
    }

    /** What the digits say; there are no more than fit. */
    static long integer(byte[] text, int from, int end) {
        long value = 0;
        for (int i = from; i < end; i++) {
            value = 10 * value + text[i] - '0';
        }
        return value;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static int literal(byte[] text, int from, String literal) {
        for (int i = 0; i < literal.length(); i++) {
            if (text[from + i] != literal.charAt(i)) {
                return -1;
            }
        }
        return from + literal.length();
    }

    /** Any value. */
    int value(int from) {
        tokens = 0;
        return value(from, 0);
    }

    /** How many of the parser's tokens the value that was found last has, besides its first one. */
    int tokens() {
        return tokens;
    }

    private int value(int from, int depth) {
        return switch (text[from]) {
            case '"' -> {
                int quote = string(from + 1);
                yield quote < 0 ? -1 : quote + 1;
            }
            case '{', '[' -> depth == MAX_DEPTH ? -1 : container(from, depth + 1);
            case 't' -> literal(text, from, "true");
            case 'f' -> literal(text, from, "false");
            case 'n' -> literal(text, from, "null");
            default -> number(from);
        };
    }

    private int container(int from, int depth) {
        boolean object = text[from] == '{';
        int close = object ? '}' : ']';
        int place = space(text, from + 1);
        boolean more = text[place] != close;
        while (more) {
            int end = object ? field(place, depth) : value(place, depth);
            if (end < 0) {
                return -1;
            }
            tokens++;
            place = space(text, end);
            more = text[place] == ',';
            place = more ? space(text, place + 1) : place;
        }
        tokens++;
        // What ends with the text is the root, which is not read as a whole.
        return text[place] == close && place < last ? place + 1 : -1;
    }

    private int field(int from, int depth) {
        int value = behindColon(name(from));
        if (value < 0) {
            return -1;
        }
        tokens++;
        return value(value, depth);
    }

    /** A name and its quotes. One with escapes is not plain: in names, but not in values, the parser refuses half characters. */
    int name(int from) {
        int quote = text[from] == '"' ? string(from + 1) : -1;
        return quote < 0 || quote - from > MAX_NAME || isEscaped(from, quote) ? -1 : quote + 1;
    }

    private boolean isEscaped(int from, int quote) {
        for (int i = from; !literal && i < quote; i++) {
            if (text[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    /** The value that belongs to the name before a place; -1 also for that place. */
    int behindColon(int from) {
        if (from < 0) {
            return -1;
        }
        int colon = space(text, from);
        return text[colon] == ':' ? space(text, colon + 1) : -1;
    }
}
