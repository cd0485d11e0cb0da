package dev.apiwright.example.export;

import java.io.PrintStream;
import picocli.CommandLine;

/** Where the program talks: members to standard output when told so, everything for people to standard error. */
final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final String secret;

    /**
     * @param secret what must never be shown, whoever puts it into a message; empty when there is nothing
     */
    Terminal(PrintStream out, PrintStream err, String secret) {
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

    /** A bar where somebody can see one. picocli knows how to tell a terminal from a pipe on every JDK and system. */
    Progress progress() {
        return CommandLine.Help.Ansi.AUTO.enabled() ? new ProgressLine(err) : Progress.silent();
    }
}
