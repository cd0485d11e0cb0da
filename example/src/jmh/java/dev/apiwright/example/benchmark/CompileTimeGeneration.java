package dev.apiwright.example.benchmark;

import dev.apiwright.processor.Generation;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.locate.DirectorySource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How small a heap the processor can work in: all that it does, without a compiler around it. */
final class CompileTimeGeneration {
    private static final int SMALLEST = 8;
    private static final int LARGEST = 4096;
    private static final int OUT_OF_MEMORY = 3;

    private CompileTimeGeneration() {}

    /** Generates, and drops what is generated: run in a process of its own. */
    public static void main(String[] args) {
        Problems problems = new Problems();
        try {
            long length = new Generation(new DirectorySource(Path.of(args[0])), problems)
                    .run(CompileTimeSpec.API, CompileTimeSpec.PACKAGE)
                    .mapToLong(file -> file.text().length())
                    .sum();
            if (length == 0 || problems.hasErrors()) {
                throw new IllegalStateException("nothing was generated");
            }
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
    }

    /** Megabytes of heap that are enough for specs, by bisection to 5 %. */
    static int smallestHeap(Path specs, List<Path> path, Path log) {
        int tooSmall = SMALLEST;
        int enough = LARGEST;
        while (enough - tooSmall > Math.max(1, enough / 20)) {
            int middle = (int) Math.sqrt((double) tooSmall * enough);
            if (isEnough(middle, specs, path, log)) {
                enough = middle;
            } else {
                tooSmall = middle;
            }
        }
        return enough;
    }

    private static boolean isEnough(int megabytes, Path specs, List<Path> path, Path log) {
        List<String> command = new ArrayList<>(List.of(CompileTimeProject.tool("java"), "-XX:+UseSerialGC"));
        command.addAll(List.of("-Xmx" + megabytes + "m", "-cp", CompileTimeProject.path(path)));
        command.addAll(List.of(CompileTimeGeneration.class.getName(), specs.toString()));
        int status = CompileTimeProject.status(command, log);
        if (status != 0 && status != OUT_OF_MEMORY) {
            throw new IllegalStateException("generating failed, see " + log);
        }
        return status == 0;
    }
}
