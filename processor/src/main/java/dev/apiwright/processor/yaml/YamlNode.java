package dev.apiwright.processor.yaml;

import dev.apiwright.processor.diagnostic.Location;
import java.util.List;

/** A node of a YAML file. */
public sealed interface YamlNode {
    Location at();

    /** How a message names what was found. */
    String described();

    /** @param plain whether it stands without quotes, so that YAML may read it as a number, a boolean or nothing */
    record Scalar(String text, boolean plain, Location at) implements YamlNode {

        /** What YAML 1.2's core schema makes of it. */
        public CoreType type() {
            return plain ? CoreType.of(text) : CoreType.TEXT;
        }

        @Override
        public String described() {
            return switch (type()) {
                case TEXT -> "the text \"" + text + "\"";
                case NOTHING -> text.isEmpty() ? "an empty value" : text;
                case BOOLEAN -> "the boolean " + text;
                case INTEGER, FRACTION -> "the number " + text;
            };
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, Location at) implements YamlNode {
        @Override
        public String described() {
            return items.isEmpty() ? "an empty list" : "a list";
        }
    }

    /**
     * A map; keys are unique.
     *
     * @param complete false when an entry was refused, so that nothing can be said to be missing
     */
    record Mapping(List<Entry> entries, boolean complete, Location at) implements YamlNode {
        @Override
        public String described() {
            return entries.isEmpty() ? "an empty map" : "a map";
        }
    }

    /** A node that was refused, and told of, already. */
    record Refused(Location at) implements YamlNode {
        @Override
        public String described() {
            return "an alias";
        }
    }

    /** An entry of a map; the key is text as written, whatever YAML would read it as. */
    record Entry(Scalar key, YamlNode value) {}
}
