package dev.apiwright.processor.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one run; each is kept once. Not thread-safe. */
public final class Problems {
    private static final Comparator<Problem> ORDER = Comparator.comparing(
                    Problem::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Problem::id)
            .thenComparing(Problem::message);

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
        return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, by file, line and column. */
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(ORDER);
        return List.copyOf(sorted);
    }
}
