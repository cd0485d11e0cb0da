package dev.apiwright.processor.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one run; each is kept once. Not thread-safe. */
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    /** Adds a problem; the arguments fill the places in the wording of {@code id}, and are shown as text, never interpreted. */
    public void report(ProblemId id, @Nullable Location at, Object... arguments) {
        found.add(new Problem(id, at, id.message(arguments)));
    }

    /** Adds what was found elsewhere. */
    public void addAll(Problems others) {
        found.addAll(others.found);
    }

    /** Whether anything was found that stops the generation. */
    public boolean hasErrors() {
        for (Problem problem : found) {
            if (problem.severity() == Problem.Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, by file, line and column. */
    public List<Problem> sorted() {
        if (found.isEmpty()) {
            return List.of(); // as for most specs, which need no order
        }
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Problem::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Problem::id)
                .thenComparing(Problem::message));
        return List.copyOf(sorted);
    }
}
