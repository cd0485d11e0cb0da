package dev.apiwright.example.export;

import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** A line of the output, in buffers that every line uses again. Not thread-safe. */
final class Line {
    private static final int USUAL_LENGTH = 512;

    private static final JsonFactory JSON = JsonFactory.builder()
            .rootValueSeparator("")
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
    private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), new TextWriter());

    /** Replaces what cannot be written: JSON can carry halves of characters in escapes, UTF-8 cannot. */
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));

    private ByteBuffer bytes = ByteBuffer.allocate(USUAL_LENGTH);

    /** Begins a new line. */
    void clear() {
        text.setLength(0);
    }

    /** What stands in the line, to be added to. */
    StringBuilder text() {
        return text;
    }

    /** Adds JSON to the text, where it is as soon as it is flushed. */
    JsonGenerator json() {
        return json;
    }

    /** The line in UTF-8, in a buffer with an array, from the array's beginning on; until it is asked for again. */
    ByteBuffer encoded() {
        int most = (int) Math.ceil((double) text.length() * encoder.maxBytesPerChar());
        if (bytes.capacity() < most) {
            bytes = ByteBuffer.allocate(2 * most);
        }
        bytes.clear();
        encoder.reset().encode(CharBuffer.wrap(text), bytes, true);
        return bytes.flip();
    }

    private final class TextWriter extends Writer {
        @Override
        public void write(char[] characters, int from, int count) {
            text.append(characters, from, count);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
