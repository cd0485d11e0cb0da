package dev.apiwright.processor.yaml;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a file by places, for what its events do not show. Lines and columns are from 1, columns in code points. */
final class SourceText {
    /** Characters of other keyboards that stand where YAML wants an ASCII one. */
    private static final Map<Integer, String> LOOK_ALIKES = Map.of(
            0xFF1A, "a colon",
            0xFF0C, "a comma",
            0xFF5B, "a brace",
            0xFF5D, "a brace",
            0xFF3B, "a bracket",
            0xFF3D, "a bracket",
            0xFF03, "a number sign",
            0xFF0D, "a hyphen");

    private final String source;
    private final int[] text;

    /** Made when something is wrong. */
    private int @Nullable [][] lines;

    SourceText(String source) {
        this.source = source;
        this.text = codePoints(source);
    }

    private static int[] codePoints(String source) {
        int[] points = new int[source.codePointCount(0, source.length())];
        int index = 0;
        for (int i = 0; i < points.length; i++) {
            points[i] = source.codePointAt(index);
            index += Character.charCount(points[i]);
        }
        return points;
    }

    /** Whether a colon stands right before a place in the file. */
    boolean hasColonBefore(int index) {
        return index > 0 && index <= text.length && text[index - 1] == ':';
    }

    /** Whether a comment starts where a text ends, one space after it, as a hash tag does: {@code see #general}. */
    boolean hasHashTagAfter(int end) {
        int hash = end;
        while (hash < text.length && text[hash] == ' ') {
            hash++;
        }
        return hash >= 2
                && hash + 1 < text.length
                && text[hash] == '#'
                && text[hash - 1] == ' '
                && text[hash - 2] != ' '
                && Character.isLetterOrDigit(text[hash + 1]);
    }

    /** What stands in the line before a place. */
    String before(Location at) {
        int[] line = line(at);
        return new String(line, 0, Math.min(line.length, at.column() - 1));
    }

    Location endOfLine(Location at) {
        return new Location(at.file(), at.line(), line(at).length + 1);
    }

    private int[] line(Location at) {
        if (lines == null) {
            lines = source.lines().map(SourceText::codePoints).toArray(int[][]::new);
        }
        return at.line() <= lines.length ? lines[at.line() - 1] : new int[0];
    }

    /** Where a character that only looks like one of YAML's own follows an ASCII word, before a place in the line. */
    Optional<Location> lookAlikeBefore(Location at) {
        String before = before(at);
        int column = lookAlike(before);
        return column < 0 ? Optional.empty() : Optional.of(new Location(at.file(), at.line(), column + 1));
    }

    void reportLookAlike(Location at, TreeBuilder builder) {
        int found = line(at)[at.column() - 1];
        String meant = isSpace(found) ? "a space" : LOOK_ALIKES.get(found);
        builder.reportOnce(ProblemId.LOOK_ALIKE, at, String.format("U+%04X", found), meant);
    }

    /** The index of a space in a text that is not YAML's; negative when there is none. */
    static int strangeSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSpace(text.charAt(i))) {
                return text.codePointCount(0, i);
            }
        }
        return -1;
    }

    /** The index of a look-alike that stands where YAML's own character could, after a word; negative when there is none. */
    static int lookAlike(String text) {
        int[] points = codePoints(text);
        for (int i = 1; i < points.length; i++) {
            boolean afterWord = isWord(points[i - 1]) || points[i - 1] == ':';
            if (afterWord && isLookAlike(points[i])) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLookAlike(int c) {
        return isSpace(c) || LOOK_ALIKES.containsKey(c);
    }

    private static boolean isWord(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '"' || c == '}' || c == ']');
    }

    /** A space beyond ASCII, zero-width ones included. */
    private static boolean isSpace(int c) {
        return c > 0x80 && (Character.isSpaceChar(c) || c == 0x200B || c == 0x2060) && c != 0x2028 && c != 0x2029;
    }
}
