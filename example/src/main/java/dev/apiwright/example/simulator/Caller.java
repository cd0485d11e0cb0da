package dev.apiwright.example.simulator;

import dev.apiwright.signing.UserSigCredentials;

/**
 * The application that the simulator plays, and its administrator.
 *
 * @param sdkAppId ID of the application
 * @param identifier the only account that may call
 * @param secretKey what signatures are verified with
 */
record Caller(long sdkAppId, String identifier, String secretKey) {
    /** Anybody may know this key: it opens nothing but simulators. */
    static final Caller DEFAULT = new Caller(1_400_000_001L, "administrator", "simulator-key");

    UserSigCredentials credentials() {
        return UserSigCredentials.of(sdkAppId, identifier, secretKey);
    }

    @Override
    public String toString() {
        return sdkAppId + "/" + identifier;
    }
}
