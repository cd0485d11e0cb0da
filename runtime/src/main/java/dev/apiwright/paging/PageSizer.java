package dev.apiwright.paging;

/**
 * How many items to ask for next: half as many after a response was too large, twice as many again after a few good
 * pages. When growing turns out to have been too early, it waits longer the next time, so that a listing whose items are
 * all large does not fail on every few calls. Not thread-safe.
 */
final class PageSizer {
    private static final int FIRST_PATIENCE = 4;
    private static final int MAX_PATIENCE = 256;

    private final int least;
    private final int target;
    private int current;
    private int goodPages;
    private int patience = FIRST_PATIENCE;
    private boolean justGrown;
    private int timesShrunk;

    /**
     * @param least never less
     * @param target never more
     * @param current to begin with
     */
    PageSizer(int least, int target, int current) {
        this.least = least;
        this.target = target;
        this.current = current;
    }

    int current() {
        return current;
    }

    int timesShrunk() {
        return timesShrunk;
    }

    /** Whether as many are asked for as can be. */
    boolean isFull() {
        return current >= target;
    }

    /** Says whether there is a smaller size. */
    boolean shrink() {
        if (current <= least) {
            return false;
        }
        current = Math.max(least, current / 2);
        timesShrunk++;
        goodPages = 0;
        if (justGrown) {
            patience = Math.min(MAX_PATIENCE, patience * 2);
            justGrown = false;
        }
        return true;
    }

    void pageWorked() {
        justGrown = false;
        if (current >= target) {
            return;
        }
        goodPages++;
        if (goodPages >= patience) {
            current = (int) Math.min(target, current * 2L);
            goodPages = 0;
            justGrown = true;
        }
    }
}
