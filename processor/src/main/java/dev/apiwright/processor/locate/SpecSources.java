package dev.apiwright.processor.locate;

import dev.apiwright.processor.spec.SpecFile;
import dev.apiwright.processor.spec.SpecSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** Several sources, asked in turn: what stands nearer wins. */
public final class SpecSources implements SpecSource {
    /** The processor option that names the directory of a project's own specs. */
    public static final String DIRECTORY_OPTION = "apiwright.specs";

    private static final String UNSET =
            "; say where your own specs are with the compiler option -A" + DIRECTORY_OPTION + "=<directory>";

    private final List<SpecSource> sources;
    private final String advice;

    public SpecSources(List<SpecSource> sources) {
        this(sources, "");
    }

    /**
     * Sources with something to say where nothing was found.
     *
     * @param advice for the end of the message; may be empty
     */
    SpecSources(List<SpecSource> sources, String advice) {
        this.sources = List.copyOf(sources);
        this.advice = advice;
    }

    /**
     * The sources that a processor has: the directory of the option, the processor path (where shared specs come in jars), and
     * the compiler's locations.
     */
    public static SpecSource of(ProcessingEnvironment environment) {
        List<SpecSource> sources = new ArrayList<>();
        String directory = environment.getOptions().get(DIRECTORY_OPTION);
        String advice = UNSET;
        if (directory != null && !directory.isBlank()) {
            try {
                sources.add(new DirectorySource(Path.of(directory)));
                advice = "";
            } catch (InvalidPathException e) {
                advice = "; the compiler option -A" + DIRECTORY_OPTION + " names no directory";
            }
        }
        ClassLoader loader = SpecSources.class.getClassLoader();
        if (loader != null) {
            sources.add(new ClassLoaderSource(loader));
        }
        sources.add(new FilerSource(environment.getFiler()));
        return new SpecSources(sources, advice);
    }

    @Override
    public @Nullable SpecFile find(String path) {
        for (SpecSource source : sources) {
            SpecFile file = source.find(path);
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    @Override
    public String description() {
        return sources.stream().map(SpecSource::description).collect(Collectors.joining(", ")) + advice;
    }

    @Override
    public List<String> known() {
        return sources.stream().flatMap(source -> source.known().stream()).toList();
    }

    @Override
    public Optional<List<String>> list(String directory) {
        for (SpecSource source : sources) {
            Optional<List<String>> files = source.list(directory);
            if (files.isPresent()) {
                return files;
            }
        }
        return Optional.empty();
    }
}
