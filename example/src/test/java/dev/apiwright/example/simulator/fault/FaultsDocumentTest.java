package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/faults.md} lists what is tested, and what is not with the reason. {@code -Dapiwright.update=true} writes the
 * column with the tests anew.
 */
class FaultsDocumentTest {
    private static final Path PROJECT = Path.of("..");
    private static final Path DOCUMENT = PROJECT.resolve("docs/faults.md");
    /** Behind a row's ID: how a row says that no test shows it. */
    private static final String REASON = "Not here: ";

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\| (.+) \\| (.+) \\| (.+) \\|$");
    private static final Pattern TEST = Pattern.compile("void ((?:[nhpsgcxr]\\d+_)+)[a-z]\\w*\\(");
    private static final Map<String, Integer> ROWS =
            Map.of("N", 17, "H", 19, "P", 17, "S", 16, "G", 20, "C", 8, "X", 13, "R", 14);

    @Test
    void everyRowHasATestOrAReason() throws IOException {
        String document = Files.readString(DOCUMENT);
        Map<String, Set<String>> tests = tests();
        String right = ROW.matcher(document).replaceAll(row -> Matcher.quoteReplacement(row(row, tests)));
        if (Boolean.getBoolean("apiwright.update")) {
            Files.writeString(DOCUMENT, right);
        } else {
            assertEquals(right, document, "run this test with -Dapiwright.update=true");
        }
    }

    /** Tests count for more than a reason why there are none. */
    private static String row(MatchResult row, Map<String, Set<String>> tests) {
        Set<String> found = tests.getOrDefault(row.group(1), Set.of());
        String shown = found.isEmpty() ? reason(row) : "`" + String.join("`, `", found) + "`";
        return "| " + row.group(1) + " | " + row.group(2) + " | " + row.group(3) + " | " + shown + " |";
    }

    private static String reason(MatchResult row) {
        return row.group(4).startsWith(REASON) ? row.group(4) : REASON + "(say why)";
    }

    @Test
    void theDocumentHasEveryRowOnceAndInOrder() throws IOException {
        List<String> expected = new ArrayList<>();
        for (String family : "NHPSGCXR".split("")) {
            for (int i = 1; i <= ROWS.get(family); i++) {
                expected.add(family + i);
            }
        }
        List<String> listed = ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertEquals(expected, listed);
    }

    @Test
    void noTestNamesAnUnknownRow() throws IOException {
        Set<String> unknown = new TreeSet<>(tests().keySet());
        ROW.matcher(Files.readString(DOCUMENT)).results().forEach(row -> unknown.remove(row.group(1)));
        assertEquals(Set.of(), unknown);
    }

    /** No row is left with what the update writes in place of a reason. */
    @Test
    void everyReasonIsOne() throws IOException {
        assertEquals(
                List.of(),
                ROW.matcher(Files.readString(DOCUMENT))
                        .results()
                        .filter(row -> row.group(4).equals(REASON + "(say why)"))
                        .map(row -> row.group(1))
                        .toList());
    }

    /** The classes whose tests begin with a row's ID, by row. */
    private static Map<String, Set<String>> tests() throws IOException {
        Map<String, Set<String>> tests = new TreeMap<>(Comparator.naturalOrder());
        for (Path source : sources()) {
            String name = source.getFileName().toString().replace(".java", "");
            Matcher matcher = TEST.matcher(Files.readString(source));
            while (matcher.find()) {
                for (String id : matcher.group(1).toUpperCase(Locale.ROOT).split("_")) {
                    tests.computeIfAbsent(id, row -> new TreeSet<>()).add(name);
                }
            }
        }
        return tests;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(PROJECT)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                sources.addAll(javaFiles(tests));
            }
        }
        return sources;
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
