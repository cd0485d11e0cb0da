package dev.apiwright.processor.write;

import dev.apiwright.processor.emit.GeneratedFile;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Writes generated files. */
public final class SourceWriter {
    /**
     * Texts that are made, on all processors, before they are written, which is for the compiler's thread alone. Few are held,
     * and still each thread has several to make.
     */
    private static final int AT_ONCE = 128;

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
        List<GeneratedFile> sorted =
                files.sorted(Comparator.comparing(GeneratedFile::qualifiedName)).toList();
        for (int start = 0; start < sorted.size(); start += AT_ONCE) {
            writeSome(sorted.subList(start, Math.min(sorted.size(), start + AT_ONCE)), origin);
        }
    }

    private void writeSome(List<GeneratedFile> files, Element origin) throws IOException {
        List<String> texts = files.parallelStream().map(GeneratedFile::text).toList();
        for (int i = 0; i < files.size(); i++) {
            try (Writer out =
                    filer.createSourceFile(files.get(i).qualifiedName(), origin).openWriter()) {
                out.write(texts.get(i));
            }
        }
    }
}
