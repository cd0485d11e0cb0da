package dev.apiwright.example.export;

import java.io.PrintStream;

/** Where the program talks: members to standard output when told so, everything for people to standard error. */
final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final String secret;
    private final boolean interactive;

    /**
     * @param secret what must never be shown, whoever puts it into a message; empty when there is nothing
     * @param interactive whether somebody watches standard error on a terminal
     */
    Terminal(PrintStream out, PrintStream err, String secret, boolean interactive) {
        this.interactive = interactive;
        this.out = out;
        this.err = err;
        this.secret = secret;
    }

    PrintStream out() {
        return out;
    }

    void tell(String line) {
        err.println(secret.isEmpty() ? line : line.replace(secret, "(secret)"));
    }

    int fail(Failures failure) {
        tell("Error: " + failure.message());
        tell("  " + failure.nextStep());
        return failure.exitCode();
    }

    /** A bar where somebody can see one. */
    Progress progress() {
        return interactive ? new ProgressLine(err) : Progress.silent();
    }
}
