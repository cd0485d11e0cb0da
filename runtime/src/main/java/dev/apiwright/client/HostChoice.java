package dev.apiwright.client;

import dev.apiwright.client.HostHealth.Pick;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Which host the next attempt of one call goes to: the one that all calls use, unless this call knows better. Attempts come
 * one after the other; {@link #gaveUp} may come from another thread.
 */
final class HostChoice {
    private final HostHealth health;
    private final Safety safety;
    private final Set<Integer> failed = new HashSet<>();
    private final Set<Integer> excluded = new HashSet<>();
    private final AtomicBoolean reported = new AtomicBoolean(true);
    private volatile Pick used = new Pick(0, 0, false);

    HostChoice(HostHealth health, Safety safety) {
        this.health = health;
        this.safety = safety;
    }

    /** The host of the next attempt. A call that has met trouble already is not used to look for more. */
    URI next() {
        Pick shared = health.pick(safety.repeatable() && failed.isEmpty());
        used = new Pick(best(shared.index()), shared.switches(), shared.probe());
        reported.set(false);
        return health.base(used);
    }

    /** From the shared one on: a host that has not failed this call, else one that it has not excluded. */
    private int best(int start) {
        int fresh = firstOutside(failed, start);
        int allowed = fresh >= 0 ? fresh : firstOutside(excluded, start);
        return allowed >= 0 ? allowed : start;
    }

    /** The first host from a place on that is not in a set; -1 when all are. */
    private int firstOutside(Set<Integer> avoided, int start) {
        for (int i = 0; i < health.size(); i++) {
            int index = (start + i) % health.size();
            if (!avoided.contains(index)) {
                return index;
            }
        }
        return -1;
    }

    /** An answer came, be it good or bad. */
    void answered() {
        if (isFirstReport()) {
            health.answered(used);
        }
    }

    /** Learns from a failed attempt. */
    void learn(Fault fault) {
        HostVerdict verdict = HostVerdict.of(fault);
        if (verdict == HostVerdict.DOWN || verdict == HostVerdict.WORKS_FOR_OTHERS) {
            failed.add(used.index());
        }
        switch (verdict) {
            case NONE -> {}
            case WORKS, WORKS_FOR_OTHERS -> answered();
            case DOWN -> failed();
            case UNCERTAIN -> gaveUp();
        }
    }

    /** The call's time was up before an answer came; perhaps it had too little of it. */
    void gaveUp() {
        if (isFirstReport()) {
            health.broke(used);
        }
    }

    private void failed() {
        if (isFirstReport()) {
            health.failed(used);
        }
    }

    /** Once for each attempt, though its end may be noticed twice: by the transport and by the call's alarm. */
    private boolean isFirstReport() {
        return reported.compareAndSet(false, true);
    }

    /** Whether there is a host that has not failed this call. */
    boolean hasFresh() {
        return firstOutside(failed, 0) >= 0;
    }

    /** Takes the host of the last attempt out of the choice; says whether there is another one. */
    boolean exclude() {
        failed.add(used.index());
        excluded.add(used.index());
        return excluded.size() < health.size();
    }
}
