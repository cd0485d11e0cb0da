package dev.apiwright.example.simulator;

/** A call that the service refuses: becomes an answer with an error code. */
final class ServiceFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    ServiceFailure(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
