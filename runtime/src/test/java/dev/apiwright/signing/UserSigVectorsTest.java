package dev.apiwright.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Signatures against vectors that the reference implementation produced. The signed text, the MAC and the block of
 * permissions are compared byte for byte; the signature itself is decoded, because its compressed form may differ from one
 * zlib to another.
 */
class UserSigVectorsTest {
    record Vector(Map<String, String> texts, Map<String, Long> numbers) {
        String text(String name) {
            return texts.get(name);
        }

        long number(String name) {
            return numbers.get(name);
        }

        Instant issuedAt() {
            return Instant.ofEpochSecond(number("issuedAt"));
        }

        Duration lifetime() {
            return Duration.ofSeconds(number("lifetime"));
        }

        byte[] userBuf() {
            if (text("userBuf") == null) {
                return null;
            }
            Instant end = issuedAt().plus(lifetime());
            int privileges = (int) number("privileges");
            return text("roomName").isEmpty()
                    ? UserBuf.forRoom(number("sdkAppId"), text("identifier"), number("room"), end, privileges)
                    : UserBuf.forRoom(number("sdkAppId"), text("identifier"), text("roomName"), end, privileges);
        }

        @Override
        public String toString() {
            return text("name");
        }
    }

    static List<Vector> vectors() throws IOException {
        try (InputStream in = UserSigVectorsTest.class.getResourceAsStream("/usersig-vectors.json")) {
            return JsonReader.read(in.readAllBytes(), json -> json.list(UserSigVectorsTest::vector));
        }
    }

    private static Vector vector(JsonReader in) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "sdkAppId", "issuedAt", "lifetime", "room", "privileges" -> numbers.put(name, in.int64());
                default -> texts.put(name, in.string());
            }
        }
        return new Vector(texts, numbers);
    }

    @Test
    void allAreThere() throws IOException {
        assertEquals(17, vectors().size());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theBlockOfPermissionsIsTheSame(Vector vector) {
        if (vector.userBuf() != null) {
            assertArrayEquals(HexFormat.of().parseHex(vector.text("userBufHex")), vector.userBuf());
            assertEquals(vector.text("userBuf"), Base64.getEncoder().encodeToString(vector.userBuf()));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signedTextAndMacAreTheSame(Vector vector) {
        UserSigVerifier.Signed signed = UserSigVerifier.read(sign(vector));

        assertNotNull(signed);
        assertEquals(vector.text("signedText"), signed.content().signedText());
        assertEquals(vector.text("mac"), signed.mac());
        assertEquals(vector.text("mac"), UserSig.mac(vector.text("signedText"), vector.text("key")));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theReferenceSignatureDecodesToTheSame(Vector vector) {
        assertEquals(UserSigVerifier.read(sign(vector)), UserSigVerifier.read(vector.text("userSig")));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void bothAreValidAndNeedNoEncoding(Vector vector) {
        for (String userSig : List.of(vector.text("userSig"), sign(vector))) {
            assertEquals(
                    UserSigVerdict.VALID,
                    UserSig.verify(
                            userSig,
                            vector.number("sdkAppId"),
                            vector.text("identifier"),
                            vector.text("key"),
                            vector.issuedAt()));
            assertTrue(userSig.matches("eJ[A-Za-z0-9*_-]+"), userSig);
        }
    }

    private static String sign(Vector vector) {
        return UserSig.sign(
                vector.number("sdkAppId"),
                vector.text("identifier"),
                vector.text("key"),
                vector.issuedAt(),
                vector.lifetime(),
                vector.userBuf());
    }
}
