package dev.apiwright.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's side: what it takes, and that nothing which is sent to it can hurt it. */
class UserSigVerifierTest {
    private static final String KEY = "00112233445566778899aabbccddeeff";
    private static final Instant NOW = Instant.ofEpochSecond(1_790_000_000);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String RIGHT = UserSig.sign(1400000001L, "administrator", KEY, NOW, HOUR);

    @ParameterizedTest
    @CsvSource({"0,VALID", "3600,VALID", "3601,EXPIRED", "-100,VALID", "9000000000,EXPIRED"})
    void isValidUntilItsEnd(long secondsLater, UserSigVerdict verdict) {
        assertEquals(verdict, verify(RIGHT, NOW.plusSeconds(secondsLater)));
    }

    @Test
    void tellsWhatIsOther() {
        assertEquals(UserSigVerdict.OTHER_APP, UserSig.verify(RIGHT, 1400000002L, "administrator", KEY, NOW));
        assertEquals(UserSigVerdict.OTHER_IDENTIFIER, UserSig.verify(RIGHT, 1400000001L, "Administrator", KEY, NOW));
        assertEquals(UserSigVerdict.WRONG_KEY, UserSig.verify(RIGHT, 1400000001L, "administrator", KEY + "0", NOW));
        String decodedKey = new String(HexFormat.of().parseHex(KEY), StandardCharsets.ISO_8859_1);
        assertEquals(UserSigVerdict.WRONG_KEY, UserSig.verify(RIGHT, 1400000001L, "administrator", decodedKey, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'TLS.expire':3600|'TLS.expire':360000",
                "'TLS.time':1790000000|'TLS.time':1790000001",
                "'TLS.identifier':'administrator'|'TLS.identifier':'administratos'",
                "'TLS.ver':'2.0'|'TLS.ver':'2.0','TLS.userbuf':'AAAA'"
            })
    void anAlteredDocumentIsNotSignedByTheKey(String change) {
        assertEquals(UserSigVerdict.WRONG_KEY, verify(altered(change), NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'TLS.ver':'2.0'|'TLS.ver':'1.0'",
                "'TLS.ver':'2.0',|''",
                "'TLS.expire':3600|'TLS.expire':'3600'",
                "'TLS.expire':3600|'TLS.expire':3600.0",
                "'TLS.expire':3600|'TLS.expire':-1",
                "'TLS.expire':3600|'TLS.expire':99999999999999999999",
                "'TLS.expire':3600|'TLS.expire':3600,'TLS.expire':3600",
                "'TLS.expire':3600|'TLS.expire':null",
                "'TLS.expire':3600|'TLS.other':3600",
                "'TLS.identifier':'administrator'|'TLS.identifier':'a\\nTLS.sdkappid:1'",
                "'TLS.identifier':'administrator'|'TLS.identifier':['administrator']"
            })
    void aDocumentThatIsNotStrictlyOneIsMalformed(String change) {
        assertEquals(UserSigVerdict.MALFORMED, verify(altered(change), NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "eJ",
                "eJ+/=",
                "____",
                "AAAA",
                "eJwDAAAAAAE_",
                "not base64!",
                "甲",
                "eJyrVgrxCdYrSy1SslIy0jNQ0gHz"
            })
    void whatIsNoSignatureIsMalformed(String text) {
        assertEquals(UserSigVerdict.MALFORMED, verify(text, NOW));
    }

    @Test
    void everyCutIsMalformed() {
        for (int length = 0; length < RIGHT.length(); length++) {
            assertEquals(UserSigVerdict.MALFORMED, verify(RIGHT.substring(0, length), NOW), "cut at " + length);
        }
    }

    @Test
    void whatComesAfterTheDocumentIsMalformed() {
        assertEquals(UserSigVerdict.MALFORMED, verify(wrap(document() + "{}"), NOW));
        assertEquals(UserSigVerdict.VALID, verify(wrap(document() + "  "), NOW));
        byte[] compressed = Base64.getDecoder()
                .decode(wrap(document()).replace('*', '+').replace('-', '/').replace('_', '='));
        byte[] longer = java.util.Arrays.copyOf(compressed, compressed.length + 3);
        assertEquals(UserSigVerdict.MALFORMED, verify(base64(longer), NOW));
    }

    @Test
    void neitherTheTextNorWhatItInflatesToMayBeHuge() {
        assertEquals(UserSigVerdict.MALFORMED, verify("A".repeat(1_000_000), NOW));
        assertEquals(UserSigVerdict.MALFORMED, verify(wrap(" ".repeat(10_000_000) + document()), NOW));
    }

    @Test
    void refusesToSignWhatNoServerTakes() {
        for (String identifier : new String[] {"", "a\nb", "a\u0000", "\u0085", "\uD800", "a\uDC00b"}) {
            assertThrows(IllegalArgumentException.class, () -> UserSig.sign(1, identifier, KEY, NOW, HOUR));
        }
        for (long id : new long[] {0, -1, 4294967296L}) {
            assertThrows(IllegalArgumentException.class, () -> UserSig.sign(id, "a", KEY, NOW, HOUR));
        }
        for (Duration lifetime : new Duration[] {Duration.ZERO, Duration.ofMillis(999), Duration.ofDays(18_251)}) {
            assertThrows(IllegalArgumentException.class, () -> UserSig.sign(1, "a", KEY, NOW, lifetime));
        }
        assertThrows(IllegalArgumentException.class, () -> UserSig.sign(1, "a", "", NOW, HOUR));
    }

    private static UserSigVerdict verify(String userSig, Instant now) {
        return UserSig.verify(userSig, 1400000001L, "administrator", KEY, now);
    }

    private static String document() {
        UserSigVerifier.Signed signed = UserSigVerifier.read(RIGHT);
        return ("{'TLS.ver':'2.0','TLS.identifier':'administrator','TLS.sdkappid':1400000001,'TLS.expire':3600,"
                        + "'TLS.time':1790000000,'TLS.sig':'" + signed.mac() + "'}")
                .replace('\'', '"');
    }

    private static String altered(String change) {
        String[] parts = change.replace('\'', '"').split("\\|");
        String replacement = parts[1].equals("\"\"") ? "" : parts[1];
        String document = document();
        if (!document.contains(parts[0])) {
            throw new AssertionError(parts[0]);
        }
        return wrap(document.replace(parts[0], replacement));
    }

    private static String wrap(String document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(document.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return base64(bytes.toByteArray());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder()
                .encodeToString(bytes)
                .replace('+', '*')
                .replace('/', '-')
                .replace('=', '_');
    }
}
