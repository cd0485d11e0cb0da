package dev.apiwright.client;

import dev.apiwright.error.Attempt;
import java.util.List;
import java.util.Map;

/**
 * A response with what is known about its call.
 *
 * @param response the decoded response
 * @param status the HTTP status of the answer
 * @param headers the answer's headers, name to values; the case of a name does not matter when it is looked up
 * @param attempts every attempt of the call in order, the one that worked last
 */
public record CallResult<R>(R response, int status, Map<String, List<String>> headers, List<Attempt> attempts) {}
