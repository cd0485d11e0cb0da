package dev.apiwright.processor.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.apiwright.processor.diagnostic.Problem;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.locate.DirectorySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema, which editors go by, says what the reader says. {@code -Dapiwright.update=true} rewrites it from the reader's
 * table of keys.
 */
class SpecSchemaTest {
    private static final Path FILE =
            Path.of("..", "api-spec", "src", "main", "resources", "dev", "apiwright", "apiwright-1.schema.json");
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    /** What can be said of a value on its own; a schema knows no more. */
    private static final Set<ProblemId> STRUCTURAL = Set.of(
            ProblemId.UNKNOWN_KEY,
            ProblemId.MISSING_KEY,
            ProblemId.ONE_KEY_OF,
            ProblemId.KEY_NEEDS_KEY,
            ProblemId.NOT_SUPPORTED_YET,
            ProblemId.UNSUPPORTED_VERSION,
            ProblemId.WRONG_KIND,
            ProblemId.NO_TEXT,
            ProblemId.NOT_TEXT,
            ProblemId.UNKNOWN_WORD,
            ProblemId.BAD_ERROR_CODE);

    /** What no JSON parser gets to see. */
    private static final Set<ProblemId> YAML = Set.of(
            ProblemId.SPEC_NOT_FOUND,
            ProblemId.SPEC_UNREADABLE,
            ProblemId.SPEC_EMPTY,
            ProblemId.SPEC_TOO_LARGE,
            ProblemId.NOT_UTF8,
            ProblemId.BAD_CHARACTER,
            ProblemId.BAD_YAML,
            ProblemId.TOO_DEEP,
            ProblemId.SEVERAL_DOCUMENTS,
            ProblemId.DUPLICATE_KEY,
            ProblemId.COLON_MISSING,
            ProblemId.COMMA_IN_TEXT,
            ProblemId.VALUE_MISSING,
            ProblemId.LOOK_ALIKE,
            ProblemId.KEY_NOT_TEXT,
            ProblemId.YAML_ANCHOR,
            ProblemId.YAML_ALIAS,
            ProblemId.YAML_TAG,
            ProblemId.YAML_DIRECTIVE,
            ProblemId.YAML_MERGE_KEY,
            ProblemId.WRONG_FILE);

    @Test
    void theFileIsMadeFromTheTableOfKeys() throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        String made = JsonMapper.builder()
                        .defaultPrettyPrinter(printer)
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(SpecSchema.make())
                + "\n";
        if (Boolean.getBoolean("apiwright.update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, made);
        }
        assertEquals(Files.readString(FILE), made);
    }

    static List<Path> goodSpecs() throws IOException {
        return yaml(RESOURCES.resolve("specs"));
    }

    @ParameterizedTest
    @MethodSource("goodSpecs")
    void acceptsWhatTheReaderAccepts(Path file) throws IOException {
        assertEquals(List.of(), validate(Files.readString(file)));
    }

    static List<Path> shippedSpecs() throws IOException {
        return yaml(Path.of("..", "api-spec", "src", "main", "resources", "tencent-chat"));
    }

    /** Editors go by the first line. */
    @ParameterizedTest
    @MethodSource("shippedSpecs")
    void shippedSpecsNameTheSchemaAndFitIt(Path file) throws IOException {
        String start = "# yaml-language-server: $schema=";
        String first = Files.readString(file).lines().findFirst().orElseThrow();
        assertEquals(start, first.substring(0, Math.min(start.length(), first.length())), file.toString());
        assertTrue(Files.isSameFile(FILE, file.resolveSibling(first.substring(start.length()))), file + ": " + first);
        assertEquals(List.of(), validate(Files.readString(file)));
    }

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve("problems"))) {
            return folders.sorted().toList();
        }
    }

    /** Both ways: a file whose keys and values are wrong is refused, one that is only wrong in its meaning is not. */
    @ParameterizedTest
    @MethodSource("folders")
    void refusesWhatTheReaderRefuses(Path folder) throws IOException {
        Problems problems = new Problems();
        SpecLoader.load(new DirectorySource(folder), "api.yaml", problems);
        TreeMap<String, Set<ProblemId>> byFile = problems.sorted().stream()
                .filter(problem -> problem.at() != null)
                .collect(Collectors.groupingBy(
                        problem -> problem.at().file(),
                        TreeMap::new,
                        Collectors.mapping(Problem::id, Collectors.toSet())));
        for (Path file : yaml(folder)) {
            Set<ProblemId> ids = byFile.getOrDefault(file.toAbsolutePath().toString(), Set.of());
            boolean readable = ids.stream().noneMatch(YAML::contains)
                    && !Files.readString(file).contains("just: notes");
            if (readable) {
                List<Error> errors = validate(Files.readString(file));
                assertEquals(ids.stream().anyMatch(STRUCTURAL::contains), !errors.isEmpty(), file + " " + ids + errors);
            }
        }
    }

    private static List<Error> validate(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FILE));
        return schema.validate(yaml, InputFormat.YAML);
    }

    private static List<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
