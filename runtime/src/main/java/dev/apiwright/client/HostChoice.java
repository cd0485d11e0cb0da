package dev.apiwright.client;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which host the next attempt of one call goes to. It starts with the preferred one. Used by one thread at a time. */
final class HostChoice {
    private final List<URI> bases;
    private final Set<Integer> tried = new HashSet<>();
    private final Set<Integer> excluded = new HashSet<>();
    private int index;

    HostChoice(Servers servers) {
        this.bases = servers.bases();
        tried.add(0);
    }

    URI current() {
        return bases.get(index);
    }

    /** Goes on to the next host that is not excluded; says whether this call has not tried it before. */
    boolean moveOn() {
        for (int step = 1; step <= bases.size(); step++) {
            int candidate = (index + step) % bases.size();
            if (!excluded.contains(candidate)) {
                index = candidate;
                return tried.add(candidate);
            }
        }
        return false;
    }

    /** Takes the current host out of the choice; says whether there is another one. */
    boolean exclude() {
        excluded.add(index);
        return excluded.size() < bases.size();
    }
}
