package dev.apiwright.error;

/** Whether the server carried out a call that failed. */
public enum Outcome {
    /** It did not: repeating the call cannot do anything twice. */
    NOT_EXECUTED,
    /** It did, and only what came afterwards failed. */
    EXECUTED,
    /** Nobody can tell: the call may have been carried out. */
    UNKNOWN
}
