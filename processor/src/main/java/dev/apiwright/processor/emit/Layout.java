package dev.apiwright.processor.emit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays out as a person would the things that JavaPoet lays out otherwise: comments of one line, empty bodies, groups of private
 * fields, the components of records. No formatter: each looks at whole lines, and no text of a spec can look like
 * one, because it never starts a line of code. Not by patterns: over all files they took as long as JavaPoet.
 */
final class Layout {
    private static final int WIDTH = 120;

    private final List<String> lines;
    private final StringBuilder tidy;

    private Layout(String text) {
        this.lines = new ArrayList<>(text.lines().map(String::stripTrailing).toList());
        this.tidy = new StringBuilder(text.length());
    }

    static String tidy(String text) {
        return new Layout(text).tidy();
    }

    private String tidy() {
        int line = 0;
        while (line < lines.size()) {
            if (lines.get(line).startsWith("public record ")) {
                line = joinHeader(line);
            }
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
        if (!lines.get(index).endsWith("/**") || !line(index).equals("/**")) {
            return null;
        }
        String text = line(index + 1);
        if (!text.startsWith("* ") || text.startsWith("* @") || !line(index + 2).equals("*/")) {
            return null;
        }
        String joined = lines.get(index) + text.substring(1) + " */";
        return joined.length() <= WIDTH ? joined : null;
    }

    // private Builder() {}
    private boolean isEmptyBody(int index) {
        if (!lines.get(index).endsWith("{")) {
            return false;
        }
        String line = line(index);
        return line.length() > 1
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
    //         @Nullable Role role) {
    /** Leaves the header of a record in its last line, and tells which that is. */
    private int joinHeader(int first) {
        int last = first;
        while (!lines.get(last).endsWith("{")) {
            last++;
        }
        String header = String.join(" ", lines.subList(first, last + 1));
        int open = header.indexOf('(') + 1;
        int close = header.lastIndexOf(')');
        lines.set(
                last, header.substring(0, open) + components(header.substring(open, close)) + header.substring(close));
        return last;
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
