package dev.apiwright.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundedBytesTest {
    private final Random random = new Random(23);

    @Test
    void whateverWasExpectedAllBytesComeOutOnce() {
        int[] lengths = {0, 1, 100, 8_191, 8_192, 8_193, 24_576, 262_144, 262_145, 700_000};
        for (int length : lengths) {
            for (long expected : new long[] {-1, 0, 1, length / 2, length - 1, length, length + 1, Long.MAX_VALUE}) {
                byte[] written = new byte[length];
                random.nextBytes(written);
                BoundedBytes bytes = new BoundedBytes(length, expected);
                for (int at = 0; at < length; ) {
                    int count = Math.min(1 + random.nextInt(20_000), length - at);
                    assertTrue(bytes.add(ByteBuffer.wrap(written, at, count)));
                    at += count;
                }
                assertFalse(bytes.add(ByteBuffer.wrap(new byte[1])));
                assertArrayEquals(written, bytes.take());
                assertEquals(0, bytes.take().length);
            }
        }
    }
}
