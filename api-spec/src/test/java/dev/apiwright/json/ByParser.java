package dev.apiwright.json;

/** The way into the runtime for a test that compares the two ways in which answers are read. */
public final class ByParser {
    private ByParser() {}

    /** A reader that leaves everything to the parser. */
    public static JsonReader reader(byte[] text, Envelope envelope) {
        return JsonReader.byParser(text, envelope);
    }

    /** Whether the reader has done without the parser so far. */
    public static boolean isUnused(JsonReader in) {
        return in.isPlain();
    }
}
