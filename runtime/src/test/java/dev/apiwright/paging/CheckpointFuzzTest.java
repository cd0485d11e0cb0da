package dev.apiwright.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.apiwright.error.PagingException;
import dev.apiwright.error.PagingException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Any text is a checkpoint or is refused, and a checkpoint survives being text. An input that starts with a brace is taken
 * for the payload and put into a text with a right checksum, which no search would find by itself.
 */
class CheckpointFuzzTest {
    private static final int LONGEST_MESSAGE = 400;
    private static final Origin HERE =
            new Origin(new PagingScope("things", "1/me", "a.example.com"), "listThings", "spec", "request");

    @FuzzTest
    void anyText(byte[] input) {
        boolean payload = input.length > 0 && input[0] == '{';
        String text = payload ? sealed(input) : new String(input, StandardCharsets.UTF_8);
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(text);
        } catch (PagingException e) {
            assertSame(Reason.CHECKPOINT_REFUSED, e.reason());
            assertShortLine(e.getMessage());
            return;
        }
        String encoded = checkpoint.encode();
        assertTrue(encoded.chars().allMatch(c -> c > ' ' && c < 0x7F), encoded);
        Checkpoint copy = Checkpoint.parse(encoded);
        assertEquals(encoded, copy.encode());
        // Half a character cannot be written: it is replaced, so only what has none comes back equal.
        if (!new String(Base64.getUrlDecoder().decode(encoded.split("\\.")[1]), StandardCharsets.UTF_8)
                .contains("\uFFFD")) {
            assertEquals(checkpoint, copy);
            assertEquals(checkpoint.hashCode(), copy.hashCode());
        }
        assertTrue(checkpoint.delivered() >= 0 && checkpoint.pageSize() >= 0);
        assertShortLine(checkpoint.toString());
        assertShortLine(String.valueOf(checkpoint.origin().refusal(HERE)));
    }

    private static void assertShortLine(String text) {
        assertEquals(1, text.lines().count(), text);
        assertTrue(text.length() <= LONGEST_MESSAGE, text);
    }

    private static String sealed(byte[] payload) {
        String body = "apiwright-checkpoint-1."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return body + "." + HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
