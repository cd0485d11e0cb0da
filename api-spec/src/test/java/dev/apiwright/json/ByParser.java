package dev.apiwright.json;

/** The way into the runtime for a test that compares the two ways in which answers are read. */
public final class ByParser {
    private ByParser() {}

    /** Reads by the parser alone. */
    public static <T> Decoded<T> read(byte[] text, Envelope envelope, JsonDecoder<T> decoder) {
        return new ParserReader(text, envelope).whole(decoder);
    }

    /** Reads straight from the bytes; fails when that cannot be done. */
    public static <T> Decoded<T> withoutParser(byte[] text, Envelope envelope, JsonDecoder<T> decoder) {
        return new PlainReader(text, envelope).whole(decoder);
    }
}
