package dev.apiwright.error;

/** The answer is not what the spec says: the wire wins over the spec, and nothing is guessed. */
public final class DecodeException extends ApiwrightException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String expected;
    private final String found;

    /**
     * @param pointer the place as a JSON pointer, {@code /MemberList/3/JoinTime}; empty for the root
     * @param expected what the spec says
     * @param found what was there instead; a type or a short description, never the text itself
     */
    public DecodeException(String pointer, String expected, String found) {
        this(pointer, expected, found, CallDetails.NONE);
    }

    private DecodeException(String pointer, String expected, String found, CallDetails details) {
        super(message(pointer, expected, found, details), Advice.NONE, Outcome.EXECUTED, details, null);
        this.pointer = pointer;
        this.expected = expected;
        this.found = found;
    }

    /** The same error with what is known about the call. */
    public DecodeException withDetails(CallDetails details) {
        DecodeException copy = new DecodeException(pointer, expected, found, details);
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    /** The place as a JSON pointer; empty for the root. */
    public String pointer() {
        return pointer;
    }

    /** What the spec says should be there. */
    public String expected() {
        return expected;
    }

    /** What was there instead. */
    public String found() {
        return found;
    }

    private static String message(String pointer, String expected, String found, CallDetails details) {
        String place = pointer.isEmpty() ? "the root" : pointer;
        return Texts.about(details) + "at " + Texts.oneLine(place) + ": expected " + expected + ", found " + found;
    }
}
