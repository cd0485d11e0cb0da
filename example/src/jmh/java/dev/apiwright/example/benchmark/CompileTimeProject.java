package dev.apiwright.example.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sources to compile, in a folder of their own, in two ways that lead to the same classes: with a processor, and without one
 * from what the processor wrote before. Each time in a new process, as build tools do that have no daemon.
 */
final class CompileTimeProject {
    /** The same for all, and not by the size of the machine. */
    private static final String HEAP = "-J-Xmx4g";

    private final Path root;
    private final List<Path> classPath;
    private final List<String> processing;

    /**
     * A project; its sources are under {@code src} of its folder.
     *
     * @param processing the processor's path and options
     */
    CompileTimeProject(Path root, List<Path> classPath, List<String> processing) {
        this.root = root;
        this.classPath = classPath;
        this.processing = processing;
    }

    /** Where {@link #generate} leaves what the processor writes. */
    Path generated() {
        return root.resolve("generated");
    }

    long generatedLines() {
        return lines(generated(), ".java");
    }

    /** Lets the processor write its sources, once, for {@link #compileGenerated}. */
    void generate() {
        List<String> options = new ArrayList<>(processing);
        options.addAll(List.of("-proc:only", "-s", fresh(generated()).toString()));
        javac("generating", options, files(root.resolve("src"), ".java"));
    }

    /** Seconds that compiling takes with the processor. */
    double compileWithProcessor() {
        return compileWith(processing, "with");
    }

    /** Seconds that compiling takes with another processor that writes the same. */
    double compileWith(List<String> other, String name) {
        List<String> options = new ArrayList<>(other);
        options.addAll(List.of("-s", fresh(root.resolve(name + "-sources")).toString()));
        return javac(name, options, files(root.resolve("src"), ".java"));
    }

    /** Seconds that compiling takes without a processor, with what it wrote before. */
    double compileGenerated() {
        List<Path> sources = new ArrayList<>(files(root.resolve("src"), ".java"));
        sources.addAll(files(generated(), ".java"));
        return javac("without", List.of("-proc:none"), sources);
    }

    /** Fails unless two ways of compiling led to the same classes, byte by byte; how many they are. */
    int checkSameClasses(String one, String other) {
        Map<String, byte[]> expected = classes(one);
        Map<String, byte[]> found = classes(other);
        if (expected.isEmpty() || !expected.keySet().equals(found.keySet())) {
            throw new IllegalStateException(
                    one + " has " + expected.size() + " classes, " + other + " " + found.size());
        }
        expected.forEach((name, bytes) -> {
            if (!Arrays.equals(bytes, found.get(name))) {
                throw new IllegalStateException(name + " differs " + one + " and " + other);
            }
        });
        return expected.size();
    }

    private Map<String, byte[]> classes(String name) {
        Path output = root.resolve(name);
        Map<String, byte[]> classes = new TreeMap<>();
        for (Path file : files(output, ".class")) {
            try {
                classes.put(output.relativize(file).toString(), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return classes;
    }

    private double javac(String name, List<String> options, List<Path> sources) {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of(
                "-nowarn", "-encoding", "UTF-8", "-d", fresh(root.resolve(name)).toString()));
        arguments.addAll(List.of("-classpath", path(classPath)));
        sources.forEach(source -> arguments.add(source.toString()));
        Path file = root.resolve(name + ".arguments");
        write(file, String.join("\n", arguments));
        return run(List.of(tool("javac"), HEAP, "@" + file), root.resolve(name + ".log"));
    }

    /** Seconds that a program takes. */
    static double run(List<String> command, Path log) {
        long start = System.nanoTime();
        int status = status(command, log);
        double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        if (status != 0) {
            throw new IllegalStateException(command.get(0) + " failed, see " + log);
        }
        return seconds;
    }

    static int status(List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    static long lines(Path folder, String ending) {
        long lines = 0;
        for (Path file : files(folder, ending)) {
            try (InputStream in = Files.newInputStream(file)) {
                for (byte b : in.readAllBytes()) {
                    lines += b == '\n' ? 1 : 0;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder with nothing in it. */
    static Path fresh(Path folder) {
        try {
            delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
