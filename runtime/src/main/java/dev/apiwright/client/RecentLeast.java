package dev.apiwright.client;

/**
 * The least of the last values: of at least so many, and of at least so long a time or since the start. It is 0 while there
 * are not as many, because the first may all be large. Not thread-safe.
 */
final class RecentLeast {
    private final int enough;
    private final long span;
    private int count;
    private long least = Long.MAX_VALUE;
    private long leastBefore;
    /** Since when {@link #least} is the least. */
    private long since;

    /**
     * @param enough how many values
     * @param span how long, in nanoseconds
     */
    RecentLeast(int enough, long span) {
        this.enough = enough;
        this.span = span;
    }

    void add(long value, long now) {
        if (count >= enough && (leastBefore == 0 || now - since >= span)) {
            leastBefore = least;
            least = Long.MAX_VALUE;
            count = 0;
            since = now;
        }
        count++;
        least = Math.min(least, value);
    }

    long get() {
        return Math.min(least, leastBefore);
    }
}
