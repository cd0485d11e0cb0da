package dev.apiwright.processor.diagnostic;

/** The one door for text of a spec into a message: one line, of sane length, with nothing that steers a terminal. */
final class Printable {
    private static final int LIMIT = 200;

    private Printable() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LIMIT).forEach(c -> append(out, c));
        return text.codePointCount(0, text.length()) > LIMIT ? out.append('…').toString() : out.toString();
    }

    private static void append(StringBuilder out, int codePoint) {
        if (isPlain(codePoint)) {
            out.appendCodePoint(codePoint);
        } else {
            out.append(String.format("\\u{%04x}", codePoint));
        }
    }

    /** Line and paragraph separators would break the line; strange spaces cannot be told from others; format characters can turn it around; surrogates cannot be printed. */
    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> true;
        };
    }
}
