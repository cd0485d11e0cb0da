package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.yaml.CoreType;
import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlNode.Scalar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to say of a value that is none of its place. */
final class WrongKind {
    /** A key and a value that look like one word to YAML. */
    private static final Pattern GLUED = Pattern.compile("[A-Za-z]\\w*[:\uFF1A](?!//)\\S.*");

    private WrongKind() {}

    static void report(Kind expected, YamlNode found, Problems problems) {
        if (found instanceof Scalar scalar && isBlock(expected)) {
            Matcher glued = GLUED.matcher(scalar.text());
            if (scalar.plain() && glued.matches()) {
                problems.report(ProblemId.COLON_MISSING, scalar.at(), scalar.text(), "no space follows the colon");
                return;
            }
        }
        problems.report(
                ProblemId.WRONG_KIND, found.at(), found.described(), expected.expected() + hint(expected, found));
    }

    private static String hint(Kind expected, YamlNode found) {
        if (!(found instanceof Scalar scalar)) {
            return "";
        }
        if (scalar.type() == CoreType.NOTHING && isBlock(expected)) {
            return ", indented deeper than the key";
        }
        boolean unquoted = expected instanceof Kind.Flag
                || expected instanceof Kind.Yes
                || expected instanceof Kind.Whole
                || expected instanceof Kind.Decimal;
        return unquoted && !scalar.plain() ? ", without quotes" : "";
    }

    private static boolean isBlock(Kind kind) {
        return kind instanceof Kind.MapOf || kind instanceof Kind.ListOf || kind instanceof Shape;
    }
}
