package dev.apiwright.client;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers may be added to an attempt from outside: none that the client owns, and none that looks like a secret. */
final class PlainHeaders {
    /** What HTTP calls a token. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}");

    private static final Pattern VALUE = Pattern.compile("[ -~]{0,8192}");

    private static final Pattern SECRET =
            Pattern.compile("auth|cookie|token|secret|signature|password|passwd|credential|api-?key");

    /** Those that the client sends itself, and those by which HTTP tells where a request ends and who is to answer. */
    private static final Set<String> OWNED = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "expect",
            "forwarded",
            "host",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "via");

    private PlainHeaders() {}

    /** @throws IllegalArgumentException with the name, where it is one, and never the value */
    static void check(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a header's name must be 1 to 128 letters, digits and -_. and the like");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (OWNED.contains(lower) || lower.startsWith("proxy-")) {
            throw new IllegalArgumentException("the header " + name + " is the client's own");
        }
        if (SECRET.matcher(lower).find()) {
            throw new IllegalArgumentException(
                    "the header " + name + " looks like a secret: that is for a signer to add");
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "the header " + name + " must have at most 8192 characters of printable ASCII");
        }
    }
}
