package dev.apiwright.example.export;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on a terminal. */
final class ProgressLine implements Progress {
    private static final int UPDATE_MILLIS = 200;
    private static final int UNKNOWN = -1;

    private final ProgressBar bar;

    /**
     * @param terminal where it is drawn: never where the output goes
     */
    ProgressLine(PrintStream terminal) {
        this.bar = new ProgressBarBuilder()
                .setTaskName("members")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal))
                .showSpeed()
                .build();
    }

    @Override
    public void show(long members, long total) {
        // A group may grow while it is read: the bar never shows more than all of it.
        bar.maxHint(total == 0 ? UNKNOWN : Math.max(members, total));
        bar.stepTo(members);
    }

    @Override
    public void close() {
        bar.close();
    }
}
