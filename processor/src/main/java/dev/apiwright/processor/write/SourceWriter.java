package dev.apiwright.processor.write;

import dev.apiwright.processor.emit.GeneratedFile;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Writes generated files. */
public final class SourceWriter {
    /** Files whose texts are made in one go: too few to matter in memory, enough to be worth a thread's while. */
    private static final int AT_ONCE = 32;

    private final Filer filer;

    public SourceWriter(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes files in the order of their names. Writing is for the compiler's thread alone, and takes longer than making the
     * texts, which other threads do meanwhile, not far ahead.
     *
     * @param origin the one element that they are made for, which incremental builds go by
     * @throws IOException when a file cannot be written, or is there already
     */
    public void write(Stream<GeneratedFile> files, Element origin) throws IOException {
        List<GeneratedFile> sorted =
                files.sorted(Comparator.comparing(GeneratedFile::qualifiedName)).toList();
        int ahead = AT_ONCE * Runtime.getRuntime().availableProcessors();
        Deque<CompletableFuture<List<String>>> texts = new ArrayDeque<>();
        int asked = 0;
        for (int start = 0; start < sorted.size(); start += AT_ONCE) {
            for (; asked < sorted.size() && asked <= start + ahead; asked += AT_ONCE) {
                List<GeneratedFile> next = some(sorted, asked);
                texts.add(CompletableFuture.supplyAsync(() -> texts(next)));
            }
            write(some(sorted, start), join(texts.remove()), origin);
        }
    }

    private static List<GeneratedFile> some(List<GeneratedFile> files, int start) {
        return files.subList(start, Math.min(files.size(), start + AT_ONCE));
    }

    private static List<String> texts(List<GeneratedFile> files) {
        return files.stream().map(GeneratedFile::text).toList();
    }

    /** What fails in another thread fails here as it would have in this one. */
    private static List<String> join(CompletableFuture<List<String>> texts) {
        try {
            return texts.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void write(List<GeneratedFile> files, List<String> texts, Element origin) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            try (Writer out =
                    filer.createSourceFile(files.get(i).qualifiedName(), origin).openWriter()) {
                out.write(texts.get(i));
            }
        }
    }
}
