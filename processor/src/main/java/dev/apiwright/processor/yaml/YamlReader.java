package dev.apiwright.processor.yaml;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Reads a YAML file into nodes. It works on the parser's events rather than on composed nodes: aliases, anchors and tags are
 * still visible there, and no depth of nesting can exhaust the stack.
 */
public final class YamlReader {
    /** No spec needs more, as each endpoint stands in a file of its own; whatever is larger is something else. */
    public static final int MAX_BYTES = 1 << 20;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MAX_BYTES + 1)
            .setParseComments(false)
            .build();

    private YamlReader() {}

    /**
     * The root, or null when the file cannot be read; what is wrong is in {@code problems}. Never throws.
     *
     * @param file how it is named to people
     * @param bytes null when it is there and cannot be read
     */
    public static @Nullable YamlNode read(String file, byte @Nullable [] bytes, Problems problems) {
        String text = SpecText.of(file, bytes, problems);
        if (text == null) {
            return null;
        }
        SourceText source = new SourceText(text);
        TreeBuilder builder = new TreeBuilder(file, source, problems);
        try {
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                if (!builder.accept(event)) {
                    return null;
                }
            }
        } catch (MarkedYamlEngineException e) {
            ParserMistake.report(e, source, builder);
            return null;
        } catch (RuntimeException e) {
            // The parser is not ours, and whatever it stumbles over is still only a bad file.
            problems.report(ProblemId.BAD_YAML, builder.last(), String.valueOf(e.getMessage()), "correct it");
            return null;
        }
        YamlNode root = builder.root();
        if (root == null || (root instanceof YamlNode.Scalar scalar && scalar.type() == CoreType.NOTHING)) {
            problems.report(ProblemId.SPEC_EMPTY, Location.startOf(file));
            return null;
        }
        return root;
    }
}
