package dev.apiwright.error;

/**
 * One constraint that a request breaks.
 *
 * @param field the wire name of the field, with an index where an element is meant: {@code MemberRoleFilter[2]}
 * @param message what is wrong and what is allowed; never the offending text itself
 */
public record Violation(String field, String message) {
    @Override
    public String toString() {
        return field + " " + message;
    }
}
