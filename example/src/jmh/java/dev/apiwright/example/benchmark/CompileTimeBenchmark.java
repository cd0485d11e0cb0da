package dev.apiwright.example.benchmark;

import com.palantir.javapoet.JavaFile;
import dev.apiwright.GenerateClient;
import dev.apiwright.processor.ApiwrightProcessor;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import tools.jackson.core.JsonParser;

/**
 * What a processor adds to the time of {@code javac}: a new process with it, against one that compiles what it wrote before.
 * The ways take turns; a processor that writes ready text is among them, and three others are measured likewise. Every way has
 * to lead to the same classes.
 */
final class CompileTimeBenchmark {
    /** More than these openapi-generator is not asked for: it has taken long enough. */
    private static final int MOST_OPERATIONS = 500;

    /** From these on a round takes minutes, and differs less from the next. */
    private static final int MANY = 500;

    private static final int VERY_MANY = 2000;

    private final Path folder;
    private final Path peers;
    private final int rounds;

    private CompileTimeBenchmark(Path folder, Path peers, int rounds) {
        this.folder = folder;
        this.peers = peers;
        this.rounds = rounds;
    }

    /**
     * Prints the tables.
     *
     * @param args the numbers of endpoints, such as {@code 1,500}, the folder that holds the jars of the peers, and how many
     *     rounds count
     */
    public static void main(String[] args) throws IOException, URISyntaxException {
        int[] sizes =
                Arrays.stream(args[0].split(",")).mapToInt(Integer::parseInt).toArray();
        Path folder = Files.createTempDirectory("compile-time");
        CompileTimeBenchmark benchmark = new CompileTimeBenchmark(folder, Path.of(args[1]), Integer.parseInt(args[2]));
        System.out.println("what             number  classes    lines  without s   with s  with / without");
        for (int size : sizes) {
            benchmark.apiwright(size);
        }
        for (int size : sizes) {
            for (CompileTimePeer peer : CompileTimePeer.values()) {
                benchmark.peer(peer, size);
            }
        }
        for (int size : sizes) {
            if (size <= MOST_OPERATIONS) {
                benchmark.openApi(size);
            }
        }
        CompileTimeProject.delete(folder);
    }

    private void apiwright(int endpoints) throws URISyntaxException {
        Path root = folder.resolve("apiwright-" + endpoints);
        Path specs = root.resolve("specs");
        CompileTimeSpec.write(specs, root.resolve("src"), endpoints);
        List<Path> client = jars(GenerateClient.class, NullMarked.class, JsonParser.class);
        List<Path> processor = new ArrayList<>(client);
        processor.addAll(jars(ApiwrightProcessor.class, JavaFile.class, Parse.class));
        CompileTimeProject project = new CompileTimeProject(
                root,
                client,
                List.of("-processorpath", CompileTimeProject.path(processor), "-Aapiwright.specs=" + specs));
        compare("apiwright", project, endpoints, readyText(project));
        processor.addAll(jars(CompileTimeBenchmark.class));
        if (endpoints >= VERY_MANY) {
            return;
        }
        int heap = CompileTimeGeneration.smallestHeap(specs, processor, root.resolve("heap.log"));
        System.out.printf(Locale.ROOT, "%24d endpoints are generated in a heap of %d MB%n", endpoints, heap);
    }

    private static List<String> readyText(CompileTimeProject project) throws URISyntaxException {
        return List.of(
                "-processorpath",
                CompileTimeProject.path(jars(CompileTimeReadyText.class)),
                "-processor",
                CompileTimeReadyText.class.getName(),
                "-A" + CompileTimeReadyText.FOLDER + "=" + project.generated());
    }

    private void peer(CompileTimePeer peer, int types) {
        Path root = folder.resolve(peer.title() + "-" + types);
        compare(peer.title(), peer.project(root, peers, types), types, List.of());
    }

    /** Lets the ways of compiling take turns, after a round that does not count; that one is left out where it would take minutes. */
    private void compare(String title, CompileTimeProject project, int size, List<String> readyText) {
        project.generate();
        CompileTimeSamples without = new CompileTimeSamples();
        CompileTimeSamples with = new CompileTimeSamples();
        CompileTimeSamples ready = new CompileTimeSamples();
        int classes = 0;
        int counted = size >= VERY_MANY ? 1 : size >= MANY ? Math.min(rounds, 3) : rounds;
        for (int round = size >= MANY ? 1 : 0; round <= counted; round++) {
            double base = project.compileGenerated();
            double processed = project.compileWithProcessor();
            classes = project.checkSameClasses("without", "with");
            double copied = readyText.isEmpty() ? base : project.compileWith(readyText, "ready");
            if (!readyText.isEmpty()) {
                project.checkSameClasses("without", "ready");
            }
            if (round > 0) {
                without.add(base, base);
                with.add(processed, base);
                ready.add(copied, base);
            }
        }
        System.out.println(line(title, size, classes, project.generatedLines(), without, with));
        if (!readyText.isEmpty()) {
            System.out.println(line("ready text", size, classes, project.generatedLines(), without, ready));
        }
    }

    private static String line(
            String title, int size, int classes, long lines, CompileTimeSamples without, CompileTimeSamples with) {
        return String.format(
                Locale.ROOT,
                "%-16s %6d %8d %8d %10.2f %8.2f  %s",
                title,
                size,
                classes,
                lines,
                without.seconds(),
                with.seconds(),
                with.ratio());
    }

    private void openApi(int operations) {
        CompileTimeOpenApi generator = new CompileTimeOpenApi(folder, peers);
        double seconds = generator.generate(operations);
        System.out.printf(
                Locale.ROOT, "openapi-generator %5d %17d %10s %8.2f%n", operations, generator.lines(), "", seconds);
    }

    /** The jars, or folders, that classes were loaded from. */
    private static List<Path> jars(Class<?>... classes) throws URISyntaxException {
        List<Path> jars = new ArrayList<>();
        for (Class<?> type : classes) {
            jars.add(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        return jars;
    }
}
