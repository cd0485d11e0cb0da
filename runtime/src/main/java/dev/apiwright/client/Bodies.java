package dev.apiwright.client;

import dev.apiwright.signing.SignedParameters;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What can be said about a body without decoding it. */
final class Bodies {
    private static final int SNIPPET_BYTES = 512;
    /** More than a snippet, so that a signature at the snippet's edge is found whole and blotted out. */
    private static final int SEARCHED_BYTES = 16 * 1024;

    private static final Set<String> LITERALS = Set.of("null", "true", "false");

    private Bodies() {}

    static boolean blank(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    /** Whether the body starts as JSON does: a gateway's page of HTML or plain text does not. */
    static boolean looksLikeJson(byte[] body) {
        String start = text(body, SNIPPET_BYTES).replace("\uFEFF", "").strip();
        return !start.isEmpty() && "{[\"-0123456789".indexOf(start.charAt(0)) >= 0 || LITERALS.contains(start);
    }

    /** The start of a body, fit for a message, without the signature that error pages like to repeat. */
    static String snippet(byte[] body, SignedParameters signature) {
        String text = signature.redact(text(body, SEARCHED_BYTES));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= SNIPPET_BYTES ? text : text(bytes, SNIPPET_BYTES).replace("\uFFFD", "");
    }

    private static String text(byte[] body, int limit) {
        return new String(body, 0, Math.min(body.length, limit), StandardCharsets.UTF_8);
    }
}
