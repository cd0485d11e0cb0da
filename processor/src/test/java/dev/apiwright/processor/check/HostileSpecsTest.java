package dev.apiwright.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.Problem;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.MemorySource;
import dev.apiwright.processor.spec.SpecLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a spec holds: no exception, no hang, and every problem at a place in its file. */
class HostileSpecsTest {
    private static final Path FULL = Path.of("src", "test", "resources", "specs", "full");
    private static final List<String> FILES =
            List.of("api.yaml", "endpoints/list_books.yaml", "endpoints/add_book.yaml");
    private static final String API = "apiwright: 1\napi: shop\nservices: {s: S.}\nendpoints: [e.yaml]\n";
    private static final String ENDPOINT = "apiwright: 1\nendpoint: list\nservice: s\npath: v1/list\n";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void damagedSpecsGiveProblemsInsideTheirFiles(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            Map<String, String> files = new LinkedHashMap<>();
            for (String file : FILES) {
                files.put(file, Files.readString(FULL.resolve(file)));
            }
            String damaged = FILES.get(random.nextInt(FILES.size()));
            files.put(damaged, Damage.to(files.get(damaged), random));
            Problems problems = check(files);
            problems.sorted().forEach(problem -> assertInside(problem, files));
            assertEquals(problems.sorted(), check(files).sorted(), "the same twice");
        }
    }

    private static void assertInside(Problem problem, Map<String, String> files) {
        Location at = problem.at();
        String text = files.get(at.file().substring("/specs/".length()));
        String[] lines = text.split("\n", -1);
        assertTrue(at.line() >= 1 && at.line() <= lines.length, problem + " in " + lines.length + " lines");
        String line = lines[at.line() - 1];
        int length = line.codePointCount(0, line.length());
        assertTrue(at.column() >= 1 && at.column() <= length + 1, problem + " in " + line);
        assertEquals(1, problem.toString().lines().count());
    }

    private static List<String> bombs() {
        String line = "x".repeat(400_000);
        return List.of(
                "[".repeat(100_000),
                "{a: ".repeat(100_000),
                "- ".repeat(100_000),
                "? ".repeat(100_000),
                "a: ".repeat(50_000),
                "!!map ".repeat(50_000),
                "&a ".repeat(50_000),
                "*a ".repeat(50_000),
                "\"" + line,
                "'" + line,
                "|\n  " + line,
                line + ": " + line,
                "%YAML 1.1\n---\napi: x",
                "%TAG ! tag:evil,2000:\n---\n!x api: x",
                "---\n---\n---\n".repeat(1000),
                "a: &a [*a, *a]\n",
                "\n".repeat(100_000) + "]",
                "a: b\n...\nmore",
                "{".repeat(30) + "}".repeat(30),
                "0: 1\n".repeat(20_000),
                manyKeys("UnknownKey", 20_000),
                "a".repeat(2000) + ":\n  b:\n c: d");
    }

    private static String manyKeys(String name, int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append(name).append(i).append(": x\n");
        }
        return keys.toString();
    }

    static IntStream numbersOfBombs() {
        return IntStream.range(0, bombs().size());
    }

    @ParameterizedTest
    @MethodSource("numbersOfBombs")
    void bombsAreRefused(int number) {
        String bomb = bombs().get(number);
        assertFalse(check(Map.of("api.yaml", bomb)).isEmpty());
        assertFalse(check(Map.of("api.yaml", API + bomb)).isEmpty());
        assertFalse(check(Map.of("api.yaml", API, "e.yaml", ENDPOINT + bomb)).isEmpty());
    }

    @Test
    void aLongChainOfTypesEndsTheCheck() {
        StringBuilder types = new StringBuilder("types:\n");
        for (int i = 0; i < 5000; i++) {
            types.append(String.format("  T%d: {fields: {Next: {type: T%d, required: true}}}%n", i, (i + 1) % 5000));
        }
        Problems problems = check(Map.of("api.yaml", API + types, "e.yaml", ENDPOINT));
        assertEquals(1, problems.sorted().size());
    }

    /** More parts than can be looked at by recursion. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a/ | path: %s",
                "a/ | path: v1/list & link: https://%s",
                "a  | path: v1/list & doc: %s",
                "a. | path: v1/list & request: {A: %s}",
                "a. | path: v1/list & request: {A: string, B: {type: string, requiredWhen: '%s'}}",
                "a- | path: v1/list & request: {%s: string}",
                "[  | path: v1/list & samples: {request: '%s'}",
                "1/ | path: v1/list & rateLimit: %s",
            })
    void endpointsWithTextsOfVeryManyPartsAreSurvived(String part, String endpoint) {
        String header = "apiwright: 1\nendpoint: list\nservice: s\n";
        check(Map.of("api.yaml", API, "e.yaml", header + filled(endpoint, part)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a- | api: %s & endpoints: [e.yaml]",
                "a. | api: shop & servers: {EU: %s} & endpoints: [e.yaml]",
                "a/ | api: shop & endpoints: [%s]",
                "a. | api: shop & extends: %s & endpoints: [e.yaml]",
            })
    void apisWithTextsOfVeryManyPartsAreRefused(String part, String api) {
        String text = "apiwright: 1\nservices: {s: S.}\n" + filled(api, part);
        assertFalse(check(Map.of("api.yaml", text, "e.yaml", ENDPOINT)).isEmpty());
    }

    private static String filled(String template, String part) {
        return template.replace(" & ", "\n").replace("%s", part.repeat(50_000) + "a") + "\n";
    }

    @Test
    void manyMistakesAreAllTold() {
        StringBuilder fields = new StringBuilder("request:\n");
        for (int i = 0; i < 5000; i++) {
            fields.append(String.format("  F%d: Missing%d%n", i, i));
        }
        Problems problems = check(Map.of("api.yaml", API, "e.yaml", ENDPOINT + fields));
        assertTrue(problems.sorted().size() >= 5000);
    }

    @Test
    void wrongBytesInEveryPlaceAreSurvived() {
        byte[] text = (API + "doc: x\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            for (int b = 0; b < 256; b += 3) {
                byte[] changed = text.clone();
                changed[i] = (byte) b;
                Problems problems = new Problems();
                MemorySource source =
                        new MemorySource().with("api.yaml", changed).with("e.yaml", ENDPOINT);
                ApiSpec api = SpecLoader.load(source, "api.yaml", problems);
                if (api != null) {
                    Checks.run(api, problems);
                }
                assertTrue(api != null || problems.hasErrors());
            }
        }
    }

    private static Problems check(Map<String, String> files) {
        MemorySource source = new MemorySource();
        files.forEach(source::with);
        Problems problems = new Problems();
        ApiSpec api = SpecLoader.load(source, "api.yaml", problems);
        if (api != null) {
            Checks.run(api, problems);
        }
        return problems;
    }

    /** Damage as hands and tools do it. */
    private static final class Damage {
        private static final List<String> TOKENS = List.of(
                "~",
                "null",
                "true",
                "5",
                "-1",
                "1e9999",
                "\"\"",
                "''",
                "[]",
                "{}",
                "[a, b]",
                "{a: b}",
                "&x y",
                "*x",
                "!t y",
                "<<",
                "string",
                "Nowhere",
                "[Book]",
                "{map: Book}",
                "\"\\u2028\"",
                "\"*/\"",
                "class",
                "getClass",
                "@",
                "`",
                "%",
                "|",
                ">",
                "?",
                "{field: ShelfId, startsWith: 5}",
                "😀",
                "\u0000",
                "\t",
                "- -",
                ": :",
                "#");

        static String to(String text, Random random) {
            List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
            for (int i = random.nextInt(3); i >= 0; i--) {
                int at = random.nextInt(lines.size());
                String line = lines.get(at);
                switch (random.nextInt(8)) {
                    case 0 -> lines.set(at, "");
                    case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                    case 2 -> lines.set(at, cut(line, random));
                    case 3 -> lines.set(at, " ".repeat(random.nextInt(6)) + line.strip());
                    case 4 -> lines.set(at, insert(line, random));
                    case 5 -> lines.set(at, value(line, random));
                    case 6 -> lines.set(at, line.replaceFirst("[A-Za-z]+", pick(random)));
                    default -> lines.set(at, swapped(line, random));
                }
            }
            return String.join("\n", lines) + "\n";
        }

        private static String pick(Random random) {
            return TOKENS.get(random.nextInt(TOKENS.size())).replace("\\", "").replace("$", "");
        }

        private static String cut(String line, Random random) {
            return line.substring(0, random.nextInt(line.length() + 1));
        }

        private static String insert(String line, Random random) {
            int at = random.nextInt(line.length() + 1);
            return line.substring(0, at) + TOKENS.get(random.nextInt(TOKENS.size())) + line.substring(at);
        }

        private static String value(String line, Random random) {
            int colon = line.indexOf(": ");
            return colon < 0 ? line : line.substring(0, colon + 2) + TOKENS.get(random.nextInt(TOKENS.size()));
        }

        private static String swapped(String line, Random random) {
            if (line.length() < 2) {
                return line;
            }
            char[] chars = line.toCharArray();
            int at = random.nextInt(chars.length - 1);
            char c = chars[at];
            chars[at] = chars[at + 1];
            chars[at + 1] = c;
            return new String(chars);
        }
    }
}
