package dev.apiwright.processor;

import dev.apiwright.processor.check.Checks;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.emit.Emitters;
import dev.apiwright.processor.emit.GeneratedFile;
import dev.apiwright.processor.model.ApiModel;
import dev.apiwright.processor.model.ApiResolver;
import dev.apiwright.processor.spec.ApiSpec;
import dev.apiwright.processor.spec.SpecLoader;
import dev.apiwright.processor.spec.SpecSource;
import java.util.stream.Stream;

/**
 * From a spec to Java files: read, check, resolve, emit. Nothing in it knows a compiler, so that a command line or a build
 * task can do the same.
 */
public final class Generation {
    private final SpecSource source;
    private final Problems problems;

    /**
     * A generation that reads from a place.
     *
     * @param problems takes what is wrong with the spec
     */
    public Generation(SpecSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * The files of an API; none when its spec has errors.
     *
     * @param path of the API file
     * @param packageName of the generated code
     */
    public Stream<GeneratedFile> run(String path, String packageName) {
        ApiSpec spec = SpecLoader.load(source, path, problems);
        if (spec == null) {
            return Stream.empty();
        }
        // Checked even where reading found mistakes: what was not understood is left out, and all are told in one run.
        Checks.run(spec, problems);
        if (problems.hasErrors()) {
            return Stream.empty();
        }
        ApiModel model = ApiResolver.resolve(spec, packageName);
        return Emitters.emit(model);
    }
}
