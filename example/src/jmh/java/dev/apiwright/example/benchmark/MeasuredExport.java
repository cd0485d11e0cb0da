package dev.apiwright.example.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import dev.apiwright.example.export.ExportProgram;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Runs the exporter and measures its heap, collection by collection: what was there before each, and what is left. */
final class MeasuredExport {
    private final Set<String> heapPools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(pool -> pool.getName())
            .collect(Collectors.toSet());
    private long left;
    private long live;
    private long used;
    private long allocated;

    private MeasuredExport() {}

    /** The first argument names the file for the measures; the others are the exporter's. */
    public static void main(String[] args) {
        MeasuredExport export = new MeasuredExport();
        export.watch();
        Path file = Path.of(args[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> export.measures().write(file)));
        ExportProgram.main(Arrays.copyOfRange(args, 1, args.length));
    }

    private void watch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> collected(
                                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                                            .getGcInfo()),
                            null,
                            null);
        }
    }

    /** A young collection leaves old garbage, so what is live can only be less than this. */
    private synchronized void collected(GcInfo collection) {
        long before = inHeap(collection.getMemoryUsageBeforeGc());
        long after = inHeap(collection.getMemoryUsageAfterGc());
        allocated += before - left;
        left = after;
        used = Math.max(used, before);
        live = Math.max(live, after);
    }

    private long inHeap(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> heapPools.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    private synchronized Measures measures() {
        long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Measures(live, used, allocated + now - left, Measures.residentNow());
    }
}
