package dev.apiwright.client;

import dev.apiwright.error.ProtocolException;
import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import dev.apiwright.signing.SignedParameters;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Makes the fault for an exchange that brought no whole answer. */
final class TransportFaults {
    private TransportFaults() {}

    /**
     * @param failure what the transport said; null when it gave nothing at all
     * @param signature that nothing told of the failure may hold
     * @throws Error when the machine failed and not the exchange
     */
    static Fault of(@Nullable Throwable failure, SignedParameters signature) {
        Throwable cause = failure == null ? new IllegalStateException("the transport gave no response") : failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof ProtocolException protocol) {
            return unreadable(protocol);
        }
        TransportException bare = cause instanceof TransportException transport
                ? transport
                : new TransportException(Phase.EXCHANGE, "the transport failed", cause);
        TransportException clean = Disclosure.isIn(bare, signature) ? withoutText(bare) : bare;
        String summary = "failed in phase " + bare.phase().name().toLowerCase(Locale.ROOT);
        return Fault.of(kind(bare), clean, OptionalInt.empty(), summary, clean::withDetails);
    }

    /** The body cannot be read, but its status says enough: a gateway's page may be large too. */
    private static Fault unreadable(ProtocolException protocol) {
        int status = protocol.status();
        String summary = "HTTP " + status + ", body refused";
        return Fault.of(
                status / 100 == 5 ? FaultKind.SERVER_FAILED : FaultKind.FINAL,
                protocol,
                OptionalInt.of(status),
                summary,
                protocol::withDetails);
    }

    /** A transport of somebody else's may put the address that it was to call into its messages. */
    private static TransportException withoutText(TransportException told) {
        String reason = "the transport failed; what it says is left out, because it holds the signed query";
        return new TransportException(told.phase(), reason, null);
    }

    private static FaultKind kind(TransportException failure) {
        // The JDK's client says so of an answer that is not HTTP.
        if (failure.phase() == Phase.TLS || failure.getCause() instanceof java.net.ProtocolException) {
            return FaultKind.WRONG_HOST;
        }
        if (failure.phase() == Phase.CLIENT) {
            return FaultKind.NOT_READY;
        }
        if (failure.phase().beforeSending()) {
            return FaultKind.UNREACHABLE;
        }
        boolean silent = failure.phase() == Phase.EXCHANGE && failure.getCause() instanceof HttpTimeoutException;
        return silent ? FaultKind.SILENT : FaultKind.LOST;
    }
}
