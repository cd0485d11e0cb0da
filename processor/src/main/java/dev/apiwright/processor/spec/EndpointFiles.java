package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.diagnostic.Suggestion;
import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the endpoint files that an API file lists, and looks for those that it forgot. */
final class EndpointFiles {
    private final SpecSource source;
    private final String apiPath;
    private final Problems problems;
    private boolean missing;

    EndpointFiles(SpecSource source, String apiPath, Problems problems) {
        this.source = source;
        this.apiPath = apiPath;
        this.problems = problems;
    }

    List<EndpointSpec> read(MapView api) {
        Map<String, Located<String>> listed = new LinkedHashMap<>();
        for (Located<String> entry : api.texts("endpoints")) {
            if (Paths.refuseImproper(entry, problems)) {
                Located<String> first = listed.putIfAbsent(Paths.directory(apiPath) + entry.value(), entry);
                if (first != null) {
                    problems.report(
                            ProblemId.ENDPOINT_LISTED_TWICE,
                            entry.at(),
                            entry.value(),
                            first.at().line());
                }
            }
        }
        List<EndpointSpec> endpoints = readAll(find(listed));
        YamlNode list = api.node("endpoints");
        // A file that is not listed may well be the one that is missing.
        if (list != null && !missing) {
            warnOfForgotten(listed, list);
        }
        return endpoints;
    }

    private List<SpecFile> find(Map<String, Located<String>> listed) {
        List<SpecFile> files = new ArrayList<>();
        for (Map.Entry<String, Located<String>> entry : listed.entrySet()) {
            String path = entry.getKey();
            SpecFile file = source.find(path);
            if (file == null) {
                missing = true;
                problems.report(
                        ProblemId.ENDPOINT_FILE_MISSING, entry.getValue().at(), path, hint(path, source));
            } else {
                files.add(file);
            }
        }
        return files;
    }

    /** On all processors: finding files may be for the compiler's thread alone, what stands in them is for any. */
    private List<EndpointSpec> readAll(List<SpecFile> files) {
        List<EndpointSpec> endpoints = new ArrayList<>();
        for (ReadFile read : files.parallelStream().map(ReadFile::of).toList()) {
            problems.addAll(read.problems());
            if (read.endpoint() == null) {
                missing = true;
            } else {
                endpoints.add(read.endpoint());
            }
        }
        return List.copyOf(endpoints);
    }

    /** An endpoint, null when the file is none, and what is wrong with it. */
    private record ReadFile(@Nullable EndpointSpec endpoint, Problems problems) {
        static ReadFile of(SpecFile file) {
            Problems problems = new Problems();
            MapView map = SpecLoader.root(file, Shapes.ENDPOINT, "api", problems);
            return new ReadFile(map == null ? null : EndpointReader.endpoint(file.path(), map), problems);
        }
    }

    /** What to say of a file that is not there. */
    static String hint(String path, SpecSource source) {
        List<String> present = source.list(Paths.directory(path)).orElse(List.of());
        return hint(Suggestion.nearest(path, present), source);
    }

    /** As {@link #hint(String, SpecSource)}, of the API file that the annotation names: it may be anywhere. */
    static String hintAnywhere(String path, SpecSource source) {
        return hint(anywhere(path, source.known()), source);
    }

    private static String hint(Optional<String> meant, SpecSource source) {
        return meant.map(found -> "did you mean \"" + found + "\"?")
                .orElseGet(() -> "it was looked for in " + source.description());
    }

    /** A path that is written with too many directories or too few, or with one misspelt. */
    private static Optional<String> anywhere(String path, List<String> known) {
        return known.stream()
                .filter(found -> path.endsWith("/" + found) || found.endsWith("/" + path))
                .findFirst()
                .or(() -> Suggestion.nearest(path, known));
    }

    /** Only in directories that hold a listed endpoint, and only files that say that they are endpoints. */
    private void warnOfForgotten(Map<String, Located<String>> listed, YamlNode list) {
        Set<String> directories = new TreeSet<>();
        for (String path : listed.keySet()) {
            directories.add(Paths.directory(path));
        }
        for (String directory : directories) {
            for (String path : source.list(directory).orElse(List.of())) {
                if (path.endsWith(".yaml") && !listed.containsKey(path) && isEndpoint(path)) {
                    problems.report(ProblemId.ENDPOINT_NOT_LISTED, list.at(), relative(path));
                }
            }
        }
    }

    private String relative(String path) {
        return path.substring(Paths.directory(apiPath).length());
    }

    private boolean isEndpoint(String path) {
        SpecFile file = source.find(path);
        YamlNode root = file == null ? null : YamlReader.read(file.display(), file.bytes(), new Problems());
        return root != null && new MapView(root, null).has(Shapes.ENDPOINT.name());
    }
}
