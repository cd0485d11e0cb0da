package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.naming.JavaNames;
import dev.apiwright.processor.spec.Located;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Java name of something that a spec names, and what is wrong when there is none. */
final class Names {
    static final int LONGEST_WIRE_NAME = 200;

    /** Two names and an ending make the name of a class file, of which common file systems take 255 bytes. */
    static final int LONGEST = 80;

    private static final Pattern MEMBER = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    private Names() {}

    /** The name of a field or method, or an empty text when there is none, which is reported. */
    static String member(Located<String> name, @Nullable Located<String> java, Problems problems) {
        if (java == null) {
            return made(name, JavaNames::member, problems);
        }
        if (isMember(java.value())) {
            return java.value();
        }
        boolean taken = MEMBER.matcher(java.value()).matches() && !JavaNames.isFreeMember(java.value());
        String instead = taken
                ? "Java or the generated code has taken it, so write it like " + java.value() + "Value"
                : "write it like memberAccount";
        return refuse(java, "name of a method", instead, problems);
    }

    /** The name of a constant, or an empty text when there is none, which is reported. */
    static String constant(Located<String> name, @Nullable Located<String> java, Problems problems) {
        return java == null ? made(name, JavaNames::constant, problems) : constant(java, problems);
    }

    /** The name of a constant that the author chose. */
    static String constant(Located<String> name, Problems problems) {
        boolean good = CONSTANT.matcher(name.value()).matches() && name.value().length() <= LONGEST;
        return good ? name.value() : refuse(name, "name of a constant", "write it like GROUP_NOT_FOUND", problems);
    }

    /** The name of a type that the author chose. */
    static String type(Located<String> name, Problems problems) {
        boolean good = TYPE.matcher(name.value()).matches() && name.value().length() <= LONGEST;
        return good ? name.value() : refuse(name, "name of a type", "write it like GroupMember", problems);
    }

    static boolean isMember(String name) {
        return MEMBER.matcher(name).matches() && JavaNames.isFreeMember(name) && name.length() <= LONGEST;
    }

    private static String made(Located<String> name, Function<String, String> make, Problems problems) {
        if (name.value().length() > LONGEST_WIRE_NAME) {
            return "";
        }
        String made = make.apply(name.value());
        if (made.isEmpty() || made.length() > LONGEST) {
            problems.report(ProblemId.NO_JAVA_NAME, name.at(), name.value(), "\"java\"");
            return "";
        }
        return made;
    }

    private static String refuse(Located<String> name, String what, String example, Problems problems) {
        if (!name.value().isEmpty()) {
            problems.report(ProblemId.BAD_JAVA_NAME, name.at(), name.value(), what, example);
        }
        return "";
    }
}
