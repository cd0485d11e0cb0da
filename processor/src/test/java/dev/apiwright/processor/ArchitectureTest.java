package dev.apiwright.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The stages of the processor, and what each may know. */
class ArchitectureTest {
    private static final String ROOT = "dev.apiwright.processor";
    private static final JavaClasses PROCESSOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void stagesKnowOnlyStagesBeforeThem() {
        knowsOnly("diagnostic");
        knowsOnly("yaml", "diagnostic");
        knowsOnly("spec", "diagnostic", "yaml");
        knowsOnly("locate", "spec");
        knowsOnly("naming");
        knowsOnly("type");
        knowsOnly("pagination", "spec");
        knowsOnly("check", "diagnostic", "spec", "naming", "type", "pagination");
        knowsOnly("model", "spec", "naming", "type", "pagination");
        knowsOnly("emit", "model", "type", "pagination");
        knowsOnly("write", "emit");
    }

    /** A package, and the packages of the processor that it may use beside itself. */
    private static void knowsOnly(String stage, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = ROOT + "." + stage;
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = ROOT + "." + others[i];
        }
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + stage)
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                .check(PROCESSOR);
    }

    @Test
    void packagesMakeNoCircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PROCESSOR);
    }

    @Test
    void onlyTheEndsKnowTheCompiler() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".locate", ROOT + ".write")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.annotation.processing..", "javax.tools..")
                .check(PROCESSOR);
    }

    @Test
    void onlyEmitAndPaginationWriteJava() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".emit", ROOT + ".pagination")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(PROCESSOR);
    }

    @Test
    void onlyTheReaderKnowsYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(PROCESSOR);
    }

    @Test
    void emittersReadAndWriteNothing() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".emit", ROOT + ".model", ROOT + ".check")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net.http..")
                .check(PROCESSOR);
    }

    @Test
    void nothingIsKeptBetweenTwoRuns() {
        fields().that().areStatic().should().beFinal().check(PROCESSOR);
        classes()
                .that()
                .resideInAPackage(ROOT + ".model")
                .and()
                .areRecords()
                .should()
                .haveOnlyFinalFields()
                .check(PROCESSOR);
    }
}
