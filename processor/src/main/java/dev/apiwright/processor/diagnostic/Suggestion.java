package dev.apiwright.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** What an author probably meant. */
public final class Suggestion {
    /** Longer words are no misspelling of anything, and comparing them costs. */
    private static final int LONGEST = 80;

    private Suggestion() {}

    /** {@code did you mean "required"?}, or the choices where none is near; a text to end a message with. */
    public static String from(String word, Collection<String> choices) {
        return choices.stream()
                .filter(choice -> isNear(word, choice))
                .min(Comparator.comparingInt((String choice) -> distance(lower(word), lower(choice)))
                        .thenComparing(Comparator.naturalOrder()))
                .map(choice -> "did you mean \"" + choice + "\"?")
                .orElseGet(() -> choices.isEmpty() ? "there are none" : "there are: " + String.join(", ", choices));
    }

    private static boolean isNear(String word, String choice) {
        return word.length() <= LONGEST
                && choice.length() <= LONGEST
                && distance(lower(word), lower(choice)) <= Math.max(1, Math.min(word.length(), choice.length()) / 3);
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
