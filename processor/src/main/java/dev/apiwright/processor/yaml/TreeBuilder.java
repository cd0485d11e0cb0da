package dev.apiwright.processor.yaml;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.yaml.YamlNode.Entry;
import dev.apiwright.processor.yaml.YamlNode.Mapping;
import dev.apiwright.processor.yaml.YamlNode.Refused;
import dev.apiwright.processor.yaml.YamlNode.Scalar;
import dev.apiwright.processor.yaml.YamlNode.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Makes nodes of the parser's events, and refuses what specs may not use. Everything but depth is reported and passed over. */
final class TreeBuilder {
    /** Types may nest, samples may nest; nothing that means something comes near. */
    private static final int DEEPEST = 50;

    private final String file;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> anchors = new HashSet<>();
    private Location last;
    private @Nullable YamlNode root;
    private int documents;

    TreeBuilder(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.last = Location.startOf(file);
    }

    @Nullable
    YamlNode root() {
        return root;
    }

    /** Where the event before stands. */
    Location last() {
        return last;
    }

    Location at(Mark mark) {
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** False when reading on makes no sense. */
    boolean accept(Event event) {
        last = event.getStartMark().map(this::at).orElse(last);
        if (event instanceof DocumentStartEvent start && !acceptDocument(start)) {
            return false;
        }
        if (event instanceof NodeEvent) {
            return acceptNode((NodeEvent) event);
        }
        if (event.getEventId() == Event.ID.SequenceEnd || event.getEventId() == Event.ID.MappingEnd) {
            add(open.pop().close());
        }
        return true;
    }

    private boolean acceptDocument(DocumentStartEvent start) {
        if (++documents > 1) {
            problems.report(ProblemId.SEVERAL_DOCUMENTS, last);
            return false;
        }
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            problems.report(ProblemId.YAML_DIRECTIVE, last);
        }
        return true;
    }

    private boolean acceptNode(NodeEvent event) {
        // Every name is told of once: an alias not at all when its anchor is.
        if (event instanceof AliasEvent) {
            refuseName(event, ProblemId.YAML_ALIAS);
            add(new Refused(last));
            return true;
        }
        refuseName(event, ProblemId.YAML_ANCHOR);
        if (event instanceof ScalarEvent) {
            ScalarEvent scalar = (ScalarEvent) event;
            refuseTag(scalar.getTag());
            add(new Scalar(scalar.getValue(), scalar.isPlain(), last));
            return true;
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        refuseTag(start.getTag());
        if (open.size() == DEEPEST) {
            problems.report(ProblemId.TOO_DEEP, last, DEEPEST);
            return false;
        }
        open.push(event.getEventId() == Event.ID.MappingStart ? new OpenMapping(last) : new OpenSequence(last));
        return true;
    }

    private void refuseName(NodeEvent event, ProblemId problem) {
        event.getAnchor()
                .map(Object::toString)
                .filter(anchors::add)
                .ifPresent(anchor -> problems.report(problem, last, anchor));
    }

    private void refuseTag(Optional<String> tag) {
        tag.map(name -> name.replace("tag:yaml.org,2002:", "!!"))
                .ifPresent(name -> problems.report(ProblemId.YAML_TAG, last, name));
    }

    private void add(YamlNode node) {
        if (open.isEmpty()) {
            root = node;
        } else {
            open.peek().add(node);
        }
    }

    /** A collection whose end has not been read. */
    private interface Open {
        void add(YamlNode node);

        YamlNode close();
    }

    private record OpenSequence(Location at, List<YamlNode> items) implements Open {
        OpenSequence(Location at) {
            this(at, new ArrayList<>());
        }

        @Override
        public void add(YamlNode node) {
            items.add(node);
        }

        @Override
        public YamlNode close() {
            return new Sequence(Collections.unmodifiableList(items), at);
        }
    }

    private final class OpenMapping implements Open {
        private final Location at;
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Scalar> keys = new HashMap<>();
        private @Nullable YamlNode key;

        OpenMapping(Location at) {
            this.at = at;
        }

        @Override
        public void add(YamlNode node) {
            if (key == null) {
                key = node;
                return;
            }
            if (key instanceof Scalar) {
                addEntry((Scalar) key, node);
            } else if (!(key instanceof Refused)) {
                problems.report(ProblemId.KEY_NOT_TEXT, key.at(), key.described());
            }
            key = null;
        }

        private void addEntry(Scalar name, YamlNode value) {
            if (name.plain() && name.text().equals("<<")) {
                problems.report(ProblemId.YAML_MERGE_KEY, name.at());
                return;
            }
            if (name.plain() && (name.text().contains("{") || name.text().contains("["))) {
                problems.report(ProblemId.COLON_MISSING, name.at(), name.text());
                return;
            }
            Scalar first = keys.putIfAbsent(name.text(), name);
            if (first != null) {
                problems.report(
                        ProblemId.DUPLICATE_KEY,
                        name.at(),
                        name.text(),
                        first.at().line());
                return;
            }
            entries.add(new Entry(name, value));
        }

        @Override
        public YamlNode close() {
            return new Mapping(Collections.unmodifiableList(entries), at);
        }
    }
}
