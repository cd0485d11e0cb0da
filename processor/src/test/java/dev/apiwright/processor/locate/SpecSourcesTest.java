package dev.apiwright.processor.locate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.processor.spec.SpecFile;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.annotation.processing.Filer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecSourcesTest {
    @TempDir
    Path directory;

    @Test
    void aFileInTheDirectoryIsNamedByItsAbsolutePath() throws IOException {
        Files.createDirectories(directory.resolve("my/endpoints"));
        Files.writeString(directory.resolve("my/api.yaml"), "api: x");
        Files.writeString(directory.resolve("my/endpoints/b.yaml"), "");
        Files.writeString(directory.resolve("my/endpoints/a.yaml"), "");
        DirectorySource source = new DirectorySource(directory);
        SpecFile file = source.find("my/api.yaml");
        assertEquals(
                directory.resolve("my").resolve("api.yaml").toAbsolutePath().toString(), file.display());
        assertEquals("my/api.yaml", file.path());
        assertEquals(Optional.of(List.of("my/endpoints/a.yaml", "my/endpoints/b.yaml")), source.list("my/endpoints/"));
        assertEquals(Optional.empty(), source.list("nowhere/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.yaml", "../outside.yaml", "a/../../outside.yaml", "\0"})
    void nothingOutsideOfTheDirectoryIsFound(String path) throws IOException {
        Path inner = Files.createDirectories(directory.resolve("inner"));
        Files.writeString(directory.resolve("outside.yaml"), "api: x");
        assertNull(new DirectorySource(inner).find(path));
    }

    @Test
    void whatIsThereAndNoFileCannotBeRead() throws IOException {
        Files.createDirectories(directory.resolve("api.yaml"));
        SpecFile file = new DirectorySource(directory).find("api.yaml");
        assertNotNull(file);
        assertNull(file.bytes());
    }

    @Test
    void aLargeFileIsNotReadToItsEnd() throws IOException {
        Files.write(directory.resolve("api.yaml"), new byte[5 << 20]);
        assertEquals(
                SpecFile.ENOUGH_BYTES,
                new DirectorySource(directory).find("api.yaml").bytes().length);
    }

    /** A build daemon keeps its class loaders; a jar that has been replaced meanwhile must be read anew. */
    @Test
    void aJarIsReadAnewEachTime() throws IOException {
        Path jar = directory.resolve("specs.jar");
        writeJar(jar, "first");
        assertArrayEquals("first".getBytes(StandardCharsets.UTF_8), read(jar));
        writeJar(jar, "second one");
        assertArrayEquals("second one".getBytes(StandardCharsets.UTF_8), read(jar));
    }

    private static byte[] read(Path jar) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            SpecFile file = new ClassLoaderSource(loader).find("shop/api.yaml");
            assertTrue(file.display().endsWith("specs.jar!/shop/api.yaml"), file.display());
            assertNull(new ClassLoaderSource(loader).find("shop/missing.yaml"));
            return file.bytes();
        }
    }

    private static void writeJar(Path jar, String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("shop/api.yaml"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    @Test
    void theNearestSourceWins() throws IOException {
        Path near = Files.createDirectories(directory.resolve("near"));
        Path far = Files.createDirectories(directory.resolve("far"));
        Files.writeString(far.resolve("a.yaml"), "far");
        Files.writeString(far.resolve("b.yaml"), "far");
        Files.writeString(near.resolve("a.yaml"), "near");
        SpecSources sources = new SpecSources(List.of(new DirectorySource(near), new DirectorySource(far)));
        assertEquals("near", text(sources.find("a.yaml")));
        assertEquals("far", text(sources.find("b.yaml")));
        assertNull(sources.find("c.yaml"));
        assertEquals("the directory " + near + ", the directory " + far, sources.description());
    }

    private static String text(SpecFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    /** How compilers say that there is no file: javac, ECJ, and javac when the location's module is missing. */
    @ParameterizedTest
    @ValueSource(classes = {IOException.class, IllegalArgumentException.class, NullPointerException.class})
    void aFilerThatHasNothingIsNoError(Class<? extends Exception> how) {
        Filer filer = (Filer) Proxy.newProxyInstance(
                Filer.class.getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
                    throw how.getConstructor().newInstance();
                });
        assertNull(new FilerSource(filer).find("shop/api.yaml"));
    }
}
