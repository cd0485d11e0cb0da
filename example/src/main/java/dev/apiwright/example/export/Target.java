package dev.apiwright.example.export;

import dev.apiwright.paging.KeySet;
import java.io.IOException;
import java.nio.file.Path;

/** Where the members go. */
interface Target extends AutoCloseable {
    /** How far an earlier run came; the start, when there was none. */
    Saved saved();

    /** The accounts that an earlier run has written. */
    KeySet accounts();

    /** Where there is room for what an export has to remember. */
    Path directory();

    /** Makes ready for writing. What was there before is lost from now on, and only what does not count. */
    void start() throws IOException;

    /**
     * Adds bytes.
     *
     * @param bytes of which the first ones count
     */
    void write(byte[] bytes, int length) throws IOException;

    /** Makes what was written count, with the place from which the rest can be had. */
    void save(long members, Saved.Tally tally, String position) throws IOException;

    /** Says that everything is written. */
    void complete() throws IOException;

    /** For messages. */
    String name();

    /** Whether an export that failed can go on from here later. */
    boolean resumable();

    @Override
    void close() throws IOException;
}
