package dev.apiwright.client;

import dev.apiwright.client.RetryTable.Action;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides, for one call, whether and when there is another attempt: the table says what a fault calls for, and this adds
 * what is left. Used by one thread at a time.
 */
final class Retries {
    private static final Retry AT_ONCE = new Retry(Duration.ZERO, RetryBudget.FREE);

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
     * The next attempt; empty when there is none.
     *
     * @param attempts how many there were
     */
    Optional<Retry> after(Fault fault, int attempts) {
        if (attempts >= maxAttempts) {
            return Optional.empty();
        }
        Action action = RetryTable.action(fault.kind(), fault.outcome(), safety);
        return switch (action) {
            case GIVE_UP -> Optional.empty();
            case RETRY, WAIT -> Optional.of(later(fault, attempts, action == Action.WAIT));
            case NEXT_HOST -> Optional.of(nextHost(fault, attempts));
            case ANOTHER_HOST -> hosts.exclude() ? Optional.of(nextHost(fault, attempts)) : Optional.empty();
            case SIGN_ANEW -> signAnew();
        };
    }

    private Retry later(Fault fault, int attempts, boolean throttled) {
        Duration pause = backoff.pause(attempts, throttled, fault.retryAfter());
        return new Retry(pause, throttled ? RetryBudget.THROTTLED_RETRY : RetryBudget.RETRY);
    }

    /** A host that has not failed this call is tried at once. */
    private Retry nextHost(Fault fault, int attempts) {
        return hosts.hasFresh() ? AT_ONCE : later(fault, attempts, false);
    }

    /** Once: a second refusal is not about the signature's age, and repeating it would only lock the account. */
    private Optional<Retry> signAnew() {
        if (signedAnew) {
            return Optional.empty();
        }
        signedAnew = true;
        return Optional.of(AT_ONCE);
    }
}
