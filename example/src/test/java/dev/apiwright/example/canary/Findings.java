package dev.apiwright.example.canary;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where a secret was seen. Thread-safe. */
final class Findings {
    private static final int ENOUGH = 50;

    private final Secrets secrets;
    private final Set<String> all = new TreeSet<>();

    Findings(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Looks for secrets in a text.
     *
     * @param place where it was found
     */
    void look(String place, String text) {
        secrets.in(text).ifPresent(found -> add(place + ": " + found));
    }

    private synchronized void add(String finding) {
        if (all.size() < ENOUGH) {
            all.add(finding);
        }
    }

    synchronized List<String> all() {
        return List.copyOf(all);
    }
}
