package dev.apiwright.client;

import dev.apiwright.error.Outcome;

/** Which fault calls for what, by the safety of the operation. A pure function, to be read as a table. */
final class RetryTable {
    /** What to do after a failed attempt. */
    enum Action {
        /** The call has failed. */
        GIVE_UP,
        /** After a pause, on the same host unless that one is down. */
        RETRY,
        /** The same host after the longer pause of a throttled call. */
        WAIT,
        /** The next host, or the same one after a pause when there is no other. */
        NEXT_HOST,
        /** The next host, which has to be another one. */
        ANOTHER_HOST,
        /** The same host with a new signature, once in a call. */
        SIGN_ANEW
    }

    private RetryTable() {}

    static Action action(FaultKind kind, Outcome outcome, Safety safety) {
        boolean harmless = safety.repeatable() || outcome == Outcome.NOT_EXECUTED;
        return switch (kind) {
            case NOT_READY -> Action.RETRY;
            case UNREACHABLE -> Action.NEXT_HOST;
            case WRONG_HOST -> harmless ? Action.ANOTHER_HOST : Action.GIVE_UP;
            case SILENT, LOST, SERVER_FAILED -> harmless ? Action.RETRY : Action.GIVE_UP;
            case HOST_REFUSED -> harmless ? Action.NEXT_HOST : Action.GIVE_UP;
            case THROTTLED -> Action.WAIT;
            case SIGNATURE_REFUSED -> Action.SIGN_ANEW;
            case FINAL -> Action.GIVE_UP;
        };
    }
}
