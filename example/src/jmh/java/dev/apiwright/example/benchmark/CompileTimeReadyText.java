package dev.apiwright.example.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor that only copies sources which were generated before: what is left is what {@code javac} does for any. */
@SupportedAnnotationTypes("dev.apiwright.GenerateClient")
@SupportedOptions(CompileTimeReadyText.FOLDER)
public final class CompileTimeReadyText extends AbstractProcessor {
    static final String FOLDER = "ready";

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!annotations.isEmpty()) {
            Path folder = Path.of(processingEnv.getOptions().get(FOLDER));
            CompileTimeProject.files(folder, ".java").forEach(file -> copy(folder, file));
        }
        return false;
    }

    private void copy(Path folder, Path file) {
        String path = folder.relativize(file).toString();
        String name = path.substring(0, path.length() - ".java".length())
                .replace(file.getFileSystem().getSeparator(), ".");
        try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            out.write(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
