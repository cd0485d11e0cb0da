package dev.apiwright.paging;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.CallDetails;
import dev.apiwright.error.PagingException;
import dev.apiwright.error.PagingException.Reason;
import java.util.List;

/** How the engine says that a listing cannot go on. */
final class Failures {
    private static final int MAX_SHOWN = 100;

    private Failures() {}

    /** Text of a server or a checkpoint for a message: nobody can make it two lines of a log, or a page. */
    static String oneLine(String text) {
        String cut = text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
        return cut.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    static PagingException of(String endpoint, Reason reason, String message, Advice advice) {
        CallDetails details = new CallDetails(endpoint, List.of());
        String start = endpoint.isEmpty() ? "" : endpoint + ": ";
        return new PagingException(reason, start + message, advice, details, null);
    }

    /**
     * @param size the smallest page that can be asked for
     */
    static PagingException pageTooLarge(String endpoint, Position position, int size, ApiwrightException cause) {
        String found = size == 1
                ? "the item at " + position + " is larger than a response may be, even alone"
                : "the " + size + " items at " + position
                        + " are larger than a response may be, and the API takes no smaller page";
        return new PagingException(
                Reason.ITEM_TOO_LARGE,
                endpoint + ": " + found + "; ask for fewer fields of each item",
                Advice.FIX_REQUEST,
                cause.details(),
                cause);
    }

    static PagingException refused(String endpoint, String reason) {
        return of(endpoint, Reason.CHECKPOINT_REFUSED, "the checkpoint " + reason, Advice.FIX_REQUEST);
    }
}
