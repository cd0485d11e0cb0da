package dev.apiwright.json;

/**
 * Where things of plain form end in a text. Every method takes a place and gives the place behind what stands there, or
 * throws {@link NotPlain}, or runs over the end of the text. Immutable.
 */
final class Scan {
    /** The parser refuses numbers of more than 1,000. */
    static final int MAX_NUMBER = 100;

    /** The parser refuses more than 200. */
    static final int MAX_DEPTH = 50;

    /** The parser refuses names of more than 5,000 characters. */
    static final int MAX_NAME = 1_000;

    private final byte[] text;

    Scan(byte[] text) {
        this.text = text;
    }

    /** The last byte that is no white space; -1 when there is none. */
    int last() {
        int last = text.length - 1;
        while (last >= 0 && isSpace(text[last])) {
            last--;
        }
        return last;
    }

    /** Behind white space. */
    int space(int from) {
        int end = from;
        while (isSpace(text[end])) {
            end = blanks(end + 1);
        }
        return end;
    }

    /** Behind blanks: texts are indented by many of them. */
    private int blanks(int from) {
        int end = from;
        while (text.length - end >= Words.SIZE) {
            long other = Words.beyondBlanks(Words.at(text, end));
            if (other != 0) {
                return end + Words.bytesBefore(other);
            }
            end += Words.SIZE;
        }
        return end;
    }

    private static boolean isSpace(byte b) {
        return b <= ' ' && (b == ' ' || b == '\n' || b == '\r' || b == '\t');
    }

    /** The first byte of a string that does not stand for itself. */
    int ascii(int from) {
        int place = from;
        while (text.length - place >= Words.SIZE) {
            long special = Words.special(Words.at(text, place));
            if (special != 0) {
                return place + Words.bytesBefore(special);
            }
            place += Words.SIZE;
        }
        // What is left is shorter than a word. Bytes beyond ASCII are negative.
        while (text[place] >= ' ' && text[place] != '"' && text[place] != '\\') {
            place++;
        }
        return place;
    }

    /** The closing quote of a string. */
    int string(int from) {
        int place = ascii(from);
        while (text[place] != '"') {
            place = ascii(special(place));
        }
        return place;
    }

    /** Behind an escape or a character beyond ASCII. */
    private int special(int place) {
        if (text[place] == '\\') {
            Escapes.meaning(text, place);
            return place + Escapes.length(text, place);
        }
        return place + Encoding.needLength(text, place);
    }

    /** A number without an exponent. */
    int number(int from) {
        int first = text[from] == '-' ? from + 1 : from;
        int end = digits(first);
        boolean zero = text[first] == '0';
        if (text[end] == '.') {
            end = digits(end + 1);
        } else if (zero && first > from) {
            // To the parser, minus zero is an integer without a sign.
            throw new NotPlain();
        }
        if (zero && isDigit(text[first + 1]) || text[end] == 'e' || text[end] == 'E' || end - from > MAX_NUMBER) {
            throw new NotPlain();
        }
        return end;
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(text[end])) {
            end++;
        }
        if (end == from) {
            throw new NotPlain();
        }
        return end;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    int literal(int from, String literal) {
        for (int i = 0; i < literal.length(); i++) {
            if (text[from + i] != literal.charAt(i)) {
                throw new NotPlain();
            }
        }
        return from + literal.length();
    }

    /** Any value. */
    int value(int from) {
        return value(from, 0);
    }

    private int value(int from, int depth) {
        return switch (text[from]) {
            case '"' -> string(from + 1) + 1;
            case '{', '[' -> container(from, depth + 1);
            case 't' -> literal(from, "true");
            case 'f' -> literal(from, "false");
            case 'n' -> literal(from, "null");
            default -> number(from);
        };
    }

    private int container(int from, int depth) {
        if (depth > MAX_DEPTH) {
            throw new NotPlain();
        }
        boolean object = text[from] == '{';
        int close = object ? '}' : ']';
        int place = space(from + 1);
        boolean more = text[place] != close;
        while (more) {
            int value = object ? behindColon(name(place)) : place;
            place = space(value(value, depth));
            more = text[place] == ',';
            place = more ? space(place + 1) : place;
        }
        if (text[place] != close) {
            throw new NotPlain();
        }
        return place + 1;
    }

    /** A name and its quotes. One with escapes is not plain: in names, but not in values, the parser refuses half characters. */
    int name(int from) {
        if (text[from] != '"') {
            throw new NotPlain();
        }
        int place = ascii(from + 1);
        while (text[place] < 0) {
            place = ascii(special(place));
        }
        if (text[place] != '"' || place - from > MAX_NAME) {
            throw new NotPlain();
        }
        return place + 1;
    }

    /** The value that belongs to the name before a place. */
    int behindColon(int from) {
        int colon = space(from);
        if (text[colon] != ':') {
            throw new NotPlain();
        }
        return space(colon + 1);
    }
}
