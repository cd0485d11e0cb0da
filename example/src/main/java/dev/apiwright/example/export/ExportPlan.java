package dev.apiwright.example.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that decides what stands in the output. A checkpoint is good for the same plan only.
 *
 * @param source where the members come from, as {@link Source#name()} says
 * @param selection which members, and what of them
 * @param format what the output looks like
 * @param formulaSafe whether values that look like formulas are marked
 */
record ExportPlan(String source, Selection selection, OutputFormat format, boolean formulaSafe) {
    Rows rows() {
        return switch (format) {
            case JSONL -> new JsonLines(selection);
            case CSV -> new Csv(selection, formulaSafe);
        };
    }

    /** The plan in words, by what the words are about; what checkpoints hold and compare. */
    Map<String, String> inWords() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("source", source);
        words.put("group", selection.group());
        words.put(
                "roles", orAll(selection.roles().stream().map(Object::toString).sorted()));
        words.put("fields", orAll(selection.fields().stream().map(MemberField::column)));
        words.put("custom fields", orAll(selection.customFields().stream()));
        words.put("format", format.extension() + (formulaSafe ? ", formula-safe" : ""));
        return words;
    }

    private static String orAll(Stream<String> names) {
        String joined = names.collect(Collectors.joining(","));
        return joined.isEmpty() ? "all" : joined;
    }
}
