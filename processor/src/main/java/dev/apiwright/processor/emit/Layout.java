package dev.apiwright.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lays out as a person would the things that JavaPoet lays out otherwise: comments of one line, empty bodies, groups of private
 * fields, the components of records. No formatter: each looks at whole lines, and no text of a spec can look like
 * one, because it never starts a line of code. Not by patterns: over all files they took as long as JavaPoet.
 */
final class Layout {
    private static final int WIDTH = 120;
    private static final Pattern RECORD_HEADER =
            Pattern.compile("(?m)^(public record \\w+)\\((.*?)\\)( implements [^{]+)? \\{", Pattern.DOTALL);

    private final List<String> lines;
    private final StringBuilder tidy;

    private Layout(String text) {
        this.lines = text.lines().map(String::stripTrailing).toList();
        this.tidy = new StringBuilder(text.length());
    }

    static String tidy(String text) {
        return records(new Layout(text).tidy());
    }

    private String tidy() {
        int line = 0;
        while (line < lines.size()) {
            String joined = comment(line);
            if (joined != null) {
                add(joined);
                line += 3;
            } else if (isEmptyBody(line)) {
                add(lines.get(line) + "}");
                line += 2;
            } else {
                if (!isBetweenFields(line)) {
                    add(lines.get(line));
                }
                line++;
            }
        }
        return tidy.toString();
    }

    private void add(String line) {
        tidy.append(line).append('\n');
    }

    /** A line, without its indentation; empty behind the last one. */
    private String line(int index) {
        return index >= 0 && index < lines.size() ? lines.get(index).stripLeading() : "";
    }

    // /** Starts a client. */
    private @Nullable String comment(int index) {
        String text = line(index + 1);
        if (!line(index).equals("/**")
                || !text.startsWith("* ")
                || text.startsWith("* @")
                || !line(index + 2).equals("*/")) {
            return null;
        }
        String joined = lines.get(index) + text.substring(1) + " */";
        return joined.length() <= WIDTH ? joined : null;
    }

    // private Builder() {}
    private boolean isEmptyBody(int index) {
        String line = line(index);
        return line.endsWith("{")
                && line.length() > 1
                && line.charAt(0) != '*'
                && line.charAt(0) != '/'
                && line(index + 1).equals("}");
    }

    // private final String groupId;
    // private final String next;
    private boolean isBetweenFields(int index) {
        return lines.get(index).isEmpty() && isPrivateField(line(index - 1)) && isPrivateField(line(index + 1));
    }

    // private final String memberAccount;
    // private static final JsonName ROLE = JsonName.of("Role");
    private static boolean isPrivateField(String line) {
        return line.startsWith("private static final JsonName ")
                || line.startsWith("private ")
                        && line.endsWith(";")
                        && line.chars().noneMatch(c -> "(){}=".indexOf(c) >= 0);
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
