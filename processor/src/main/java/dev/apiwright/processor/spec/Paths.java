package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import java.util.regex.Pattern;

/** Paths of spec files: with {@code /} on every system, downwards only, so that they mean the same in a directory and in a jar. */
final class Paths {
    private static final Pattern SEGMENTS = Pattern.compile("[A-Za-z0-9_.@+~-]+(?:/[A-Za-z0-9_.@+~-]+)*+");

    private Paths() {}

    static boolean isProper(String path) {
        if (!SEGMENTS.matcher(path).matches()) {
            return false;
        }
        for (String segment : path.split("/")) {
            if (segment.replace(".", "").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the path was proper; says so when it was not, and one that is no text at all has been told of. */
    static boolean refuseImproper(Located<String> path, Problems problems) {
        if (path.value().isBlank()) {
            return false;
        }
        if (!isProper(path.value())) {
            problems.report(ProblemId.BAD_FILE_PATH, path.at(), path.value());
            return false;
        }
        return true;
    }

    /** The directory of a file, with its closing slash; empty at the top. */
    static String directory(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
