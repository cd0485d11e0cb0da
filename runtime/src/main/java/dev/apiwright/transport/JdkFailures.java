package dev.apiwright.transport;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says of a failure of the JDK's client how far the exchange had come. When in doubt, the request counts as sent. */
final class JdkFailures {
    private JdkFailures() {}

    static Throwable classify(Throwable failure, String host, boolean headersCame) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (isWithoutSocket(cause)) {
            return new TransportException(Phase.CONNECT, "no socket for a connection to " + host, cause);
        }
        if (cause instanceof ApiwrightException || cause instanceof Error) {
            return cause;
        }
        return headersCame
                ? new TransportException(Phase.BODY, "the answer of " + host + " broke off", cause)
                : beforeHeaders(cause, host);
    }

    private static TransportException beforeHeaders(Throwable cause, String host) {
        if (has(cause, UnresolvedAddressException.class) || has(cause, UnknownHostException.class)) {
            return new TransportException(Phase.DNS, "the host " + host + " is unknown", cause);
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return new TransportException(Phase.CONNECT, "no connection to " + host + " in time", cause);
        }
        if (cause instanceof ConnectException) {
            return new TransportException(Phase.CONNECT, "no connection to " + host, cause);
        }
        if (has(cause, SSLHandshakeException.class) || has(cause, SSLPeerUnverifiedException.class)) {
            return new TransportException(Phase.TLS, "no secure connection to " + host, cause);
        }
        if (isRefusedTunnel(cause)) {
            return new TransportException(Phase.CONNECT, "the proxy refused to connect to " + host, cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return new TransportException(Phase.EXCHANGE, "no answer of " + host + " in time", cause);
        }
        String what = cause instanceof IOException ? "no answer of " : "the HTTP client failed on a call to ";
        return new TransportException(Phase.EXCHANGE, what + host, cause);
    }

    /** The JDK's client tells it by nothing but the message. */
    private static boolean isRefusedTunnel(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof IOException && message != null && message.startsWith("Tunnel failed");
    }

    /** When all file descriptors are in use, JDK 17 says so by an error of the virtual machine's. */
    private static boolean isWithoutSocket(Throwable failure) {
        return failure instanceof InternalError && failure.getCause() instanceof IOException;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
