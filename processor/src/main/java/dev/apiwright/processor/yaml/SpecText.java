package dev.apiwright.processor.yaml;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a spec file. Refused, with the place of the first offence:
 *
 * <ul>
 *   <li>a file that cannot be read, is too large, or holds nothing but white space
 *   <li>bytes that are not UTF-8 (a byte order mark in front is dropped)
 *   <li>characters that YAML forbids, such as control characters
 * </ul>
 */
final class SpecText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SpecText() {}

    static @Nullable String of(String file, byte @Nullable [] bytes, Problems problems) {
        Location start = Location.startOf(file);
        if (bytes == null) {
            problems.report(ProblemId.SPEC_UNREADABLE, start);
            return null;
        }
        if (bytes.length > YamlReader.MAX_BYTES) {
            problems.report(ProblemId.SPEC_TOO_LARGE, start, YamlReader.MAX_BYTES);
            return null;
        }
        String text = decode(bytes, file, problems);
        if (text == null || !allowed(text, file, problems)) {
            return null;
        }
        if (text.isBlank()) {
            problems.report(ProblemId.SPEC_EMPTY, start);
            return null;
        }
        return withLastLineEnded(text);
    }

    /** The parser takes a carriage return at the very end for a character of the line, and gives places behind it. */
    private static String withLastLineEnded(String text) {
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) + '\n' : text;
    }

    private static @Nullable String decode(byte[] bytes, String file, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = withoutByteOrderMark(out.flip().toString());
        if (result.isError()) {
            String bad = String.format("0x%02X", bytes[in.position()]);
            problems.report(ProblemId.NOT_UTF8, place(file, text, text.length()), bad);
            return null;
        }
        return text;
    }

    private static String withoutByteOrderMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean allowed(String text, String file, Problems problems) {
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text.charAt(i))) {
                problems.report(
                        ProblemId.BAD_CHARACTER, place(file, text, i), String.format("U+%04X", (int) text.charAt(i)));
                return false;
            }
        }
        return true;
    }

    private static boolean isForbidden(char c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != '\u0085';
        return control || c == BYTE_ORDER_MARK || c == '\uFFFE' || c == '\uFFFF';
    }

    private static Location place(String file, String text, int index) {
        String before = text.substring(0, index).replace("\r\n", "\n").replace('\r', '\n');
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Location(file, line, before.codePointCount(lineStart, before.length()) + 1);
    }
}
