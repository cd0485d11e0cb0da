package dev.apiwright.json;

/** The text is not as {@link PlainReader} has to have it. Not an error: the parser knows what to make of it. */
final class NotPlain extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotPlain() {
        // Nobody sees it, so it costs no more than an object.
        super(null, null, false, false);
    }
}
