package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.NotYet;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.diagnostic.Suggestion;
import dev.apiwright.processor.yaml.CoreType;
import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlNode.Entry;
import dev.apiwright.processor.yaml.YamlNode.Mapping;
import dev.apiwright.processor.yaml.YamlNode.Refused;
import dev.apiwright.processor.yaml.YamlNode.Scalar;
import dev.apiwright.processor.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may stand at a place in a spec. The kinds are data, so that the JSON Schema for editors can be held against them; each
 * says of a node on its own whether it fits.
 */
sealed interface Kind
        permits Kind.Text,
                Kind.Flag,
                Kind.Yes,
                Kind.Whole,
                Kind.Decimal,
                Kind.Word,
                Kind.Rate,
                Kind.Literal,
                Kind.Type,
                Kind.ListOf,
                Kind.OneOrMore,
                Kind.MapOf,
                Kind.ListOrMap,
                Kind.ShortOrLong,
                Kind.Version,
                Kind.Free,
                Shape {

    /** How a message names what is expected here. */
    String expected();

    /** Reports what is wrong with a node that is not refused already, and with all below it. */
    void check(YamlNode node, Problems problems);

    /** As {@code check}, for any node. */
    default void verify(YamlNode node, Problems problems) {
        if (!(node instanceof Refused)) {
            check(node, problems);
        }
    }

    /** Says that something else stands here. */
    default void refuse(YamlNode found, Problems problems) {
        WrongKind.report(this, found, problems);
    }

    /** Text; it may be empty where that means something. */
    record Text(boolean mayBeEmpty) implements Kind {
        @Override
        public String expected() {
            return "text";
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (!(node instanceof Scalar scalar)) {
                refuse(node, problems);
            } else if (scalar.text().isBlank()
                    || (scalar.plain() && scalar.text().equals("~"))) {
                if (scalar.type() == CoreType.NOTHING || !mayBeEmpty) {
                    problems.report(ProblemId.NO_TEXT, node.at());
                }
            } else if (scalar.type() != CoreType.TEXT) {
                problems.report(ProblemId.NOT_TEXT, node.at(), node.described(), scalar.text());
            }
        }
    }

    /** {@code true} or {@code false}. */
    record Flag() implements Kind {
        @Override
        public String expected() {
            return "true or false";
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (!(node instanceof Scalar scalar) || scalar.type() != CoreType.BOOLEAN) {
                refuse(node, problems);
            }
        }
    }

    /** {@code true}, for keys that are left out otherwise. */
    record Yes() implements Kind {
        @Override
        public String expected() {
            return "true";
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (!(node instanceof Scalar scalar)
                    || !scalar.plain()
                    || !scalar.text().equals("true")) {
                refuse(node, problems);
            }
        }
    }

    /** A whole number. */
    record Whole(long min, long max) implements Kind {
        @Override
        public String expected() {
            return "a whole number from " + min + " to " + max;
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (!(node instanceof Scalar scalar) || Numbers.whole(scalar, min, max) == null) {
                refuse(node, problems);
            }
        }
    }

    /** A number. */
    record Decimal() implements Kind {
        @Override
        public String expected() {
            return "a number";
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (!(node instanceof Scalar scalar) || Numbers.decimal(scalar) == null) {
                refuse(node, problems);
            }
        }
    }

    /** One of a few words. */
    record Word(List<String> words, List<String> planned) implements Kind {
        Word(List<String> words) {
            this(words, List.of());
        }

        @Override
        public String expected() {
            return words.size() == 1 ? words.get(0) : "one of " + String.join(", ", words);
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (!(node instanceof Scalar scalar) || scalar.type() == CoreType.NOTHING) {
                refuse(node, problems);
            } else if (planned.contains(scalar.text())) {
                NotYet.report(problems, node.at(), scalar.text());
            } else if (!words.contains(scalar.text())) {
                problems.report(
                        ProblemId.UNKNOWN_WORD, node.at(), scalar.text(), Suggestion.from(scalar.text(), words));
            }
        }
    }

    /** {@code 200/s}. */
    record Rate() implements Kind {
        static final String PATTERN = "^[1-9][0-9]{0,6}/s$";
        private static final Pattern RATE = Pattern.compile(PATTERN);

        @Override
        public String expected() {
            return "calls a second, such as 200/s";
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (!(node instanceof Scalar scalar) || !isRate(scalar.text())) {
                refuse(node, problems);
            }
        }

        static boolean isRate(String text) {
            return RATE.matcher(text).matches();
        }
    }

    /** Text, a number or a boolean. */
    record Literal() implements Kind {
        @Override
        public String expected() {
            return "text, a number or a boolean";
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (!(node instanceof Scalar scalar)
                    || scalar.type() == CoreType.NOTHING
                    || (scalar.type() == CoreType.FRACTION && Numbers.decimal(scalar) == null)) {
                refuse(node, problems);
            }
        }
    }

    /** A type: {@code string}, {@code [GroupMember]}, {@code {map: GroupMember}}. */
    record Type() implements Kind {
        @Override
        public String expected() {
            return "a type, such as string, [string] or {map: string}";
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            TypeReader.check(this, node, problems);
        }
    }

    /**
     * A list.
     *
     * @param least the smallest number of entries
     */
    record ListOf(Kind element, int least) implements Kind {
        @Override
        public String expected() {
            return switch (least) {
                case 0 -> "a list";
                case 1 -> "a list with at least one entry";
                default -> "a list with at least " + least + " entries";
            };
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (!(node instanceof Sequence list) || list.items().size() < least) {
                refuse(node, problems);
                return;
            }
            for (YamlNode item : list.items()) {
                element.verify(item, problems);
            }
        }
    }

    /** One value, or a list of such. */
    record OneOrMore(Kind element) implements Kind {
        @Override
        public String expected() {
            return element.expected() + ", or a list of it";
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (node instanceof Sequence) {
                new ListOf(element, 1).check(node, problems);
            } else if (node instanceof Mapping) {
                refuse(node, problems);
            } else {
                element.check(node, problems);
            }
        }
    }

    /** A map with the author's own keys. */
    record MapOf(Keys keys, Kind value, boolean mayBeEmpty) implements Kind {
        /** What the keys are. */
        enum Keys {
            NAMES,
            /** Values of an enum, of which one may be the empty text. */
            VALUES,
            /** Error codes, in decimal. */
            CODES
        }

        @Override
        public String expected() {
            return mayBeEmpty ? "a map" : "a map with at least one entry";
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (!(node instanceof Mapping map) || (map.entries().isEmpty() && !mayBeEmpty)) {
                refuse(node, problems);
                return;
            }
            for (Entry entry : map.entries()) {
                checkKey(entry.key(), problems);
                value.verify(entry.value(), problems);
            }
        }

        private void checkKey(Scalar key, Problems problems) {
            if (key.text().isBlank() && keys != Keys.VALUES) {
                problems.report(ProblemId.NO_TEXT, key.at());
            } else if (keys == Keys.CODES && !ErrorCodes.isCode(key.text())) {
                ErrorCodes.refuse(key, problems);
            }
        }
    }

    /** A list, or a map that says more. */
    record ListOrMap(ListOf list, MapOf map) implements Kind {
        @Override
        public String expected() {
            return list.expected() + ", or " + map.expected();
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (node instanceof Sequence) {
                list.check(node, problems);
            } else if (node instanceof Mapping) {
                map.check(node, problems);
            } else {
                refuse(node, problems);
            }
        }
    }

    /** The version of the spec language. */
    record Version() implements Kind {
        @Override
        public String expected() {
            return "1";
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (!isOne(node)) {
                problems.report(ProblemId.UNSUPPORTED_VERSION, node.at(), node.described());
            }
        }

        static boolean isOne(YamlNode node) {
            return node instanceof Scalar scalar && Numbers.whole(scalar, 1, 1) != null;
        }
    }

    /** A short form, or a map that says more; a map with one of the short keys is a short form too. */
    record ShortOrLong(Kind shortForm, Shape longForm, Set<String> shortKeys) implements Kind {
        @Override
        public String expected() {
            return shortForm.expected() + ", or " + longForm.expected();
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (node instanceof Mapping map && isLong(map) && !isSomethingElse(map)) {
                longForm.check(node, problems);
            } else if (node instanceof Mapping map && isLong(map)) {
                refuse(node, problems);
            } else if (node instanceof Scalar scalar && scalar.type() == CoreType.NOTHING) {
                refuse(node, problems);
            } else {
                shortForm.check(node, problems);
            }
        }

        /** One key that nobody knows: {@code {list: string}}. */
        private boolean isSomethingElse(Mapping map) {
            if (!map.complete() || map.entries().size() != 1) {
                return false;
            }
            String word = map.entries().get(0).key().text();
            return !longForm.mayMean(word) && word.matches("\\w+");
        }

        boolean isLong(Mapping map) {
            for (Entry entry : map.entries()) {
                if (shortKeys.contains(entry.key().text())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Any JSON object: a sample. */
    record Free() implements Kind {
        @Override
        public String expected() {
            return "a map: the JSON object as it is sent";
        }

        @Override
        public void check(YamlNode node, Problems problems) {
            if (!(node instanceof Mapping)) {
                refuse(node, problems);
            }
        }
    }
}
