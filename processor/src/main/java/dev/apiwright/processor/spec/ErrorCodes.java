package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.NotYet;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.yaml.YamlNode.Scalar;
import java.util.regex.Pattern;

/** Error codes as keys: whole numbers of 32 bits, in decimal. */
final class ErrorCodes {
    static final String PATTERN = "0|-?[1-9][0-9]{0,9}";

    private static final Pattern CODE = Pattern.compile(PATTERN);
    private static final String RANGE = "[0-9]+\\s*(-|\\.\\.)\\s*[0-9]+";

    private ErrorCodes() {}

    static boolean isCode(String text) {
        return CODE.matcher(text).matches() && Long.parseLong(text) == (int) Long.parseLong(text);
    }

    /** Says that a key is none. */
    static void refuse(Scalar key, Problems problems) {
        if (key.text().matches(RANGE)) {
            NotYet.report(problems, key.at(), key.text(), "list the codes one by one");
        } else {
            problems.report(ProblemId.BAD_ERROR_CODE, key.at(), key.text());
        }
    }
}
