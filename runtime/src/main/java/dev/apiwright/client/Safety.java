package dev.apiwright.client;

/** Whether an operation may be repeated when nobody knows if the server carried it out. */
public enum Safety {
    /** Changes nothing on the server. */
    READ_ONLY,
    /** Done twice, it leaves the server as if done once. */
    IDEMPOTENT,
    /** Done twice, it may do harm: repeated only when it was certainly not carried out. */
    UNSAFE;

    /** Whether it does no harm to carry the operation out twice. */
    public boolean repeatable() {
        return this != UNSAFE;
    }
}
