package dev.apiwright.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.spec.MemorySource;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/**
 * What it costs to read, check and resolve an endpoint does not depend on how many others there are. Counted in bytes that are
 * allocated, which are nearly the same in every run. Types that were resolved again for every endpoint took five times as many.
 * Loops that make nothing are not seen.
 */
class LinearityTest {
    private static final int FEW = 20;
    private static final int TIMES = 10;

    @Test
    void tenTimesTheEndpointsAreTenTimesTheWork() throws Exception {
        allocated(FEW); // loads classes
        long few = allocated(FEW);
        long many = allocated(FEW * TIMES);
        assertTrue(many < 1.5 * TIMES * few, many + " bytes for " + FEW * TIMES + " endpoints, " + few + " for " + FEW);
    }

    private static long allocated(int endpoints) throws Exception {
        MemorySource source = source(endpoints);
        ForkJoinPool one = new ForkJoinPool(1); // what is done in parallel is done in its thread
        try {
            return one.submit(() -> allocatedBy(source)).get();
        } finally {
            one.shutdown();
        }
    }

    private static long allocatedBy(MemorySource source) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Problems problems = new Problems();
        int files = new Generation(source, problems)
                .run("api.yaml", "com.example")
                .toList()
                .size();
        assertTrue(files > 0, () -> problems.sorted().toString());
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** Each endpoint has a record, an enum and an error of its own, and uses what all share. */
    private static MemorySource source(int endpoints) {
        MemorySource source = new MemorySource();
        StringBuilder api = new StringBuilder("""
                apiwright: 1
                api: shop
                envelope: {code: Code}
                services: {shop: {}}
                types:
                  Money: {fields: {Amount: {type: decimal, required: true}, Currency: string}}
                endpoints:
                """);
        for (int i = 0; i < endpoints; i++) {
            api.append("  - e").append(i).append(".yaml\n");
            source.with("e" + i + ".yaml", """
                    apiwright: 1
                    endpoint: list#
                    service: shop
                    path: shop/list#
                    request: {Price: Money, Item: {type: Item#, required: true}, Offset: {type: integer, min: 0}}
                    response: {Total: integer, Items: [Item#]}
                    types:
                      Item#: {fields: {Id: string, Price: Money, Colour: Colour#}}
                      Colour#: {enum: [Red, Green]}
                    pagination:
                      items: Items
                      key: Id
                      styles: [{otherwise: true, offset: {send: Offset, total: Total}}]
                    errors: {1#: {name: ERROR_#, exception: Failed#}}
                    """.replace("#", Integer.toString(i)));
        }
        return source.with("api.yaml", api.toString());
    }
}
