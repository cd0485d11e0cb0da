package dev.apiwright.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Whether bytes are UTF-8. Jackson lets some through that are not: overlong forms and numbers beyond Unicode. */
final class Encoding {
    private static final int CHUNK = 8_192;

    private Encoding() {}

    static boolean hasByteOrderMark(byte[] text) {
        return text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
    }

    /** The place of the first byte that is wrong whatever comes after it; -1 when there is none. */
    static int firstInvalid(byte[] text) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(text);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            out.clear();
            // Not the end of the input: a character that is cut off is for the parser to find.
            result = decoder.decode(in, out, false);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }
}
