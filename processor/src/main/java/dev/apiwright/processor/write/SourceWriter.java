package dev.apiwright.processor.write;

import dev.apiwright.processor.emit.GeneratedFile;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Writes generated files. */
public final class SourceWriter {
    private final Filer filer;

    public SourceWriter(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes files in the order of their names.
     *
     * @param origin the one element that they are made for, which incremental builds go by
     * @throws IOException when a file cannot be written, or is there already
     */
    public void write(Stream<GeneratedFile> files, Element origin) throws IOException {
        Iterable<GeneratedFile> sorted = files.sorted(Comparator.comparing(GeneratedFile::qualifiedName))::iterator;
        for (GeneratedFile file : sorted) {
            try (Writer out =
                    filer.createSourceFile(file.qualifiedName(), origin).openWriter()) {
                out.write(file.text());
            }
        }
    }
}
