package dev.apiwright.example.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What the program holds while no call is under way.
 *
 * @param heap bytes in use behind a full collection
 * @param sockets open ones of the whole process; -1 where the system does not tell
 */
record Sample(long heap, long threads, long sockets) {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final long MEGABYTE = 1 << 20;

    /** What may come and go between two samples: a buffer here, an idle thread or connection there. */
    private enum Measure {
        HEAP("heap", Sample::heap, 2 * MEGABYTE),
        THREADS("threads", Sample::threads, 20),
        SOCKETS("sockets", Sample::sockets, 40);

        private final String text;
        private final ToLongFunction<Sample> of;
        private final long slack;

        Measure(String text, ToLongFunction<Sample> of, long slack) {
            this.text = text;
            this.of = of;
            this.slack = slack;
        }
    }

    static Sample now() {
        System.gc();
        System.gc();
        return new Sample(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                openSockets());
    }

    private static long openSockets() {
        if (!Files.isDirectory(OPEN_FILES)) {
            return -1;
        }
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            return files.filter(Sample::isSocket).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException e) {
            // It was closed meanwhile.
            return false;
        }
    }

    /**
     * What has grown: where the median of the last third lies above that of the first third by more than comes and goes. The
     * first sample does not count, because classes were still loaded and pools filled.
     */
    static List<String> growth(List<Sample> samples) {
        List<Sample> settled = samples.subList(Math.min(1, samples.size()), samples.size());
        int third = settled.size() / 3;
        List<String> grown = new ArrayList<>();
        if (third > 0) {
            for (Measure measure : Measure.values()) {
                grown(measure, settled.subList(0, third), settled.subList(settled.size() - third, settled.size()))
                        .ifPresent(grown::add);
            }
        }
        return grown;
    }

    private static Optional<String> grown(Measure measure, List<Sample> first, List<Sample> last) {
        long before = median(measure, first);
        long after = median(measure, last);
        return after <= before + measure.slack
                ? Optional.empty()
                : Optional.of(measure.text + " grew from " + before + " to " + after);
    }

    private static long median(Measure measure, List<Sample> samples) {
        return samples.stream()
                .map(measure.of::applyAsLong)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(samples.size() / 2);
    }

    @Override
    public String toString() {
        return String.format("heap %.1f MB, %d threads, %d sockets", (double) heap / MEGABYTE, threads, sockets);
    }
}
