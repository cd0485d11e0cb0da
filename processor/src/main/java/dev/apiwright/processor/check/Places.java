package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Location;

/** How a message names a place beside its own. */
final class Places {
    private Places() {}

    /** {@code line 4 of api.yaml}. */
    static String of(Location at) {
        return "line " + at.line() + " of " + fileName(at.file());
    }

    static String fileName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
