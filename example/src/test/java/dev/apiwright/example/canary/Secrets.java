package dev.apiwright.example.canary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What must never be seen: keys of a form that nothing else has, and signatures, which are known by what they say when they
 * are unpacked, whoever made them, whole or cut, encoded or not. Immutable.
 */
public final class Secrets {
    /** What the account of a signature starts with that a test of the search itself plants. */
    static final String PLANTED = "planted";

    /** Every key that a test of this module gives to a client. */
    public static final Secrets OF_THE_SUITE = new Secrets("canary-[0-9a-f]{16}", says -> !says.contains(PLANTED));

    static final Secrets OF_ITS_OWN_TESTS = new Secrets("planted-[0-9a-f]{16}", says -> says.contains(PLANTED));

    /** A signature is Base64 of a zlib stream; 16 characters of it say at least that it is one. */
    private static final Pattern LIKE_A_SIGNATURE = Pattern.compile("eJ[A-Za-z0-9*_+/=-]{14,}");

    private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final int ENOUGH = 256;
    private static final int AROUND = 60;

    private final Pattern key;
    private final Predicate<String> signature;

    private Secrets(String key, Predicate<String> signature) {
        this.key = Pattern.compile(key);
        this.signature = signature;
    }

    /** The first secret in a text: which kind, and what stands before it. */
    public Optional<String> in(String text) {
        if (text.length() < ENOUGH && !mayHoldOne(text)) {
            return Optional.empty();
        }
        String plain = text.indexOf('%') < 0 ? text : PERCENT.matcher(text).replaceAll(Secrets::decoded);
        return key.matcher(plain)
                .results()
                .findFirst()
                .map(found -> "a key behind: " + before(plain, found))
                .or(() -> LIKE_A_SIGNATURE
                        .matcher(plain)
                        .results()
                        .filter(found -> isSignature(found.group()))
                        .findFirst()
                        .map(found -> "a signature behind: " + before(plain, found)));
    }

    /** Nearly every text is short and holds neither, and there are millions of them. */
    private boolean mayHoldOne(String text) {
        return text.indexOf('-') >= 0 || text.indexOf('%') >= 0 || text.contains("eJ");
    }

    private static String decoded(MatchResult percent) {
        char c = (char) Integer.parseInt(percent.group(1), 16);
        return c == '\\' || c == '$' ? "?" : String.valueOf(c);
    }

    private static String before(String text, MatchResult found) {
        return text.substring(Math.max(0, found.start() - AROUND), found.start())
                .replaceAll("\\s+", " ");
    }

    private boolean isSignature(String text) {
        String says = inflated(text);
        return says.startsWith("{\"TLS.") && signature.test(says);
    }

    /** As much as can be unpacked; a cut one begins as the whole one does. */
    private static String inflated(String text) {
        String base64 = text.replace('*', '+').replace('-', '/').split("[_=]", 2)[0];
        byte[] packed = Base64.getDecoder().decode(base64.substring(0, base64.length() / 4 * 4));
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        ByteArrayOutputStream says = new ByteArrayOutputStream();
        byte[] one = new byte[1];
        try {
            while (says.size() < ENOUGH && inflater.inflate(one) == 1) {
                says.write(one[0]);
            }
        } catch (DataFormatException e) {
            // What came before it counts.
        } finally {
            inflater.end();
        }
        return says.toString(StandardCharsets.UTF_8);
    }
}
