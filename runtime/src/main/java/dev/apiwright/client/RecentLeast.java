package dev.apiwright.client;

/**
 * The least of the last values: of more than so many, and of no more than twice that. It is 0 while there are not as many,
 * because the first may all be large. Not thread-safe.
 */
final class RecentLeast {
    private final int span;
    private int count;
    private long least = Long.MAX_VALUE;
    private long leastBefore;

    RecentLeast(int span) {
        this.span = span;
    }

    void add(long value) {
        if (count == span) {
            leastBefore = least;
            least = Long.MAX_VALUE;
            count = 0;
        }
        count++;
        least = Math.min(least, value);
    }

    long get() {
        return Math.min(least, leastBefore);
    }
}
