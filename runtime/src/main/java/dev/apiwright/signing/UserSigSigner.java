package dev.apiwright.signing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one signature for all threads. Reading it takes no lock; renewing it does, so that threads which arrive while it is
 * renewed wait and then share the new one.
 */
final class UserSigSigner implements RequestSigner {
    /** How far ahead of its end a signature is renewed, unless a fifth of its lifetime is less. */
    private static final Duration MARGIN = Duration.ofHours(1);
    /** A clock that is set back by more than this makes a new signature: the old one would seem to come from the future. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final UserSigCredentials credentials;
    private volatile @Nullable Ticket current;

    UserSigSigner(UserSigCredentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public SignedParameters sign(SigningContext context) {
        Ticket ticket = current;
        if (ticket == null || !ticket.usable(context.now())) {
            ticket = renew(context.now());
        }
        // The server wants an unsigned 32-bit number.
        return ticket.parameters.withQuery(
                "random", Integer.toUnsignedString(context.random().nextInt()));
    }

    private synchronized Ticket renew(Instant now) {
        Ticket ticket = current;
        if (ticket == null || !ticket.usable(now)) {
            ticket = issue(now);
            current = ticket;
        }
        return ticket;
    }

    private Ticket issue(Instant now) {
        Duration lifetime = credentials.lifetime();
        Duration fifth = lifetime.dividedBy(5);
        Duration margin = fifth.compareTo(MARGIN) < 0 ? fifth : MARGIN;
        String text =
                UserSig.sign(credentials.sdkAppId(), credentials.identifier(), credentials.secretKey(), now, lifetime);
        return new Ticket(
                credentials,
                text,
                now.minus(CLOCK_TOLERANCE),
                now.plus(lifetime).minus(margin));
    }

    /** Compares by identity: of the threads that were refused one signature, only the first finds it still in place. */
    @Override
    public synchronized void invalidate(SignedParameters refused) {
        if (refused.origin() == current) {
            current = null;
        }
    }

    @Override
    public String identity() {
        return credentials.sdkAppId() + "/" + credentials.identifier();
    }

    /** One immutable value, so that no thread ever sees half of an old signature and half of a new one. */
    private static final class Ticket {
        /** All but the one that is another for every attempt. */
        final SignedParameters parameters;

        private final Instant notBefore;
        private final Instant renewAt;

        Ticket(UserSigCredentials credentials, String text, Instant notBefore, Instant renewAt) {
            this.parameters = SignedParameters.builder()
                    .query("sdkappid", Long.toString(credentials.sdkAppId()))
                    .query("identifier", credentials.identifier())
                    .secretQuery("usersig", text)
                    .origin(this)
                    .build();
            this.notBefore = notBefore;
            this.renewAt = renewAt;
        }

        boolean usable(Instant now) {
            return !now.isBefore(notBefore) && now.isBefore(renewAt);
        }
    }
}
