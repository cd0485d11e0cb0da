package dev.apiwright.signing;

import org.jspecify.annotations.Nullable;

/**
 * What a signature says, without the MAC that proves it.
 *
 * @param sdkAppId the application
 * @param identifier the account
 * @param issuedAtSeconds the time of issue in seconds since 1970
 * @param lifetimeSeconds how long it is valid from then on
 * @param userBuf a block of permissions in standard Base64; null when there is none
 */
record UserSigContent(
        long sdkAppId,
        String identifier,
        long issuedAtSeconds,
        long lifetimeSeconds,
        @Nullable String userBuf) {
    static final String SUPPORTED_VERSION = "2.0";
    static final String VERSION = "TLS.ver";
    static final String IDENTIFIER = "TLS.identifier";
    static final String SDK_APP_ID = "TLS.sdkappid";
    static final String EXPIRE = "TLS.expire";
    static final String TIME = "TLS.time";
    static final String USER_BUF = "TLS.userbuf";
    static final String SIGNATURE = "TLS.sig";

    /** The text that the MAC is made of: one value a line, each line ended, in an order of its own. */
    String signedText() {
        StringBuilder text = new StringBuilder();
        line(text, IDENTIFIER, identifier);
        line(text, SDK_APP_ID, Long.toString(sdkAppId));
        line(text, TIME, Long.toString(issuedAtSeconds));
        line(text, EXPIRE, Long.toString(lifetimeSeconds));
        if (userBuf != null) {
            line(text, USER_BUF, userBuf);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(':').append(value).append('\n');
    }
}
