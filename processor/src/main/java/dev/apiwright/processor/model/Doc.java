package dev.apiwright.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text of a spec that goes into a comment, and the one door for it. What comes out is ASCII, has one line a paragraph, and
 * means in Javadoc what it says in the spec: it cannot end the comment, start a tag, an element or an entity, and holds nothing
 * that {@code javac} takes for an escape. Text between backticks becomes code.
 *
 * <p>ASCII, because compilers are told different encodings, and the generated file has to be the same for all of them.
 *
 * @param paragraphs HTML, none of them empty
 */
public record Doc(List<String> paragraphs) {
    private static final Pattern EMPTY_LINES = Pattern.compile("(?:\\R[\\h\\x0B]*+){2,}+");
    private static final Pattern EMPTY_CODE = Pattern.compile("<code> *</code>");

    /** No text. */
    public static final Doc NONE = new Doc(List.of());

    public Doc {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Text as a spec has it; empty lines part its paragraphs. */
    public static Doc of(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : parted(text)) {
            String html = html(paragraph);
            if (!html.isEmpty()) {
                paragraphs.add(html);
            }
        }
        return new Doc(paragraphs);
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** The text in one paragraph. */
    public String inline() {
        return String.join(" ", paragraphs);
    }

    /** This text, or another one when it is empty. */
    public Doc orElse(String other) {
        return isEmpty() ? of(other) : this;
    }

    /** Most texts are one line, in which there is nothing to look for. */
    private static String[] parted(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLineBreak(text.charAt(i))) {
                return EMPTY_LINES.split(text.replace("\r\n", "\n"));
            }
        }
        return new String[] {text};
    }

    private static boolean isLineBreak(char c) {
        return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static String html(String text) {
        StringBuilder html = new StringBuilder(text.length());
        int ticks = ticks(text);
        boolean hasCode = ticks > 1;
        boolean code = false;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c == '`' && (code || ticks > 1)) {
                html.append(code ? "</code>" : "<code>");
                code = !code;
                ticks--;
            } else {
                append(html, c);
            }
        }
        String made = html.toString();
        return (hasCode ? EMPTY_CODE.matcher(made).replaceAll("") : made).strip();
    }

    private static int ticks(String text) {
        int ticks = 0;
        for (int at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at + 1)) {
            ticks++;
        }
        return ticks;
    }

    /** One character; white space of any kind becomes a single blank, on which lines can be broken. */
    private static void append(StringBuilder html, int c) {
        if (!isPlain(c) && isBlank(c)) {
            if (!html.isEmpty() && !endsWith(html, ' ')) {
                html.append(' ');
            }
            return;
        }
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '@' -> html.append("&#64;");
            case '\\' -> html.append("&#92;");
            case '/' -> html.append(endsWith(html, '*') ? "&#47;" : "/");
            default -> {
                if (isPlain(c)) {
                    html.append((char) c);
                } else {
                    html.append(entity(c));
                }
            }
        }
    }

    private static boolean endsWith(StringBuilder html, char c) {
        return !html.isEmpty() && html.charAt(html.length() - 1) == c;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c);
    }

    private static boolean isPlain(int c) {
        return c > 0x20 && c < 0x7f;
    }

    /** What cannot be shown, or turns text around, becomes a replacement character. */
    private static String entity(int c) {
        return switch (Character.getType(c)) {
            case Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> "&#xfffd;";
            default -> "&#x" + Integer.toHexString(c) + ";";
        };
    }
}
