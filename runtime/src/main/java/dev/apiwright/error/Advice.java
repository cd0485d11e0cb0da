package dev.apiwright.error;

/** What a failure calls for. */
public enum Advice {
    /** The same call may work when it is repeated after a short pause. */
    RETRY,
    /** Too many calls: wait, then repeat more slowly. */
    WAIT,
    /** The signature was not accepted: make a new one and repeat once. */
    SIGN_ANEW,
    /** The response would be too large: ask for fewer items or fewer fields. */
    SMALLER_PAGE,
    /** This host cannot be used: repeat on another one. */
    OTHER_HOST,
    /** The request itself has to change; repeating it as it is will fail again. */
    FIX_REQUEST,
    /** Nothing is known that would help; the message says more. */
    NONE
}
