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
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
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
    private final SourceText text;
    private final Problems problems;
    private final EntryMistake mistakes = new EntryMistake(this);
    private final Set<Integer> linesToldOf = new HashSet<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> anchors = new HashSet<>();
    private Location last;
    private @Nullable YamlNode root;
    private final List<Location> cuts = new ArrayList<>();
    private boolean hasColon;
    private int documents;

    TreeBuilder(String file, SourceText text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
        this.last = Location.startOf(file);
    }

    /** What was read, when all was: warns of texts that comments seem to have cut. */
    @Nullable
    YamlNode root() {
        for (Location cut : cuts) {
            problems.report(ProblemId.TEXT_CUT, cut);
        }
        return root;
    }

    /** Where the event before stands. */
    Location last() {
        return last;
    }

    Location at(Mark mark) {
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    void report(ProblemId id, Location at, Object... arguments) {
        linesToldOf.add(at.line());
        problems.report(id, at, arguments);
    }

    /** Reports what is wrong with a line, unless something has been told of it: what follows from a mistake is none. */
    void reportOnce(ProblemId id, Location at, Object... arguments) {
        if (!linesToldOf.contains(at.line())) {
            report(id, at, arguments);
        }
    }

    void reportLookAlike(Location at) {
        text.reportLookAlike(at, this);
    }

    /** False when reading on makes no sense. */
    boolean accept(Event event) {
        Optional<Mark> start = event.getStartMark();
        if (start.isPresent()) {
            last = at(start.get());
        }
        if (event instanceof DocumentStartEvent document && !acceptDocument(document)) {
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
            acceptScalar(scalar);
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

    private void acceptScalar(ScalarEvent scalar) {
        boolean nothing = scalar.getValue().isEmpty() && scalar.isPlain();
        boolean named = scalar.getAnchor().isPresent() || scalar.getTag().isPresent();
        Optional<Mark> start = scalar.getStartMark();
        hasColon = !nothing
                || (start.isPresent() && text.hasColonBefore(start.get().getIndex()));
        if (nothing && named) {
            add(new Refused(last));
            return;
        }
        add(new Scalar(scalar.getValue(), scalar.isPlain(), last));
        Optional<Mark> end = scalar.getEndMark();
        if (scalar.isPlain()
                && !nothing
                && end.isPresent()
                && text.hasHashTagAfter(end.get().getIndex())) {
            cuts.add(at(end.get()));
        }
    }

    private void refuseName(NodeEvent event, ProblemId problem) {
        Optional<Anchor> anchor = event.getAnchor();
        if (anchor.isPresent() && anchors.add(anchor.get().toString())) {
            problems.report(problem, last, anchor.get());
        }
    }

    private void refuseTag(Optional<String> tag) {
        if (tag.isPresent()) {
            problems.report(ProblemId.YAML_TAG, last, tag.get().replace("tag:yaml.org,2002:", "!!"));
        }
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
            return new Sequence(List.copyOf(items), at);
        }
    }

    private final class OpenMapping implements Open {
        private final Location at;
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Scalar> keys = new HashMap<>();
        private @Nullable YamlNode key;
        private boolean complete = true;
        private boolean afterMistake;

        OpenMapping(Location at) {
            this.at = at;
        }

        @Override
        public void add(YamlNode node) {
            if (key == null) {
                key = node;
                return;
            }
            if (key instanceof Scalar name) {
                addEntry(name, node);
            } else if (!(key instanceof Refused)) {
                problems.report(ProblemId.KEY_NOT_TEXT, key.at(), key.described());
                complete = false;
            }
            key = null;
        }

        private void addEntry(Scalar name, YamlNode value) {
            boolean withColon = !(value instanceof Scalar) || hasColon;
            Entry before = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            // Further commas in one text: it has been told of.
            boolean goesOn = afterMistake && !withColon;
            afterMistake = goesOn || mistakes.refuse(name, withColon, before);
            if (afterMistake) {
                complete = false;
                keepForReferences(name);
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

        /** A word may be a name that is used elsewhere; it exists, whatever is wrong with it. */
        private void keepForReferences(Scalar name) {
            if (name.text().matches("\\w+") && keys.putIfAbsent(name.text(), name) == null) {
                entries.add(new Entry(name, new Refused(name.at())));
            }
        }

        @Override
        public YamlNode close() {
            return new Mapping(List.copyOf(entries), complete, at);
        }
    }
}
