package dev.apiwright.client;

import dev.apiwright.client.HostHealth.Pick;
import java.net.URI;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
        OptionalInt fresh = first(start, this::isFresh);
        return fresh.isPresent()
                ? fresh.getAsInt()
                : first(start, index -> !excluded.contains(index)).orElse(start);
    }

    private OptionalInt first(int start, IntPredicate wanted) {
        return IntStream.range(start, start + health.size())
                .map(index -> index % health.size())
                .filter(wanted)
                .findFirst();
    }

    private boolean isFresh(int index) {
        return !failed.contains(index) && !excluded.contains(index);
    }

    /** An answer came, be it good or bad. */
    void answered() {
        report(health::answered);
    }

    /** Learns from a failed attempt. */
    void learn(Fault fault) {
        HostVerdict verdict = HostVerdict.of(fault);
        if (verdict == HostVerdict.DOWN || verdict == HostVerdict.WORKS_FOR_OTHERS) {
            failed.add(used.index());
        }
        switch (verdict) {
            case WORKS, WORKS_FOR_OTHERS -> report(health::answered);
            case DOWN -> report(health::failed);
            case UNCERTAIN -> report(health::broke);
        }
    }

    /** The call's time was up before an answer came; perhaps it had too little of it. */
    void gaveUp() {
        report(health::broke);
    }

    /** Once for each attempt, though its end may be noticed twice: by the transport and by the call's alarm. */
    private void report(Consumer<Pick> how) {
        if (reported.compareAndSet(false, true)) {
            how.accept(used);
        }
    }

    /** Whether there is a host that has not failed this call. */
    boolean hasFresh() {
        return first(0, this::isFresh).isPresent();
    }

    /** Takes the host of the last attempt out of the choice; says whether there is another one. */
    boolean exclude() {
        excluded.add(used.index());
        return excluded.size() < health.size();
    }
}
