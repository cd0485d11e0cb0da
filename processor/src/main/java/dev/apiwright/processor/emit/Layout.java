package dev.apiwright.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out as a person would the things that JavaPoet lays out otherwise: comments of one line, empty bodies, groups of private
 * fields, the components of records. No formatter: each is one pattern over whole lines, and no text of a spec can look like
 * one, because it never starts a line of code.
 */
final class Layout {
    private static final int WIDTH = 120;
    private static final Pattern ONE_LINE_COMMENT = Pattern.compile("(?m)^( *)/\\*\\*\n *\\* ([^@\n][^\n]*)\n *\\*/$");
    private static final Pattern EMPTY_BODY = Pattern.compile("(?m)^( *[^ *\n/][^\n]*\\{)\n *}$");
    private static final Pattern TRAILING_BLANKS = Pattern.compile("(?m) +$");
    private static final Pattern BETWEEN_PRIVATE_FIELDS =
            Pattern.compile("(?m)(^ *private (?:final )?[^(){}=\n]*;\n)\n(?= *private (?:final )?[^(){}=\n]*;$)");
    private static final Pattern RECORD_HEADER =
            Pattern.compile("(?m)^(public record \\w+)\\((.*?)\\)( implements [^{]+)? \\{", Pattern.DOTALL);

    private Layout() {}

    static String tidy(String text) {
        return records(fields(emptyBodies(comments(TRAILING_BLANKS.matcher(text).replaceAll("")))));
    }

    // /** Starts a client. */
    private static String comments(String text) {
        return ONE_LINE_COMMENT.matcher(text).replaceAll(match -> {
            String line = match.group(1) + "/** " + match.group(2) + " */";
            return Matcher.quoteReplacement(line.length() <= WIDTH ? line : match.group());
        });
    }

    // private Builder() {}
    private static String emptyBodies(String text) {
        return EMPTY_BODY.matcher(text).replaceAll("$1}");
    }

    // private final String groupId;
    // private final String next;
    private static String fields(String text) {
        return BETWEEN_PRIVATE_FIELDS.matcher(text).replaceAll("$1");
    }

    // public record GroupMember(
    //         String memberAccount,
    //         @Nullable Role role) {}
    private static String records(String text) {
        Matcher matcher = RECORD_HEADER.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        String header = matcher.group(1) + "(" + components(matcher.group(2)) + ") {";
        return text.substring(0, matcher.start()) + header + text.substring(matcher.end());
    }

    private static String components(String list) {
        List<String> components = split(list.replaceAll("\\s+", " ").strip());
        String joined = String.join(", ", components);
        return components.size() < 3 && joined.length() < WIDTH / 2
                ? joined
                : "\n        " + String.join(",\n        ", components);
    }

    /** Splits at commas that do not stand between angle brackets. */
    private static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(list.substring(start).strip());
        return parts;
    }
}
