package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an API file with everything that it names. */
public final class SpecLoader {
    private final SpecSource source;
    private final Problems problems;

    private SpecLoader(SpecSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * The API as written; null when not even its outline can be read. Never throws: what is wrong is in {@code problems}, and a
     * spec with errors may be incomplete.
     */
    public static @Nullable ApiSpec load(SpecSource source, String path, Problems problems) {
        return new SpecLoader(source, problems).load(path);
    }

    private @Nullable ApiSpec load(String path) {
        List<String> chain = new ArrayList<>();
        MapView map = apiFile(
                path,
                () -> problems.report(ProblemId.SPEC_NOT_FOUND, null, path, EndpointFiles.hintAnywhere(path, source)));
        if (map == null) {
            return null;
        }
        List<EndpointSpec> endpoints = new EndpointFiles(source, path, problems).read(map);
        chain.add(path);
        return extended(ApiReader.api(path, map, endpoints), map, chain);
    }

    /** Null when a base cannot be read: without it, half of what the endpoints name would seem to be missing. */
    private @Nullable ApiSpec extended(ApiSpec own, MapView map, List<String> chain) {
        Located<String> extended = map.text("extends");
        if (extended == null) {
            return own;
        }
        String path = extended.value();
        if (chain.contains(path)) {
            problems.report(ProblemId.EXTENDS_CYCLE, extended.at(), path, String.join(", ", chain));
            return null;
        }
        MapView base = Paths.isProper(path) ? baseFile(extended) : null;
        if (base == null) {
            Paths.refuseImproper(extended, problems);
            return null;
        }
        chain.add(path);
        ApiSpec whole = extended(ApiReader.api(path, base, List.of()), base, chain);
        return whole == null ? null : Extension.of(own, whole);
    }

    private @Nullable MapView baseFile(Located<String> path) {
        return apiFile(
                path.value(),
                () -> problems.report(
                        ProblemId.BASE_NOT_FOUND, path.at(), path.value(), EndpointFiles.hint(path.value(), source)));
    }

    private @Nullable MapView apiFile(String path, Runnable whenMissing) {
        SpecFile file = source.find(path);
        if (file == null) {
            whenMissing.run();
            return null;
        }
        return root(file, Shapes.API, "endpoint", problems);
    }

    /** The root of a file that has the shape; {@code foreignKey} tells that it is a file of the other kind. */
    static @Nullable MapView root(SpecFile file, Shape shape, String foreignKey, Problems problems) {
        YamlNode root = YamlReader.read(file.display(), file.bytes(), problems);
        if (root == null) {
            return null;
        }
        MapView map = new MapView(root, null);
        if (map.has(foreignKey) && !map.has(shape.name())) {
            problems.report(ProblemId.WRONG_FILE, root.at(), foreignKey, shape.name());
            return null;
        }
        YamlNode version = map.node("apiwright");
        if (version != null && !Kind.Version.isOne(version)) {
            // Whatever else stands in it is said in another language.
            Shapes.VERSION.verify(version, problems);
            return null;
        }
        shape.verify(root, problems);
        return root instanceof YamlNode.Mapping ? new MapView(root, shape) : null;
    }
}
