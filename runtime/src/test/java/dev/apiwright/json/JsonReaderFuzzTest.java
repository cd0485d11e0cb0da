package dev.apiwright.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.apiwright.error.DecodeException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;

/**
 * Any sequence of reads over any bytes. The first line of an input names the reads, a letter each (see {@link Reads});
 * the text follows. What is accepted is right: numbers are those of the text, and the values, written again, read the same.
 */
class JsonReaderFuzzTest {
    private static final Envelope ENVELOPE = Envelope.builder()
            .code("C", 0)
            .status("S", "OK")
            .message("M")
            .ignore("I")
            .build();
    /** A pointer is quoted up to 512 characters; nothing else of a text is. */
    private static final int LONGEST_MESSAGE = 700;
    /** What a writer puts in the place of half a character: such a text does not come back as it was. */
    private static final String REPLACEMENT = "\uFFFD";

    @FuzzTest
    void anyReadsOfAnyText(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        byte[] plan = Arrays.copyOf(input, end);
        byte[] text = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        readTwoWays(plan, text);
        readAsPlanned(plan, text);
        readWithEnvelope(text);
    }

    /** Straight from the bytes, and by the parser alone. */
    private static void readTwoWays(byte[] plan, byte[] text) {
        assertEquals(
                outcome(() -> new ParserReader(text, ENVELOPE).whole(in -> leaves(in, plan))),
                outcome(() -> JsonReader.read(text, ENVELOPE, in -> leaves(in, plan))));
    }

    private static String leaves(JsonReader in, byte[] plan) {
        return Reads.of(in, plan, false).leaves().toString();
    }

    private static String outcome(Supplier<Decoded<String>> read) {
        try {
            return read.get().toString();
        } catch (DecodeException | TruncatedJsonException | DuplicateEnvelopeFieldException e) {
            return e.toString();
        }
    }

    private static void readAsPlanned(byte[] plan, byte[] text) {
        Reads reads;
        try {
            reads = Reads.of(text, plan, false);
        } catch (DecodeException e) {
            assertOneShortLine(e);
            return;
        } catch (TruncatedJsonException e) {
            assertOneShortLine(e);
            return;
        }
        Reads.Node value = reads.root();
        if (value == null) {
            return;
        }
        assertNumbersAreThoseOfTheText(plan, text, reads);
        byte[] again = JsonWriter.write((out, node) -> node.write(out), value);
        if (!new String(again, StandardCharsets.UTF_8).contains(REPLACEMENT)) {
            Reads second = Reads.of(again, plan, false);
            byte[] third = JsonWriter.write((out, node) -> node.write(out), second.root());
            assertEquals(reads.leaves(), second.leaves());
            Assertions.assertArrayEquals(again, third);
        }
    }

    private static void assertOneShortLine(RuntimeException e) {
        String message = e.getMessage();
        assertEquals(1, message.lines().count(), message);
        assertTrue(message.length() <= LONGEST_MESSAGE, message);
    }

    /** The same reads, but every single value as its own text, against the numbers that the typed reads gave. */
    private static void assertNumbersAreThoseOfTheText(byte[] plan, byte[] text, Reads reads) {
        Reads raw = Reads.of(text, plan, true);
        assertEquals(reads.leaves().size(), raw.leaves().size());
        for (int i = 0; i < raw.leaves().size(); i++) {
            Object value = reads.leaves().get(i);
            String own = String.valueOf(raw.leaves().get(i)).replace("\"", "");
            if (value instanceof Long || value instanceof Integer) {
                assertEquals(new BigDecimal(String.valueOf(value)), new BigDecimal(own), own);
            } else if (value instanceof Double number) {
                assertEquals(Double.parseDouble(own), number, 0.0, own);
            } else if (value instanceof BigDecimal number) {
                assertEquals(0, new BigDecimal(own).compareTo(number), own);
            }
        }
    }

    /** The envelope is the same whether it is read beside the fields or alone. */
    private static void readWithEnvelope(byte[] text) {
        EnvelopeValues beside;
        try {
            beside = JsonReader.read(text, ENVELOPE, JsonReaderFuzzTest::eachField)
                    .envelope();
        } catch (DecodeException | TruncatedJsonException | DuplicateEnvelopeFieldException e) {
            return;
        }
        assertEquals(EnvelopeValues.scan(text, ENVELOPE), beside);
        beside.verdict(ENVELOPE);
    }

    private static int eachField(JsonReader in) {
        int fields = 0;
        in.beginObject();
        while (in.nextName() != null) {
            in.rawJson();
            fields++;
        }
        return fields;
    }
}
