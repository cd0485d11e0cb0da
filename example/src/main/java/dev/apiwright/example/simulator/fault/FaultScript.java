package dev.apiwright.example.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Says which call meets which fault. Calls are counted from 1, by the front that plays the script; those of several threads
 * in the order in which they come. Rules are tried in the order in which they were given; a call that none names is passed
 * on. Immutable; each method gives a new script.
 */
public final class FaultScript {
    /** What a client of a read-only operation should survive by trying again, without a wait that would slow a test. */
    private static final List<Fault> PASSING = List.of(
            Fault.reset(),
            Fault.resetBeforeReading(),
            Fault.endBeforeAnswer(),
            Fault.loseAnswer(),
            Fault.halfBody(),
            Fault.cutInChunk(),
            Fault.cutWithoutLength(),
            Fault.status(500),
            Fault.error(10002),
            Fault.empty(200),
            Fault.gzipCut(),
            Fault.gzipWrongChecksum());

    private final List<Rule> rules;

    private FaultScript(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    private interface Rule {
        Optional<Fault> fault(long call);
    }

    /** Passes everything on. */
    public static FaultScript none() {
        return new FaultScript(List.of());
    }

    /** Spoils a part of the calls with faults that pass, the same calls in the same way for the same seed. */
    public static FaultScript seeded(long seed, double rate) {
        return seeded(seed, rate, PASSING);
    }

    /**
     * Spoils a part of the calls, the same calls in the same way for the same seed.
     *
     * @param rate from 0 to 1: 0.05 spoils every twentieth call on average
     * @param faults what to choose from, each as likely as the others
     */
    public static FaultScript seeded(long seed, double rate, List<Fault> faults) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("rate: " + rate);
        }
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("no faults to choose from");
        }
        List<Fault> choice = List.copyOf(faults);
        return none().rule(call -> {
            // By the call's number and not one after the other: threads must not change who meets what.
            SplittableRandom random = new SplittableRandom(seed ^ new SplittableRandom(call).nextLong());
            return random.nextDouble() < rate
                    ? Optional.of(choice.get(random.nextInt(choice.size())))
                    : Optional.empty();
        });
    }

    /** One call meets a fault. */
    public FaultScript onCall(long number, Fault fault) {
        return between(number, number, fault);
    }

    /** Calls meet a fault, from one to another, both included. */
    public FaultScript between(long first, long last, Fault fault) {
        Objects.requireNonNull(fault, "fault");
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("there are no calls from " + first + " to " + last);
        }
        return rule(call -> call >= first && call <= last ? Optional.of(fault) : Optional.empty());
    }

    /** Every call that no rule before this one names meets a fault. */
    public FaultScript always(Fault fault) {
        return between(1, Long.MAX_VALUE, fault);
    }

    /**
     * Calls meet a fault as long as a condition holds, for example until a clock shows some moment: a window in which the
     * server throttles.
     *
     * @param condition asked once a call, by several threads
     */
    public FaultScript during(BooleanSupplier condition, Fault fault) {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(fault, "fault");
        return rule(call -> condition.getAsBoolean() ? Optional.of(fault) : Optional.empty());
    }

    /** The rules of another script, after those of this one. */
    public FaultScript then(FaultScript other) {
        List<Rule> more = new ArrayList<>(rules);
        more.addAll(other.rules);
        return new FaultScript(more);
    }

    private FaultScript rule(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new FaultScript(more);
    }

    /** What the call with a number meets. */
    Fault fault(long call) {
        return rules.stream()
                .map(rule -> rule.fault(call))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Fault.pass());
    }
}
