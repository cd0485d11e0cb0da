package dev.apiwright.processor.diagnostic;

import dev.apiwright.processor.diagnostic.Problem.Severity;

/** Everything that can be wrong with a spec, with its wording. Each has a pair of files in the tests, {@code problems/}. */
public enum ProblemId {
    SPEC_NOT_FOUND("SpecNotFound", "no spec {} was found; looked in {}");

    private final String id;
    private final Severity severity;
    private final String wording;

    ProblemId(String id, String wording) {
        this(id, Severity.ERROR, wording);
    }

    ProblemId(String id, Severity severity, String wording) {
        this.id = id;
        this.severity = severity;
        this.wording = wording;
    }

    /** The stable name, as people see it and look it up. */
    public String id() {
        return id;
    }

    Severity severity() {
        return severity;
    }

    /** The wording with its places, {@code {}}, filled from left to right. */
    String message(Object... arguments) {
        StringBuilder message = new StringBuilder();
        int from = 0;
        for (Object argument : arguments) {
            int place = wording.indexOf("{}", from);
            message.append(wording, from, place).append(Printable.of(String.valueOf(argument)));
            from = place + 2;
        }
        return message.append(wording, from, wording.length()).toString();
    }
}
