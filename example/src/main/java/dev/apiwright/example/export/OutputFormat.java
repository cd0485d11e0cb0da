package dev.apiwright.example.export;

import java.util.Locale;

/** What the output looks like. */
enum OutputFormat {
    JSONL,
    CSV;

    /** As on the command line and at the end of file names. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
