package dev.apiwright.json;

/** Text that UTF-8 can carry. */
final class Surrogates {
    private static final char REPLACEMENT = '\uFFFD';

    private Surrogates() {}

    /** The text, with every half of a surrogate pair that stands alone replaced; nearly always the text itself. */
    static String paired(String text) {
        int lone = firstLone(text, 0);
        if (lone < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int i = lone; i >= 0; i = firstLone(text, i + 1)) {
            chars[i] = REPLACEMENT;
        }
        return new String(chars);
    }

    private static int firstLone(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}
