package dev.apiwright.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;

/**
 * Any text gets a verdict, and only what was signed with the key is valid. The first byte of an input says what the rest is:
 * {@code d} the document inside, {@code z} the compressed bytes, {@code s} an account to sign for; otherwise all of it is the
 * text. The first two are wrapped as a signature is, because no search would get through the compression by itself.
 */
class UserSigFuzzTest {
    private static final long APP = 1_400_000_000L;
    private static final String KEY = "fuzzed-not-secret";
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L);

    @FuzzTest
    void anyText(byte[] input) {
        String rest = input.length == 0 ? "" : new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
        switch (input.length == 0 ? ' ' : (char) input[0]) {
            case 'd' -> isNeverValid(wrapped(deflated(rest.getBytes(StandardCharsets.UTF_8))));
            case 'z' -> isNeverValid(wrapped(java.util.Arrays.copyOfRange(input, 1, input.length)));
            case 's' -> isSignedOrRefused(rest);
            default -> isNeverValid(new String(input, StandardCharsets.UTF_8));
        }
    }

    /** The key of this test signs nothing but what the test signs, so whatever the search makes up is not valid. */
    private static void isNeverValid(String text) {
        assertNotEquals(UserSigVerdict.VALID, UserSig.verify(text, APP, "bob", KEY, NOW));
    }

    private static void isSignedOrRefused(String account) {
        String signed;
        try {
            signed = UserSig.sign(APP, account, KEY, NOW, Duration.ofHours(1));
        } catch (IllegalArgumentException refused) {
            return;
        }
        // Half a character would be signed as another one; text that was UTF-8 has none.
        assertEquals(UserSigVerdict.VALID, UserSig.verify(signed, APP, account, KEY, NOW));
        assertEquals(UserSigVerdict.OTHER_APP, UserSig.verify(signed, APP + 1, account, KEY, NOW));
        assertEquals(UserSigVerdict.OTHER_IDENTIFIER, UserSig.verify(signed, APP, account + "x", KEY, NOW));
        assertEquals(UserSigVerdict.WRONG_KEY, UserSig.verify(signed, APP, account, KEY + "x", NOW));
        assertEquals(UserSigVerdict.EXPIRED, UserSig.verify(signed, APP, account, KEY, NOW.plusSeconds(3601)));
        isNeverValid(signed.substring(0, signed.length() / 2));
    }

    private static byte[] deflated(byte[] document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String wrapped(byte[] compressed) {
        return Base64.getEncoder()
                .encodeToString(compressed)
                .replace('+', '*')
                .replace('/', '-')
                .replace('=', '_');
    }
}
