package dev.apiwright.example.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Looks at the name and the content of a file, or of all files in a directory. */
final class FileWatch {
    private FileWatch() {}

    static void look(Path root, Findings findings) {
        if (!Files.exists(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    String place = "file " + file;
                    findings.look(place, file.getFileName().toString());
                    if (attributes.isRegularFile() && Files.isReadable(file)) {
                        findings.look(place, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
