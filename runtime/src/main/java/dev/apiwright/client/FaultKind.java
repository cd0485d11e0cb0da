package dev.apiwright.client;

/** Classes of faults, as the retry table tells them apart. */
enum FaultKind {
    /** The transport was not ready: nothing was sent, and it is no host's fault. */
    NOT_READY,
    /** No address or no connection: nothing was sent. */
    UNREACHABLE,
    /** The host is not who it should be, or does not speak HTTP: no use in asking this one again. */
    WRONG_HOST,
    /** Something was sent, and nothing came back in time. */
    SILENT,
    /** Something was sent, and no whole answer came back. */
    LOST,
    /** Too many calls. */
    THROTTLED,
    /** The server failed, and says so. */
    SERVER_FAILED,
    /** The server was asked on the wrong host, or cannot serve the call on this one. */
    HOST_REFUSED,
    /** The server did not accept the signature. */
    SIGNATURE_REFUSED,
    /** Repeating the same call cannot help. */
    FINAL
}
