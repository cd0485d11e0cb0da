package dev.apiwright.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.apiwright.error.Advice;
import dev.apiwright.error.Outcome;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.locate.DirectorySource;
import dev.apiwright.processor.model.ApiResolver;
import dev.apiwright.processor.model.Doc;
import dev.apiwright.processor.model.ErrorModel;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.EndpointSpec;
import dev.apiwright.processor.spec.Located;
import dev.apiwright.processor.spec.Safety;
import dev.apiwright.processor.spec.SpecLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Specs that are right, and what is read from them. */
class GoodSpecsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "specs");

    @Test
    void aSpecWithEveryKeyHasNoProblems() {
        ApiSpec api = load("full", "api.yaml");
        assertEquals(
                List.of("listBooks", "addBook"),
                api.endpoints().stream()
                        .map(EndpointSpec::name)
                        .map(Located::value)
                        .toList());
    }

    @Test
    void ourOwnSpecHasNoProblems() {
        Problems problems = new Problems();
        Path resources = Path.of("..", "api-spec", "src", "main", "resources");
        ApiSpec api = SpecLoader.load(new DirectorySource(resources), "tencent-chat/api.yaml", problems);
        assertNotNull(api);
        Checks.run(api, problems);
        assertEquals(List.of(), problems.sorted());
    }

    @Test
    void anExtensionTakesOverEverythingButTheEndpoints() {
        ApiSpec api = load("extension", "my/api.yaml");
        assertEquals("my-shop", api.name().value());
        assertEquals(
                List.of("mine"),
                api.endpoints().stream()
                        .map(endpoint -> endpoint.name().value())
                        .toList());
        assertEquals(
                List.of("own", "shelf"),
                api.services().stream().map(service -> service.name().value()).toList());
        assertEquals(
                List.of("Book", "Genre"),
                api.types().stream().map(type -> type.name().value()).toList());
        assertEquals(
                List.of(7, 8),
                api.errors().stream().map(error -> error.code().value()).toList());
        assertEquals("FOUND", api.errors().get(0).name().value(), "the own entry wins");
        ErrorModel merged = ApiResolver.resolve(api, "p").errors().get(0);
        assertEquals(
                new ErrorModel(
                        7,
                        "FOUND",
                        "LostException",
                        Advice.RETRY,
                        Outcome.NOT_EXECUTED,
                        Doc.of("It is found."),
                        "Look again."),
                merged,
                "what the own entry leaves out stays as the base says it");
        assertEquals(Safety.READ_ONLY, api.defaults().safety().value());
        assertEquals(20, api.defaults().rateLimit().value());
        assertEquals("Code", api.envelope().code().value());
    }

    private static ApiSpec load(String folder, String path) {
        Problems problems = new Problems();
        ApiSpec api = SpecLoader.load(new DirectorySource(FOLDER.resolve(folder)), path, problems);
        assertNotNull(api, () -> problems.sorted().toString());
        Checks.run(api, problems);
        assertEquals(List.of(), problems.sorted());
        return api;
    }
}
