package dev.apiwright.processor.locate;

import dev.apiwright.processor.spec.SpecFile;
import dev.apiwright.processor.spec.SpecSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** Several sources, asked in turn: what stands nearer wins. */
public final class SpecSources implements SpecSource {
    /** The processor option that names the directory of a project's own specs. */
    public static final String DIRECTORY_OPTION = "apiwright.specs";

    private final List<SpecSource> sources;

    public SpecSources(List<SpecSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * The sources that a processor has: the directory of the option, the processor path (where shared specs come in jars), and
     * the compiler's locations.
     */
    public static SpecSource of(ProcessingEnvironment environment) {
        List<SpecSource> sources = new ArrayList<>();
        String directory = environment.getOptions().get(DIRECTORY_OPTION);
        if (directory != null && !directory.isBlank()) {
            try {
                sources.add(new DirectorySource(Path.of(directory)));
            } catch (InvalidPathException e) {
                // Nothing can be there; the message about what was not found then does not name it.
            }
        }
        ClassLoader loader = SpecSources.class.getClassLoader();
        if (loader != null) {
            sources.add(new ClassLoaderSource(loader));
        }
        sources.add(new FilerSource(environment.getFiler()));
        return new SpecSources(sources);
    }

    @Override
    public @Nullable SpecFile find(String path) {
        return sources.stream()
                .map(source -> source.find(path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String description() {
        return sources.stream().map(SpecSource::description).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<List<String>> list(String directory) {
        return sources.stream()
                .map(source -> source.list(directory))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
