package dev.apiwright.error;

/** Text from outside, made fit for one line of a message. */
final class Texts {
    private static final int MAX_LENGTH = 512;

    private Texts() {}

    /** Control characters and line separators become spaces, so that nobody can forge a log line; long text is cut. */
    static String oneLine(String text) {
        String cut = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
        return cut.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** How a message about a call starts: the operation, and the host of the last attempt. Empty before there is a call. */
    static String about(CallDetails details) {
        if (details.endpoint().isEmpty()) {
            return "";
        }
        int attempts = details.attempts().size();
        String host = attempts == 0 ? "" : " at " + details.host();
        String tries = attempts <= 1 ? "" : ", attempt " + attempts;
        return details.endpoint() + host + tries + ": ";
    }
}
