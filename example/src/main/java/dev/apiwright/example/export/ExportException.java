package dev.apiwright.example.export;

/** A reason to stop, in words for the user. */
final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String nextStep;

    private ExportException(int exitCode, String message, String nextStep) {
        super(message);
        this.exitCode = exitCode;
        this.nextStep = nextStep;
    }

    static ExportException usage(String message, String nextStep) {
        return new ExportException(ExitCode.USAGE, message, nextStep);
    }

    static ExportException refused(String message, String nextStep) {
        return new ExportException(ExitCode.REFUSED, message, nextStep);
    }

    static ExportException failed(String message, String nextStep) {
        return new ExportException(ExitCode.FAILED, message, nextStep);
    }

    int exitCode() {
        return exitCode;
    }

    String nextStep() {
        return nextStep;
    }
}
