package dev.apiwright.example.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Folders of classes packed as jars, as a program has them that is not being built. */
final class ClassJars {
    private ClassJars() {}

    /** An entry of a class path; a jar stays as it is. */
    static String of(String entry) {
        Path folder = Path.of(entry);
        if (!Files.isDirectory(folder)) {
            return entry;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            Path jar = Files.createTempFile("benchmark", ".jar");
            jar.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(jar);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Path file : files) {
                    String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                }
            }
            return jar.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
