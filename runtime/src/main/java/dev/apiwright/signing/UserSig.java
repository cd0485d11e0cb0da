package dev.apiwright.signing;

import dev.apiwright.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a user of a Chat application: a small JSON document with an HMAC-SHA256 in it, compressed with zlib and
 * written in Base64 with {@code *}, {@code -} and {@code _} in the places of {@code +}, {@code /} and {@code =}, so that it
 * needs no encoding in a query.
 */
public final class UserSig {
    static final long MAX_SDK_APP_ID = 0xFFFF_FFFFL;
    private static final Duration MAX_LIFETIME = Duration.ofDays(50 * 365);

    private UserSig() {}

    /**
     * Makes a signature.
     *
     * @param sdkAppId 1 to 4294967295
     * @param identifier the account that it is for; no control characters, because the signed text has one value a line
     * @param secretKey the application's key, used as text although it looks like hexadecimal digits
     * @param now the time of issue, of which whole seconds count
     * @param lifetime from 1 second to 50 years, of which whole seconds count
     * @return the signature, made of letters, digits and {@code *-_}
     * @throws IllegalArgumentException when an argument is outside its range; the message never holds the key
     */
    public static String sign(long sdkAppId, String identifier, String secretKey, Instant now, Duration lifetime) {
        return sign(sdkAppId, identifier, secretKey, now, lifetime, null);
    }

    /**
     * Makes a signature that carries a block of permissions.
     *
     * @param userBuf the block, as {@link UserBuf} makes it; null for none
     */
    public static String sign(
            long sdkAppId,
            String identifier,
            String secretKey,
            Instant now,
            Duration lifetime,
            byte @Nullable [] userBuf) {
        check(sdkAppId, identifier, secretKey, lifetime);
        UserSigContent content = new UserSigContent(
                sdkAppId,
                identifier,
                now.getEpochSecond(),
                lifetime.toSeconds(),
                userBuf == null ? null : Base64.getEncoder().encodeToString(userBuf));
        return wrap(ShortZlib.compress(document(content, mac(content.signedText(), secretKey))));
    }

    /** Reads a signature and says whether it is right for an account at a time; see {@link UserSigVerifier}. */
    public static UserSigVerdict verify(
            String userSig, long sdkAppId, String identifier, String secretKey, Instant now) {
        return UserSigVerifier.verify(userSig, sdkAppId, identifier, secretKey, now);
    }

    static void check(long sdkAppId, String identifier, String secretKey, Duration lifetime) {
        if (sdkAppId < 1 || sdkAppId > MAX_SDK_APP_ID) {
            throw new IllegalArgumentException("sdkAppId must be 1 to " + MAX_SDK_APP_ID + ", not " + sdkAppId);
        }
        Objects.requireNonNull(identifier, "identifier");
        if (identifier.isEmpty() || hasControlCharacters(identifier)) {
            throw new IllegalArgumentException("identifier must not be empty or hold control characters");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(identifier)) {
            throw new IllegalArgumentException("identifier must not hold halves of characters (lone surrogates)");
        }
        if (secretKey.isEmpty()) {
            throw new IllegalArgumentException("secretKey must not be empty");
        }
        if (lifetime.toSeconds() < 1 || lifetime.compareTo(MAX_LIFETIME) > 0) {
            throw new IllegalArgumentException("lifetime must be 1 second to 50 years, not " + lifetime);
        }
    }

    static boolean hasControlCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The HMAC-SHA256 of a text, in standard Base64. */
    static String mac(String text, String secretKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            // Every Java platform has to have HmacSHA256.
            throw new IllegalStateException("HmacSHA256 is not available", e);
        }
    }

    private static byte[] document(UserSigContent content, String mac) {
        return JsonWriter.write(
                (out, signed) -> {
                    out.beginObject();
                    out.string(UserSigContent.VERSION, UserSigContent.SUPPORTED_VERSION);
                    out.string(UserSigContent.IDENTIFIER, signed.identifier());
                    out.int64(UserSigContent.SDK_APP_ID, signed.sdkAppId());
                    out.int64(UserSigContent.EXPIRE, signed.lifetimeSeconds());
                    out.int64(UserSigContent.TIME, signed.issuedAtSeconds());
                    out.string(UserSigContent.USER_BUF, signed.userBuf());
                    out.string(UserSigContent.SIGNATURE, mac);
                    out.endObject();
                },
                content);
    }

    private static String wrap(byte[] compressed) {
        byte[] text = Base64.getEncoder().encode(compressed);
        for (int i = 0; i < text.length; i++) {
            text[i] = inQuery(text[i]);
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static byte inQuery(byte character) {
        return switch (character) {
            case '+' -> '*';
            case '/' -> '-';
            case '=' -> '_';
            default -> character;
        };
    }
}
