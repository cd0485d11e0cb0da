package dev.apiwright.signing;

import java.time.Duration;
import java.util.Objects;

/**
 * An application, one of its administrators, and the application's secret key. Immutable; {@link #toString} leaves the key
 * out.
 */
public final class UserSigCredentials {
    private static final Duration DEFAULT_LIFETIME = Duration.ofHours(24);

    private final long sdkAppId;
    private final String identifier;
    private final String secretKey;
    private final Duration lifetime;

    private UserSigCredentials(long sdkAppId, String identifier, String secretKey, Duration lifetime) {
        UserSig.check(sdkAppId, identifier, secretKey, lifetime);
        this.sdkAppId = sdkAppId;
        this.identifier = identifier;
        this.secretKey = secretKey;
        this.lifetime = lifetime;
    }

    /**
     * Signatures made from these are valid for 24 hours and renewed ahead of their end.
     *
     * @param sdkAppId 1 to 4294967295
     * @param identifier the administrator account; any text without control characters
     * @param secretKey the application's key as the console shows it, as text
     * @throws IllegalArgumentException when one of them cannot be right; the message never holds the key
     */
    public static UserSigCredentials of(long sdkAppId, String identifier, String secretKey) {
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(secretKey, "secretKey");
        return new UserSigCredentials(sdkAppId, identifier, secretKey, DEFAULT_LIFETIME);
    }

    /**
     * The same credentials with another lifetime for the signatures made from them.
     *
     * @param lifetime from 1 second to 50 years; parts of a second are cut off
     */
    public UserSigCredentials withLifetime(Duration lifetime) {
        return new UserSigCredentials(sdkAppId, identifier, secretKey, Objects.requireNonNull(lifetime, "lifetime"));
    }

    /** A signer that makes a signature when it needs one, keeps it, and renews it ahead of its end. */
    public RequestSigner signer() {
        return new UserSigSigner(this);
    }

    long sdkAppId() {
        return sdkAppId;
    }

    String identifier() {
        return identifier;
    }

    String secretKey() {
        return secretKey;
    }

    Duration lifetime() {
        return lifetime;
    }

    @Override
    public String toString() {
        return "UserSigCredentials[" + sdkAppId + "/" + identifier + "]";
    }
}
