package dev.apiwright.client;

import dev.apiwright.error.ProtocolException;
import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;

/** Makes the fault for an exchange that brought no whole answer. */
final class TransportFaults {
    private TransportFaults() {}

    /** @throws Error when the machine failed and not the exchange */
    static Fault of(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof ProtocolException protocol) {
            // The body cannot be read, but its status says enough: a gateway's page may be large too.
            FaultKind kind = protocol.status() / 100 == 5 ? FaultKind.SERVER_FAILED : FaultKind.FINAL;
            return Fault.of(
                    kind,
                    protocol,
                    OptionalInt.of(protocol.status()),
                    "HTTP " + protocol.status() + ", body refused",
                    protocol::withDetails);
        }
        TransportException bare = cause instanceof TransportException transport
                ? transport
                : new TransportException(Phase.EXCHANGE, "the transport failed", cause);
        String summary = "failed in phase " + bare.phase().name().toLowerCase(Locale.ROOT);
        return Fault.of(kind(bare), bare, OptionalInt.empty(), summary, bare::withDetails);
    }

    private static FaultKind kind(TransportException failure) {
        // The JDK's client says so of an answer that is not HTTP.
        if (failure.phase() == Phase.TLS || failure.getCause() instanceof java.net.ProtocolException) {
            return FaultKind.WRONG_HOST;
        }
        if (failure.phase().beforeSending()) {
            return FaultKind.UNREACHABLE;
        }
        boolean silent = failure.phase() == Phase.EXCHANGE && failure.getCause() instanceof HttpTimeoutException;
        return silent ? FaultKind.SILENT : FaultKind.LOST;
    }
}
