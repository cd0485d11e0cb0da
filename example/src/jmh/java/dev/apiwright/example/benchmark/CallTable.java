package dev.apiwright.example.benchmark;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of a class and prints, for each, its time and what it allocates. */
final class CallTable {
    private CallTable() {}

    static void print(Class<?> benchmarks) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(benchmarks.getName() + "\\.")
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        System.out.println("                                  ns      ±   allocated");
        results.stream().map(CallTable::line).forEach(System.out::println);
    }

    private static String line(RunResult result) {
        return String.format(
                Locale.ROOT,
                "%-28s %8.0f %6.0f %9.0f B",
                result.getPrimaryResult().getLabel()
                        + String.join(
                                " ",
                                result.getParams().getParamsKeys().stream()
                                        .map(key -> " " + result.getParams().getParam(key))
                                        .toList()),
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreError(),
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }
}
