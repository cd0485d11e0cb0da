package dev.apiwright.example.export;

import dev.apiwright.paging.PagingReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a finished export tells.
 *
 * @param plan what was exported
 * @param target where it is
 * @param members how many members stand there
 * @param tally what it took, earlier runs included
 * @param report what was noticed while paging
 */
record Summary(ExportPlan plan, String target, long members, Saved.Tally tally, PagingReport report) {
    private static final double MILLIS = 1000;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "Exported %,d members of %s to %s", members, plan.selection().group(), target));
        lines.add(format(
                "  %,d pages, %,d repeats left out, %.1f s, from %s",
                tally.pages(), tally.repeats(), tally.millis() / MILLIS, plan.source()));
        if (report.timesShrunk() > 0) {
            lines.add(format("  pages were too large for the service %,d times and were halved", report.timesShrunk()));
        }
        if (report.totalChanged()) {
            lines.add(format(
                    "  the group changed while it was read: %,d members at first, %,d at last",
                    report.firstTotal(), report.lastTotal()));
            lines.add(
                    "  whoever left may be in the output, and by position one who leaves hides another: export again to be sure");
        }
        if (report.missing() > 0) {
            lines.add(format("  %,d members fewer than the service counts; export again to be sure", report.missing()));
        }
        return lines;
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
