package dev.apiwright.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The client's clock, set right by the server's where the server has refused a signature: on a machine whose clock is wrong,
 * every signature seems to be too old or to come from the future. Nothing else corrects it, because any gateway's page may
 * have a date of its own. Thread-safe.
 */
final class ClockSkew implements InstantSource {
    /** The header counts whole seconds and travels; and servers forgive each other a minute. */
    private static final Duration TOLERATED = Duration.ofMinutes(1);
    /** A date that is further away says more about who sent it, and would make signatures that are valid for too long. */
    private static final Duration BELIEVED = Duration.ofDays(30);

    private final InstantSource clock;
    private volatile Duration correction = Duration.ZERO;

    ClockSkew(InstantSource clock) {
        this.clock = clock;
    }

    /** The corrected time. */
    @Override
    public Instant instant() {
        return clock.instant().plus(correction);
    }

    /**
     * Compares the clock with the {@code Date} of an answer that refused a signature. A clock that has been set right in the
     * meantime is no longer corrected; a date that cannot be believed changes nothing.
     *
     * @return the new correction, where it changes by more than the coarseness of the header
     */
    Optional<Duration> learn(Map<String, List<String>> headers) {
        return date(headers.getOrDefault("Date", List.of()))
                .map(date -> Duration.between(clock.instant(), date))
                .filter(skew -> skew.abs().compareTo(BELIEVED) <= 0)
                .flatMap(skew -> correct(skew.abs().compareTo(TOLERATED) > 0 ? skew : Duration.ZERO));
    }

    private synchronized Optional<Duration> correct(Duration by) {
        boolean changes = by.minus(correction).abs().compareTo(TOLERATED) > 0;
        correction = by;
        return changes ? Optional.of(by) : Optional.empty();
    }

    private static Optional<Instant> date(List<String> values) {
        if (values.size() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(values.get(0).strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
