package dev.apiwright.processor.diagnostic;

import java.util.Map;

/** What to do until a part of the language works that is designed and does not work yet. */
public final class NotYet {
    private static final String NAMED = "give the type a name under \"types\", and write that name here";
    private static final String POST = "only POST works so far";

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("enum", NAMED),
            Map.entry("fields", NAMED),
            Map.entry("union", "say json, and read the text yourself"),
            Map.entry("unsigned", "say decimal with \"min: 0\""),
            Map.entry("default", "say in \"doc\" what the server takes"),
            Map.entry("errorRanges", "list the codes one by one under \"errors\""),
            Map.entry("itemErrors", "give the response the fields that tell what failed"),
            Map.entry("GET", POST),
            Map.entry("PUT", POST),
            Map.entry("PATCH", POST),
            Map.entry("DELETE", POST),
            Map.entry("HEAD", POST));

    private NotYet() {}

    /** Reports a word that is designed and does not work yet, with what can be done instead. */
    public static void report(Problems problems, Location at, String word) {
        report(problems, at, word, INSTEAD.getOrDefault(word, "leave it out"));
    }

    /**
     * Reports it.
     *
     * @param instead what can be done
     */
    public static void report(Problems problems, Location at, String word, String instead) {
        problems.report(ProblemId.NOT_SUPPORTED_YET, at, word, instead);
    }
}
