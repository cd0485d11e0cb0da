package dev.apiwright.example.export;

/** Shows how far the export is. */
interface Progress extends AutoCloseable {
    /**
     * @param members how many are in the output
     * @param total how many the group has, as the service said last; 0 when it has not
     */
    void show(long members, long total);

    @Override
    void close();

    /** Shows nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void show(long members, long total) {}

            @Override
            public void close() {}
        };
    }
}
