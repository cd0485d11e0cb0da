package dev.apiwright.error;

/**
 * A failure that the API itself reported.
 *
 * @param code the API's error code
 * @param name the code's name in the spec, or {@code UNKNOWN}
 * @param serverMessage the text the server sent; empty when it sent none
 * @param hint what the spec advises; empty when it advises nothing
 * @param status the HTTP status of the answer
 * @param advice what the code calls for
 * @param outcome whether the call was executed
 * @param details what is known about the call
 */
public record ApiError(
        int code,
        String name,
        String serverMessage,
        String hint,
        int status,
        Advice advice,
        Outcome outcome,
        CallDetails details) {}
