package dev.apiwright.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8. Jackson lets some through that are not: overlong forms and numbers beyond Unicode. */
final class Encoding {
    private static final int LONGEST = 4;

    private Encoding() {}

    static boolean hasByteOrderMark(byte[] text) {
        return text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
    }

    /** The place of the first character that is wrong whatever comes after the text; -1 when there is none. */
    static int firstInvalid(byte[] text) {
        int at = asciiEnd(text, 0);
        while (at < text.length) {
            int length = length(text, at);
            if (length < 0) {
                // A character that is cut off is for the parser to find.
                return isCut(text, at) ? -1 : at;
            }
            at = asciiEnd(text, at + length);
        }
        return -1;
    }

    /** How many bytes the character beyond ASCII at a place has; -1 when it is wrong or cut off. */
    static int length(byte[] text, int at) {
        int lead = text[at] & 0xFF;
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : LONGEST;
        if (lead < 0xC2 || lead > 0xF4 || text.length - at < length) {
            return -1;
        }
        for (int i = 1; i < length; i++) {
            if ((text[at + i] & 0xC0) != 0x80) {
                return -1;
            }
        }
        return shortest(character(text, at, length)) == length ? length : -1;
    }

    /** As {@link #length}, of a character that has to be right. */
    static int needLength(byte[] text, int at) {
        int length = length(text, at);
        if (length < 0) {
            throw new NotPlain();
        }
        return length;
    }

    /** An ASCII character that can stand in a string. */
    static char ascii(byte[] text, int at) {
        if (text[at] < ' ') {
            throw new NotPlain();
        }
        return (char) text[at];
    }

    /** The character of so many bytes at a place. */
    static int character(byte[] text, int at, int length) {
        int character = text[at] & 0x7F >> length;
        for (int i = 1; i < length; i++) {
            character = character << 6 | text[at + i] & 0x3F;
        }
        return character;
    }

    /** How many bytes a character beyond ASCII has to have; 0 for half of a surrogate pair, and beyond Unicode. */
    private static int shortest(int character) {
        if (character < 0x800) {
            return 2;
        }
        if (character < 0x10000) {
            return character >= 0xD800 && character <= 0xDFFF ? 0 : 3;
        }
        return character <= Character.MAX_CODE_POINT ? LONGEST : 0;
    }

    /** Whether more bytes could make a character of the last ones. */
    private static boolean isCut(byte[] text, int at) {
        ByteBuffer rest = ByteBuffer.wrap(text, at, text.length - at);
        return rest.remaining() < LONGEST
                && !StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(rest, CharBuffer.allocate(LONGEST), false)
                        .isError();
    }

    private static int asciiEnd(byte[] text, int from) {
        int at = from;
        while (text.length - at >= Words.SIZE && Words.beyondAscii(Words.at(text, at)) == 0) {
            at += Words.SIZE;
        }
        while (at < text.length && text[at] >= 0) {
            at++;
        }
        return at;
    }
}
