package dev.apiwright.example.benchmark;

/** Whether two libraries read the same. */
final class Checksum {
    private Checksum() {}

    static long of(long before, Object... values) {
        long sum = before;
        for (Object value : values) {
            sum = 31 * sum + String.valueOf(value).hashCode();
        }
        return sum;
    }
}
