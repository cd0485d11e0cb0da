package dev.apiwright.processor.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * How wire names become Java names.
 *
 * <p>A name is cut into words at everything that is neither letter nor digit and at every hump; {@code SDKAppID} has the words
 * sdk, app, id. Only ASCII counts: a name without any ASCII letter gives the empty text, and the spec has to choose a name with
 * {@code java}.
 */
public final class JavaNames {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /**
     * What a member of a record, request or builder cannot be called: the names that Java forbids to record components, and
     * those of the methods that generated types have anyway. Methods whose parameters differ are still refused as names,
     * because an overload of {@code wait} or {@code equals} would only confuse.
     */
    private static final Set<String> RESERVED_MEMBERS = Set.of(
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "yield", // cannot be called without a qualifier
            "equals",
            "builder",
            "build",
            "toBuilder");

    private JavaNames() {}

    /**
     * The name of a method, field or parameter: {@code Member_Account} becomes {@code memberAccount}. A word that Java or the
     * generated code has taken gets the ending {@code Value}: {@code Default} becomes {@code defaultValue}.
     *
     * @return empty when no name can be made
     */
    public static String member(String wireName) {
        List<String> words = words(wireName);
        if (words.isEmpty() || !Character.isLetter(words.get(0).charAt(0))) {
            return "";
        }
        StringBuilder name = new StringBuilder(words.get(0).toLowerCase(Locale.ROOT));
        for (String word : words.subList(1, words.size())) {
            name.append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        String member = name.toString();
        return isFreeMember(member) ? member : member + "Value";
    }

    /**
     * The name of a type: {@code tencent-chat} becomes {@code TencentChat}. Upper case stays, as authors choose these names.
     *
     * @return empty when no name can be made
     */
    public static String type(String name) {
        StringBuilder joined = new StringBuilder();
        for (String word : words(name)) {
            joined.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        String type = joined.toString();
        return !type.isEmpty() && Character.isLetter(type.charAt(0)) ? type : "";
    }

    /**
     * The name of a constant: {@code AcceptAndNotify} becomes {@code ACCEPT_AND_NOTIFY}.
     *
     * @return empty when no name can be made
     */
    public static String constant(String value) {
        String constant = String.join("_", words(value)).toUpperCase(Locale.ROOT);
        return !constant.isEmpty() && Character.isLetter(constant.charAt(0)) ? constant : "";
    }

    /** Whether a text is an ASCII identifier and no keyword. */
    public static boolean isIdentifier(String name) {
        return IDENTIFIER.matcher(name).matches() && SourceVersion.isName(name, SourceVersion.RELEASE_17);
    }

    /** Whether generated types can have a member of this name. */
    public static boolean isFreeMember(String name) {
        return isIdentifier(name) && !RESERVED_MEMBERS.contains(name);
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < name.length()) {
            int end = wordEnd(name, start);
            if (end > start) {
                words.add(name.substring(start, end));
            }
            start = Math.max(end, start + 1);
        }
        return words;
    }

    /** Where the word ends that starts at a place; there, when none does. */
    private static int wordEnd(String name, int start) {
        int capitals = runEnd(name, start, 'A', 'Z');
        int small = runEnd(name, capitals, 'a', 'z');
        boolean plural = small == capitals + 1 && name.charAt(capitals) == 's';
        if (capitals - start > 1 && plural) {
            return small; // IDs
        }
        if (capitals - start > 1 && small > capitals) {
            return capitals - 1; // SDKApp: the last capital starts a word
        }
        return runEnd(name, small, '0', '9');
    }

    private static int runEnd(String name, int start, char first, char last) {
        int end = start;
        while (end < name.length() && name.charAt(end) >= first && name.charAt(end) <= last) {
            end++;
        }
        return end;
    }
}
