package dev.apiwright.example.export;

import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.tencent.chat.Region;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about the service to call.
 *
 * @param region whose servers are called
 * @param credentials who calls
 * @param identity who calls, in words without a secret
 */
record Settings(Region region, UserSigCredentials credentials, String identity) {
    private static final String SDK_APP_ID = "APIWRIGHT_SDKAPPID";
    private static final String IDENTIFIER = "APIWRIGHT_IDENTIFIER";
    private static final String SECRET_KEY = "APIWRIGHT_SECRET_KEY";
    private static final String REGION = "APIWRIGHT_REGION";
    private static final List<String> ALL = List.of(SDK_APP_ID, IDENTIFIER, SECRET_KEY, REGION);

    /**
     * Reads the four variables.
     *
     * @return nothing when none is set: then the simulator is meant
     * @throws ExportException when some are missing, or one has no meaning
     */
    static Optional<Settings> from(Map<String, String> environment) {
        List<String> missing =
                ALL.stream().filter(name -> isUnset(environment.get(name))).toList();
        if (missing.size() == ALL.size()) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            throw ExportException.usage(
                    "not set: " + String.join(", ", missing),
                    "Set all of " + String.join(", ", ALL) + " to export from the service, or none for the simulator.");
        }
        long sdkAppId = sdkAppId(environment.get(SDK_APP_ID));
        String identifier = environment.get(IDENTIFIER);
        return Optional.of(new Settings(
                region(environment.get(REGION)),
                credentials(sdkAppId, identifier, environment.get(SECRET_KEY)),
                sdkAppId + "/" + identifier));
    }

    private static boolean isUnset(@Nullable String value) {
        return value == null || value.isEmpty();
    }

    private static long sdkAppId(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw ExportException.usage(
                    SDK_APP_ID + " is not a number", "It is the SDKAppID that the console shows, as 1400000001.");
        }
    }

    /** The message of what refuses the values is not shown: it might quote one. */
    private static UserSigCredentials credentials(long sdkAppId, String identifier, String secretKey) {
        try {
            return UserSigCredentials.of(sdkAppId, identifier, secretKey);
        } catch (IllegalArgumentException e) {
            throw ExportException.usage(
                    "the credentials cannot be used",
                    SDK_APP_ID + " is from 1 to 4294967295, " + IDENTIFIER + " has no control characters.");
        }
    }

    private static Region region(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return Arrays.stream(Region.values())
                .filter(region -> region.name().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> ExportException.usage(REGION + " names no region: " + text, "It is one of " + regions()));
    }

    private static String regions() {
        return Arrays.stream(Region.values()).map(Region::name).collect(Collectors.joining(", ")) + ".";
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return region + " " + identity;
    }
}
