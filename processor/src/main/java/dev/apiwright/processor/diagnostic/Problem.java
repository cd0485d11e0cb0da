package dev.apiwright.processor.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param at null when no file can be named, because the API file itself was not found
 * @param message what is wrong; what to do. One line.
 */
public record Problem(ProblemId id, @Nullable Location at, String message) {

    /** Errors stop the generation, warnings do not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Severity severity() {
        return id.severity();
    }

    /** {@code /abs/file.yaml:4:11: [ProblemId] what is wrong; what to do}: complete in one line, as some build tools show only that. */
    @Override
    public String toString() {
        String text = "[" + id.id() + "] " + message;
        return at == null ? text : at + ": " + text;
    }
}
