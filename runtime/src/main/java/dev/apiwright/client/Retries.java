package dev.apiwright.client;

import java.time.Duration;
import java.util.Optional;

/**
 * Decides, for one call, whether and when there is another attempt: the table says what a fault calls for, and this adds
 * what is left. Used by one thread at a time.
 */
final class Retries {
    private final Safety safety;
    private final int maxAttempts;
    private final Backoff backoff;
    private final HostChoice hosts;
    private boolean signedAnew;

    Retries(Safety safety, int maxAttempts, Backoff backoff, HostChoice hosts) {
        this.safety = safety;
        this.maxAttempts = maxAttempts;
        this.backoff = backoff;
        this.hosts = hosts;
    }

    /**
     * The pause before the next attempt; empty when there is none.
     *
     * @param attempts how many there were
     */
    Optional<Duration> pauseAfter(Fault fault, int attempts) {
        if (attempts >= maxAttempts) {
            return Optional.empty();
        }
        return switch (RetryTable.action(fault.kind(), fault.outcome(), safety)) {
            case GIVE_UP -> Optional.empty();
            case RETRY -> Optional.of(backoff.pause(attempts, false, fault.retryAfter()));
            case WAIT -> Optional.of(backoff.pause(attempts, true, fault.retryAfter()));
            case NEXT_HOST -> Optional.of(nextHost(fault, attempts));
            case ANOTHER_HOST -> hosts.exclude() ? Optional.of(nextHost(fault, attempts)) : Optional.empty();
            case SIGN_ANEW -> signAnew();
        };
    }

    /** A host that this call has not tried yet is tried at once. */
    private Duration nextHost(Fault fault, int attempts) {
        return hosts.moveOn() ? Duration.ZERO : backoff.pause(attempts, false, fault.retryAfter());
    }

    /** Once: a second refusal is not about the signature's age, and repeating it would only lock the account. */
    private Optional<Duration> signAnew() {
        if (signedAnew) {
            return Optional.empty();
        }
        signedAnew = true;
        return Optional.of(Duration.ZERO);
    }
}
