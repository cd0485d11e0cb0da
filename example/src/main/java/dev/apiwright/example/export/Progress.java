package dev.apiwright.example.export;

/** Shows how far the export is. */
interface Progress extends AutoCloseable {
    /**
     * @param members how many are in the output
     * @param total how many there will be, as far as anybody knows; 0 when nobody does
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
