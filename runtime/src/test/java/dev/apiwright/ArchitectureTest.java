package dev.apiwright;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the runtime may know, and which of its packages may know which. */
class ArchitectureTest {
    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.apiwright");

    /** Every arrow that is allowed; a package that is not named may know no other. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "error", Set.of(),
            "signing", Set.of("json"),
            "value", Set.of("error"),
            "json", Set.of("error", "value"),
            "transport", Set.of("error"),
            "paging", Set.of("error", "json"),
            "client", Set.of("error", "json", "paging", "signing", "transport"));

    @Test
    void packagesKnowOnlyWhatTheyMay() {
        ARROWS.forEach((from, allowed) -> {
            String[] forbidden = ARROWS.keySet().stream()
                    .filter(to -> !to.equals(from) && !allowed.contains(to))
                    .map(to -> "dev.apiwright." + to)
                    .toArray(String[]::new);
            if (forbidden.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("dev.apiwright." + from)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden)
                        .check(RUNTIME);
            }
        });
    }

    @Test
    void noPackageIsForgottenAndNoneGoInCircles() {
        Set<String> packages = RUNTIME.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("dev.apiwright"))
                .map(name -> name.substring("dev.apiwright.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(ARROWS.keySet()), packages);
        slices().matching("dev.apiwright.(*)").should().beFreeOfCycles().check(RUNTIME);
    }

    @Test
    void needsTheJdkAndJacksonsStreamingCoreAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.apiwright..",
                        "java..",
                        "javax.crypto..",
                        "javax.net.ssl..",
                        "jdk.jfr..",
                        "tools.jackson.core..",
                        "org.jspecify.annotations..")
                .check(RUNTIME);
    }

    @Test
    void usesNoReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "java.beans..")
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .check(RUNTIME);
    }

    @Test
    void keepsNoStateThatClientsCouldShare() {
        fields().that().areStatic().should().beFinal().check(RUNTIME);
        assertEquals(
                Set.of(),
                RUNTIME.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().containsAll(Set.of(STATIC, FINAL)))
                        .filter(field -> field.getRawType().isAssignableTo(java.util.concurrent.Executor.class)
                                || field.getRawType().isAssignableTo(java.util.concurrent.atomic.AtomicReference.class)
                                || field.getRawType().isAssignableTo(java.util.concurrent.ConcurrentMap.class))
                        .map(Object::toString)
                        .collect(Collectors.toSet()));
    }

    @Test
    void knowsNoApiByName() throws IOException {
        for (JavaClass type : RUNTIME) {
            URI file = type.getSource().orElseThrow().getUri();
            try (InputStream in = file.toURL().openStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                assertFalse(text.contains("tencent"), type.getName());
            }
        }
    }

    @Test
    void printsNothing() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(RUNTIME);
    }
}
