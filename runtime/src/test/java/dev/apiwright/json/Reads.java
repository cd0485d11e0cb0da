package dev.apiwright.json;

import dev.apiwright.value.OpenEnum;
import dev.apiwright.value.OpenIntEnum;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads as a decoder could: a plan of letters says which, over and over. Keeps what was read, to be written again. */
final class Reads {
    /** A value that has been read, and how it is written. */
    interface Node {
        void write(JsonWriter out);
    }

    private record Read(Function<JsonReader, @Nullable Object> from, BiConsumer<JsonWriter, Object> to) {}

    private static final char SKIP = 'k';

    /** Not in the order of any text. */
    private static final List<JsonName> KNOWN = Stream.of(
                    "name", "a", "Member_Account", "list", "é", "quo\"te", "", "n")
            .map(JsonName::of)
            .toList();

    /**
     * {@code o} object, {@code f} object of known fields, {@code a} array, {@code m} map; the others read single values.
     */
    private static final Map<Character, Read> SINGLE = Map.ofEntries(
            single('s', JsonReader::string, (out, v) -> out.string((String) v)),
            single('t', JsonReader::trimmed, (out, v) -> out.string((String) v)),
            single('e', in -> in.text(Text::new), (out, v) -> out.openEnum((OpenEnum) v)),
            single('w', in -> in.trimmedText(Text::new), (out, v) -> out.openEnum((OpenEnum) v)),
            single('l', JsonReader::int64, (out, v) -> out.int64((Long) v)),
            single('c', in -> in.intEnum(Code::new), (out, v) -> out.openIntEnum((OpenIntEnum) v)),
            single('i', JsonReader::int32, (out, v) -> out.int64((Integer) v)),
            single('b', JsonReader::bool, (out, v) -> out.bool((Boolean) v)),
            single('n', JsonReader::number, (out, v) -> out.number((Double) v)),
            single('d', JsonReader::decimal, (out, v) -> out.decimal((BigDecimal) v)),
            single('L', JsonReader::int64Text, (out, v) -> out.int64Text((Long) v)),
            single('I', JsonReader::int32Text, (out, v) -> out.int64Text((Integer) v)),
            single('N', JsonReader::numberText, (out, v) -> out.numberText((Double) v)),
            single('D', JsonReader::decimalText, (out, v) -> out.decimalText((BigDecimal) v)),
            single('x', JsonReader::epochSeconds, (out, v) -> out.epochSeconds((Instant) v)),
            single('X', in -> in.epochSecondsUnless(0), (out, v) -> out.epochSeconds((Instant) v)),
            single('y', JsonReader::epochMillis, (out, v) -> out.epochMillis((Instant) v)),
            single('Y', in -> in.epochMillisUnless(-1), (out, v) -> out.epochMillis((Instant) v)),
            single('u', JsonReader::seconds, (out, v) -> out.seconds((Duration) v)),
            single('U', in -> in.secondsUnless(0), (out, v) -> out.seconds((Duration) v)),
            single('v', JsonReader::millis, (out, v) -> out.millis((Duration) v)),
            single('V', in -> in.millisUnless(0), (out, v) -> out.millis((Duration) v)),
            single('r', JsonReader::rawJson, (out, v) -> out.rawJson((String) v)),
            single(SKIP, Reads::skipped, (out, v) -> out.bool((Boolean) v)));

    private static final String LETTERS = "setwlcibndLINDxXyYuUvVrkoamf";

    private final byte[] plan;
    private final boolean raw;
    private final List<@Nullable Object> leaves = new ArrayList<>();
    private int next;
    private @Nullable Node root;

    /**
     * Reads a whole text.
     *
     * @param plan letters; other bytes stand for letters too
     * @param raw whether single values are read as their own text, whatever the plan says of them
     */
    static Reads of(byte[] text, byte[] plan, boolean raw) {
        return JsonReader.read(text, in -> of(in, plan, raw));
    }

    /** The same, by a certain reader. */
    static Reads of(JsonReader in, byte[] plan, boolean raw) {
        Reads reads = new Reads(plan, raw);
        reads.root = reads.any(in);
        return reads;
    }

    private Reads(byte[] plan, boolean raw) {
        this.plan = plan;
        this.raw = raw;
    }

    /** The whole value; null when it is null. */
    @Nullable
    Node root() {
        return root;
    }

    /** The names of fields and the single values, in the order of the text; null where one is null, or means "absent". */
    List<@Nullable Object> leaves() {
        return leaves;
    }

    private @Nullable Node any(JsonReader in) {
        char letter = letter();
        return switch (letter) {
            case 'o' -> in.object(this::object);
            case 'f' -> in.object(this::knownFields);
            case 'a' -> {
                List<Node> elements = in.list(this::any);
                yield out -> out.list(elements, (to, node) -> node.write(to));
            }
            case 'm' -> {
                Map<String, Node> entries = in.map(this::any);
                yield out -> out.map(entries, (to, node) -> node.write(to));
            }
            case SKIP -> leaf(in, SINGLE.get(letter), false);
            default -> leaf(in, SINGLE.get(letter), raw);
        };
    }

    private Node object(JsonReader in) {
        List<Map.Entry<String, Node>> fields = new ArrayList<>();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            fields.add(field(name, in));
        }
        return written(fields);
    }

    /** As generated decoders do. */
    private Node knownFields(JsonReader in) {
        List<Map.Entry<String, Node>> fields = new ArrayList<>();
        in.beginObject();
        while (in.moreFields()) {
            for (JsonName name : KNOWN) {
                if (in.isNext(name)) {
                    fields.add(field(name.text(), in));
                }
            }
        }
        return written(fields);
    }

    private Map.Entry<String, Node> field(String name, JsonReader in) {
        leaves.add(name);
        Node value = any(in);
        return Map.entry(name, value == null ? out -> out.rawJson("null") : value);
    }

    private static Node written(List<Map.Entry<String, Node>> fields) {
        return out -> {
            out.beginObject();
            fields.forEach(field -> out.object(field.getKey(), field.getValue(), (to, node) -> node.write(to)));
            out.endObject();
        };
    }

    private @Nullable Node leaf(JsonReader in, Read read, boolean asText) {
        Object value = asText ? in.rawJson() : read.from.apply(in);
        leaves.add(value);
        if (value == null) {
            return null;
        }
        return out -> read.to.accept(out, value);
    }

    private char letter() {
        if (plan.length == 0) {
            return 'r';
        }
        char letter = (char) (plan[next++ % plan.length] & 0xFF);
        return LETTERS.indexOf(letter) >= 0 ? letter : LETTERS.charAt(letter % LETTERS.length());
    }

    private static Object skipped(JsonReader in) {
        in.skip();
        return true;
    }

    private static Map.Entry<Character, Read> single(
            char letter, Function<JsonReader, @Nullable Object> from, BiConsumer<JsonWriter, Object> to) {
        return Map.entry(letter, new Read(from, to));
    }

    private static final class Text extends OpenEnum {
        Text(String value) {
            super(value);
        }
    }

    private static final class Code extends OpenIntEnum {
        Code(long value) {
            super(value);
        }
    }
}
