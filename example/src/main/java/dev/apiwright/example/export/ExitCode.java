package dev.apiwright.example.export;

/** What the program ends with. The help lists them. */
final class ExitCode {
    /** Every member is in the output. */
    static final int DONE = 0;
    /** Not done; the same command with {@code --resume} goes on. */
    static final int FAILED = 1;
    /** Options or environment variables are wrong. Nothing was done. */
    static final int USAGE = 2;
    /** The files that are there do not allow it. Nothing was changed. */
    static final int REFUSED = 3;
    /** The service refuses the request, and will refuse it again until something is put right. */
    static final int REJECTED = 4;
    /** Interrupted, as by Ctrl-C; a signal that asks to end gives 128 and its number, too. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
