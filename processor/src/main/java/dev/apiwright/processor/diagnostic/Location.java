package dev.apiwright.processor.diagnostic;

/**
 * A place in a spec file.
 *
 * @param file how the file is named to people: an absolute path where there is one
 * @param line from 1
 * @param column from 1, in characters
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
    /** The first character of a file. */
    public static Location startOf(String file) {
        return new Location(file, 1, 1);
    }

    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile == 0 ? Integer.compare(line, other.line) : byFile;
        return byLine == 0 ? Integer.compare(column, other.column) : byLine;
    }

    /** The form that editors and build tools make clickable. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
