package dev.apiwright.example.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Other processors, which write builders for value types: types with the fields that a member of a group has. */
enum CompileTimePeer {
    RECORD_BUILDER("record-builder", List.of("record-builder-processor", "record-builder-core", "javapoet")) {
        @Override
        String type(String name) {
            return "@io.soabase.recordbuilder.core.RecordBuilder\npublic record " + name + "("
                    + fields(", ", (field, type) -> type + " " + field) + ") {}\n";
        }
    },
    AUTO_VALUE("AutoValue", List.of("auto-value")) {
        @Override
        String type(String name) {
            return "@com.google.auto.value.AutoValue\npublic abstract class " + name + " {\n"
                    + fields("", (field, type) -> "    public abstract " + type + " " + field + "();\n")
                    + "    public static Builder builder() { return new AutoValue_" + name + ".Builder(); }\n"
                    + "    @com.google.auto.value.AutoValue.Builder\n    public abstract static class Builder {\n"
                    + fields(
                            "", (field, type) -> "        public abstract Builder " + field + "(" + type + " value);\n")
                    + "        public abstract " + name + " build();\n    }\n}\n";
        }
    },
    IMMUTABLES("Immutables", List.of("value-2.")) {
        @Override
        String type(String name) {
            return "@org.immutables.value.Value.Immutable\npublic interface " + name + " {\n"
                    + fields("", (field, type) -> "    " + type + " " + field + "();\n") + "}\n";
        }
    };

    private static final Map<String, String> FIELDS = new TreeMap<>(Map.of(
            "memberAccount", "String",
            "role", "String",
            "joinTime", "java.time.Instant",
            "msgSeq", "Long",
            "msgFlag", "String",
            "lastSendMsgTime", "java.time.Instant",
            "muteUntil", "java.time.Instant",
            "nameCard", "String",
            "customFields", "java.util.List<String>",
            "onlineStatus", "String"));

    private final String title;
    private final List<String> jars;

    CompileTimePeer(String title, List<String> jars) {
        this.title = title;
        this.jars = jars;
    }

    /** The source of a type that the processor makes something for. */
    abstract String type(String name);

    String title() {
        return title;
    }

    /** A project with as many types as wanted. */
    CompileTimeProject project(Path root, Path jarFolder, int types) {
        for (int i = 0; i < types; i++) {
            String name = "Member" + i;
            CompileTimeProject.write(
                    root.resolve("src").resolve(name + ".java"), "package benchmark.peer;\n\n" + type(name));
        }
        List<Path> path = CompileTimeProject.files(jarFolder, ".jar").stream()
                .filter(jar -> jars.stream().anyMatch(jar.getFileName().toString()::startsWith))
                .toList();
        return new CompileTimeProject(root, path, List.of("-processorpath", CompileTimeProject.path(path)));
    }

    private static String fields(String between, BinaryOperator<String> field) {
        return FIELDS.entrySet().stream()
                .map(entry -> field.apply(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(between));
    }
}
