package dev.apiwright.value;

/** How long a text is on the wire. */
final class Utf8 {
    private Utf8() {}

    /** The number of bytes that the text takes as UTF-8; half a surrogate pair counts as the U+FFFD it is sent as. */
    static int length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }
}
