package dev.apiwright.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an author probably meant. */
public final class Suggestion {
    /** Longer words are no misspelling of anything, and comparing them costs. */
    private static final int LONGEST = 80;

    /** More are too many to compare with every mistake of a large spec. */
    private static final int MOST_COMPARED = 300;

    private static final int MOST_NAMED = 30;

    private Suggestion() {}

    /** {@code did you mean "required"?}, or the choices where none is near; a text to end a message with. */
    public static String from(String word, Collection<String> choices) {
        return nearest(word, choices)
                .map(choice -> "did you mean \"" + choice + "\"?")
                .orElseGet(() -> choices.isEmpty() ? "there are none" : "there are: " + named(choices));
    }

    /** The choice that is nearest to the word; nothing when none is near. */
    public static Optional<String> nearest(String word, Collection<String> choices) {
        return choices.stream()
                .limit(MOST_COMPARED)
                .filter(choice -> isNear(word, choice))
                .min(Comparator.comparingInt((String choice) -> distance(lower(word), lower(choice)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String named(Collection<String> choices) {
        return choices.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    }

    private static boolean isNear(String word, String choice) {
        return Math.max(word.length(), choice.length()) <= LONGEST
                && Math.abs(word.length() - choice.length()) <= tolerance(word, choice)
                && distance(lower(word), lower(choice)) <= tolerance(word, choice);
    }

    /** A third of the letters; none of one or two, where any other word would be near. */
    private static int tolerance(String word, String choice) {
        return Math.max(word.length(), choice.length()) / 3;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Insertions, deletions, replacements, and swaps of neighbours. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
