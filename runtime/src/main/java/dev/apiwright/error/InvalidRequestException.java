package dev.apiwright.error;

import java.util.List;
import java.util.stream.Collectors;

/** A request breaks constraints of its spec. Nothing was sent. */
public final class InvalidRequestException extends ApiwrightException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * @param type the request's type name
     * @param violations all of them; at least one
     */
    public InvalidRequestException(String type, List<Violation> violations) {
        super(message(type, violations), Advice.FIX_REQUEST, Outcome.NOT_EXECUTED, CallDetails.NONE, null);
        this.violations = List.copyOf(violations);
    }

    /** Every constraint that is broken, in the order of the spec. */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    private static String message(String type, List<Violation> violations) {
        return type + ": " + violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }
}
