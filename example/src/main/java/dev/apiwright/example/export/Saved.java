package dev.apiwright.example.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an export is: what a checkpoint file holds.
 *
 * @param plan the plan in words
 * @param output how much of the output counts
 * @param members how many members stand in it
 * @param tally what it took so far
 * @param position where the listing goes on, as the client's checkpoint; null before the first page
 */
record Saved(
        Map<String, String> plan,
        Extent output,
        long members,
        Tally tally,
        @Nullable String position) {
    /**
     * The beginning of a file.
     *
     * @param length in bytes
     * @param checksum CRC-32C of these bytes
     */
    record Extent(long length, long checksum) {
        static final Extent EMPTY = new Extent(0, 0);
    }

    /**
     * What the export took, over all its runs.
     *
     * @param pages pages received
     * @param repeats members that came again and were left out
     * @param millis time spent
     */
    record Tally(long pages, long repeats, long millis) {
        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(long morePages, long moreRepeats, long moreMillis) {
            return new Tally(pages + morePages, repeats + moreRepeats, millis + moreMillis);
        }
    }

    static Saved start(ExportPlan plan) {
        return new Saved(plan.inWords(), Extent.EMPTY, 0, Tally.NONE, null);
    }
}
