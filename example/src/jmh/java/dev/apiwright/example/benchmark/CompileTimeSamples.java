package dev.apiwright.example.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times of rounds in which the same is done in two ways, one after the other. */
final class CompileTimeSamples {
    private final List<Double> times = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    /** Takes the time of a round, and that of the way to compare with. */
    void add(double seconds, double base) {
        times.add(seconds);
        ratios.add(seconds / base);
    }

    double seconds() {
        return median(times);
    }

    /** The median of the ratios within a round, and the smallest and largest of them. */
    String ratio() {
        List<Double> sorted = ratios.stream().sorted().toList();
        return String.format(
                Locale.ROOT, "%.2f (%.2f-%.2f)", median(ratios), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
