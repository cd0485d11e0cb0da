package dev.apiwright.processor.locate;

import dev.apiwright.processor.spec.SpecFile;
import dev.apiwright.processor.spec.SpecSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Spec files in the compiler's own locations. Which of them works depends on the compiler and the build tool, so all are
 * asked in turn.
 */
public final class FilerSource implements SpecSource {
    private static final List<JavaFileManager.Location> LOCATIONS =
            List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_PATH, StandardLocation.CLASS_PATH);

    private final Filer filer;

    public FilerSource(Filer filer) {
        this.filer = filer;
    }

    @Override
    public @Nullable SpecFile find(String path) {
        for (JavaFileManager.Location location : LOCATIONS) {
            SpecFile file = find(location, "", path, path);
            if (file != null) {
                return file;
            }
        }
        // On the module path a file belongs to a module, which the path names first: my.module/shop/api.yaml.
        int slash = path.indexOf('/');
        return slash < 0
                ? null
                : find(StandardLocation.MODULE_PATH, path.substring(0, slash + 1), path.substring(slash + 1), path);
    }

    private @Nullable SpecFile find(
            JavaFileManager.Location location, String moduleAndPackage, String name, String path) {
        try {
            FileObject file = filer.getResource(location, moduleAndPackage, name);
            return new SpecFile(path, file.getName(), Bytes.read(file.openInputStream()));
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            // Not there. ECJ says so by IllegalArgumentException, javac without the location's module by
            // NullPointerException.
            return null;
        }
    }

    @Override
    public String description() {
        return "the class output, the source path, the class path and the module path";
    }

    @Override
    public Optional<List<String>> list(String directory) {
        return Optional.empty();
    }
}
