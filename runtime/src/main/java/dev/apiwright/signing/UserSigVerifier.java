package dev.apiwright.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The server's side of {@link UserSig}, for simulators and tests. It takes text from anybody: the length of the text and of
 * what it inflates to are bounded, the document is read strictly, and the MAC is compared in constant time.
 */
final class UserSigVerifier {
    private static final int MAX_TEXT_LENGTH = 16 * 1024;
    /** Of Base64; the JDK's decoder also reads what lacks some at the end. */
    private static final int CHARACTERS_AT_ONCE = 4;

    private static final int MAX_DOCUMENT_LENGTH = 64 * 1024;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private UserSigVerifier() {}

    static UserSigVerdict verify(String userSig, long sdkAppId, String identifier, String secretKey, Instant now) {
        Signed signed = read(userSig);
        if (signed == null) {
            return UserSigVerdict.MALFORMED;
        }
        UserSigContent content = signed.content;
        if (!sameMac(UserSig.mac(content.signedText(), secretKey), signed.mac)) {
            return UserSigVerdict.WRONG_KEY;
        }
        if (content.sdkAppId() != sdkAppId) {
            return UserSigVerdict.OTHER_APP;
        }
        if (!content.identifier().equals(identifier)) {
            return UserSigVerdict.OTHER_IDENTIFIER;
        }
        // Subtracting cannot overflow here, adding the two could.
        boolean expired = now.getEpochSecond() - content.issuedAtSeconds() > content.lifetimeSeconds();
        return expired ? UserSigVerdict.EXPIRED : UserSigVerdict.VALID;
    }

    /** The content and its MAC as they stand in the text; null when it is no signature. */
    static @Nullable Signed read(String userSig) {
        try {
            return document(inflate(unwrap(userSig)));
        } catch (IllegalArgumentException | DataFormatException | JacksonException e) {
            return null;
        }
    }

    private static boolean sameMac(String expected, String found) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), found.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] unwrap(String userSig) {
        boolean whole = userSig.length() % CHARACTERS_AT_ONCE == 0;
        if (!whole || userSig.length() > MAX_TEXT_LENGTH || !userSig.chars().allMatch(UserSigVerifier::inAlphabet)) {
            throw new IllegalArgumentException("not the text of a signature");
        }
        return Base64.getDecoder()
                .decode(userSig.replace('*', '+').replace('-', '/').replace('_', '='));
    }

    private static boolean inAlphabet(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '*' || c == '-' || c == '_';
    }

    private static byte[] inflate(byte[] compressed) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished() || document.size() + count > MAX_DOCUMENT_LENGTH) {
                    throw new DataFormatException("cut off, or too large");
                }
                document.write(buffer, 0, count);
            }
            if (inflater.getRemaining() > 0) {
                throw new DataFormatException("more than one document");
            }
            return document.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private static Signed document(byte[] document) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), document)) {
            require(in.nextToken() == JsonToken.START_OBJECT);
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                if (value == JsonToken.VALUE_STRING) {
                    texts.put(name, in.getString());
                } else {
                    require(value == JsonToken.VALUE_NUMBER_INT);
                    numbers.put(name, in.getLongValue());
                }
            }
            require(in.currentToken() == JsonToken.END_OBJECT && in.nextToken() == null);
        }
        require(UserSigContent.SUPPORTED_VERSION.equals(texts.get(UserSigContent.VERSION)));
        return signed(texts, numbers);
    }

    private static Signed signed(Map<String, String> texts, Map<String, Long> numbers) {
        UserSigContent content = new UserSigContent(
                present(numbers.get(UserSigContent.SDK_APP_ID)),
                present(texts.get(UserSigContent.IDENTIFIER)),
                present(numbers.get(UserSigContent.TIME)),
                present(numbers.get(UserSigContent.EXPIRE)),
                texts.get(UserSigContent.USER_BUF));
        require(content.issuedAtSeconds() >= 0 && content.lifetimeSeconds() >= 0);
        // A line feed in the account would let one signed text stand for two documents.
        require(!UserSig.hasControlCharacters(content.identifier()));
        return new Signed(content, present(texts.get(UserSigContent.SIGNATURE)));
    }

    private static <E> E present(@Nullable E value) {
        if (value == null) {
            throw new IllegalArgumentException("the document of a signature lacks a field");
        }
        return value;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not the document of a signature");
        }
    }

    record Signed(UserSigContent content, String mac) {}
}
