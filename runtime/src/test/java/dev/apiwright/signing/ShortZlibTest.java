package dev.apiwright.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** zlib itself reads the streams back. */
class ShortZlibTest {
    private final Random random = new Random(17);

    @Test
    void anyTextComesBack() throws DataFormatException {
        for (int round = 0; round < 3_000; round++) {
            byte[] text = new byte[random.nextInt(round < 2_900 ? 700 : 200_000)];
            int letters = 1 + random.nextInt(256);
            for (int i = 0; i < text.length; i++) {
                text[i] = (byte) random.nextInt(letters);
            }
            repeat(text);
            assertComesBack(text);
        }
    }

    /** Copies pieces of a text within it, so that there is something to refer to at every distance. */
    private void repeat(byte[] text) {
        for (int i = random.nextInt(20); i > 0 && text.length > 1; i--) {
            int from = random.nextInt(text.length);
            int to = random.nextInt(text.length);
            int length = Math.min(random.nextInt(80), text.length - Math.max(from, to));
            System.arraycopy(text, from, text, to, length);
        }
    }

    @Test
    void everyDistanceCanBeReferredTo() throws DataFormatException {
        for (int distance = 1; distance <= 33_000; distance = distance < 40 ? distance + 1 : distance * 9 / 8) {
            byte[] text = new byte[distance + 12];
            for (int at : new int[] {0, distance}) {
                text[at] = 'x';
                text[at + 1] = 'y';
                text[at + 2] = 'z';
            }
            assertComesBack(text);
        }
    }

    @Test
    void theDocumentOfASignatureIsAboutAsShortAsByZlib() throws DataFormatException {
        byte[] document = ("{\"TLS.ver\":\"2.0\",\"TLS.identifier\":\"administrator\",\"TLS.sdkappid\":1400000000,"
                        + "\"TLS.expire\":86400,\"TLS.time\":1700000000,"
                        + "\"TLS.sig\":\"KPOVDpLAvvl5Hx0GkYpP7Zb7e8NnAHqj0Cy7MQVnZ8M=\"}")
                .getBytes(StandardCharsets.US_ASCII);
        assertComesBack(document);
        assertEquals(174, document.length);
        int length = ShortZlib.compress(document).length;
        assertTrue(length <= 148, () -> "zlib makes 141 bytes of it, not " + length);
    }

    private static void assertComesBack(byte[] text) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(ShortZlib.compress(text));
            byte[] back = new byte[text.length + 1];
            int length = inflater.inflate(back);
            assertTrue(inflater.finished() || text.length == 0 && inflater.inflate(back) == 0);
            assertEquals(text.length, length);
            assertEquals(0, inflater.getRemaining());
            assertArrayEquals(text, Arrays.copyOf(back, length));
        } finally {
            inflater.end();
        }
    }
}
