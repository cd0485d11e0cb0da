package dev.apiwright.processor.diagnostic;

import java.util.Comparator;

/**
 * A place in a spec file.
 *
 * @param file how the file is named to people: an absolute path where there is one
 * @param line from 1
 * @param column from 1, in characters
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    /** The first character of a file. */
    public static Location startOf(String file) {
        return new Location(file, 1, 1);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** The form that editors and build tools make clickable. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
