package dev.apiwright.client;

import dev.apiwright.signing.RequestSigner;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks a builder's settings; finds all that are wrong before it says so. */
final class SettingsCheck {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    /** One call in a quarter of an hour, where one a second is allowed: less is a mistake. */
    private static final double SMALLEST_SHARE = 0.001;

    private static final int MOST_ATTEMPTS = 10;
    private static final int LEAST_BYTES = 1024;
    private static final int MOST_BYTES = 1024 * 1024 * 1024;

    private final List<String> problems = new ArrayList<>();
    private final @Nullable Servers servers;
    private final @Nullable RequestSigner signer;

    SettingsCheck(ClientBuilder<?> settings) {
        this.servers = servers(settings.servers, settings.baseUrl);
        this.signer = settings.signer;
        if (signer == null) {
            problems.add("signer is missing: set the credentials, or a signer");
        }
        timeout("callTimeout", settings.callTimeout);
        timeout("attemptTimeout", settings.attemptTimeout);
        range("maxAttempts", settings.maxAttempts, 1, MOST_ATTEMPTS);
        range("maxResponseBytes", settings.maxResponseBytes, LEAST_BYTES, MOST_BYTES);
        share(settings.rateLimitShare, settings.rateLimiter);
        if (settings.transport != null && settings.httpVersion != Version.HTTP_1_1) {
            problems.add("httpVersion is for the client's own transport: leave it out, or leave out the transport");
        }
        if (!isPrintable(settings.userAgent) || settings.userAgent.isBlank()) {
            problems.add("userAgent must be printable ASCII");
        }
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private @Nullable Servers servers(@Nullable Servers given, @Nullable URI baseUrl) {
        if (baseUrl != null) {
            try {
                return Servers.at(baseUrl);
            } catch (IllegalArgumentException e) {
                problems.add("baseUrl: " + e.getMessage());
            }
        } else if (given == null) {
            problems.add("servers are missing: set the region, servers, or a baseUrl");
        }
        return given;
    }

    private void timeout(String name, Duration value) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            problems.add(name + " must be from 1 millisecond to 1 day, not " + value);
        }
    }

    private void range(String name, int value, int least, int most) {
        if (value < least || value > most) {
            problems.add(name + " must be from " + least + " to " + most + ", not " + value);
        }
    }

    private void share(double share, @Nullable RateLimiter limiter) {
        // Not the other way round: NaN is no share either.
        if (!(share >= SMALLEST_SHARE && share <= 1)) {
            problems.add("rateLimitShare must be from " + SMALLEST_SHARE + " to 1, not " + share);
        } else if (share != 1 && limiter != null) {
            problems.add("rateLimitShare is for the client's own limiter: leave it out, or leave out the rateLimiter");
        }
    }

    /** Throws with every problem, if there is one. */
    void done(String api) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("client of " + api + ": " + String.join("; ", problems));
        }
    }

    Servers servers() {
        return Objects.requireNonNull(servers, "servers");
    }

    RequestSigner signer() {
        return Objects.requireNonNull(signer, "signer");
    }
}
