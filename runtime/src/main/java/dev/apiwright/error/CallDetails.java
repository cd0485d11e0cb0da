package dev.apiwright.error;

import java.util.List;

/**
 * What every error knows about its call.
 *
 * @param endpoint the operation, for example {@code getGroupMemberInfo}; empty before a call has one
 * @param attempts every attempt of the call in order; empty when nothing was sent
 */
public record CallDetails(String endpoint, List<Attempt> attempts) {
    /** For errors that happen before there is a call. */
    public static final CallDetails NONE = new CallDetails("", List.of());

    /** Copies the list. */
    public CallDetails {
        attempts = List.copyOf(attempts);
    }
}
