package dev.apiwright.error;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the time of an attempt, or of a whole call, went. Measured by a clock that never goes back, to the nanosecond; none is
 * negative. Connecting, sending and waiting for the server are one phase, because the JDK's HTTP client does not tell them
 * apart. What is in no phase (encoding the request, say) is small.
 *
 * @param pause before an attempt, after the one before it had failed; zero before the first one
 * @param rateLimit waiting for the rate limiter
 * @param signing for the signer, and for interceptors before the attempt
 * @param headers from handing the request to the transport until the answer's headers came: connecting, sending, waiting
 * @param body from the headers until the body was read to its end and decompressed. With a transport that does not tell when
 *     the headers came, this is zero, and {@code headers} has it all
 * @param decoding making a response or an error of the body
 */
public record PhaseTimes(
        Duration pause, Duration rateLimit, Duration signing, Duration headers, Duration body, Duration decoding) {
    /** No time at all. */
    public static final PhaseTimes ZERO =
            new PhaseTimes(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** Takes six times, none of them null. */
    public PhaseTimes {
        Objects.requireNonNull(pause, "pause");
        Objects.requireNonNull(rateLimit, "rateLimit");
        Objects.requireNonNull(signing, "signing");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(decoding, "decoding");
    }

    /** These times and others, phase by phase. */
    public PhaseTimes plus(PhaseTimes other) {
        return new PhaseTimes(
                pause.plus(other.pause),
                rateLimit.plus(other.rateLimit),
                signing.plus(other.signing),
                headers.plus(other.headers),
                body.plus(other.body),
                decoding.plus(other.decoding));
    }

    /** All phases together. */
    public Duration total() {
        return pause.plus(rateLimit).plus(attempt());
    }

    /** What comes after the waits: signing, exchange and decoding. */
    Duration attempt() {
        return signing.plus(headers).plus(body).plus(decoding);
    }

    /** The phases that took a millisecond or more, in words. */
    @Override
    public String toString() {
        String text = Stream.of(
                        words("pauses", pause),
                        words("the rate limit", rateLimit),
                        words("signing", signing),
                        words("waiting for the answer", headers),
                        words("reading the answer", body),
                        words("decoding", decoding))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "nothing" : text;
    }

    private static String words(String phase, Duration time) {
        return time.toMillis() == 0 ? "" : phase + " " + time.toMillis() + " ms";
    }
}
