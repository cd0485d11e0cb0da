package dev.apiwright.signing;

/** What a server finds out about a signature. */
public enum UserSigVerdict {
    /** It is right, and valid at this time. */
    VALID,
    /** It is no signature: the text cannot be decoded, or the document lacks something. */
    MALFORMED,
    /** It was made with another key, or altered afterwards. */
    WRONG_KEY,
    /** It is for another application. */
    OTHER_APP,
    /** It is for another account. */
    OTHER_IDENTIFIER,
    /** It was right once. */
    EXPIRED
}
