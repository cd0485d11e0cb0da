package dev.apiwright.example.benchmark;

import dev.apiwright.example.json.Json;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.SimulatedMember;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of 100 members with all fields and two custom ones, about 31 kB, written in one of several ways; and its checksum. */
final class DecodingPage {
    static final int MEMBERS = 100;
    /** What members wrote as they liked, in the simulator's words: some of it beyond ASCII or with escapes. */
    static final String USUAL = "usual";
    /** Indented. */
    static final String SPACED = "spaced";
    /** The fields of a member from the last to the first. */
    static final String BACKWARDS = "backwards";
    /** All names in Chinese. */
    static final String CHINESE = "chinese";
    /** All names in Chinese, and written with escapes; JSON in a custom field. */
    static final String ESCAPED = "escaped";

    private final SimulatedGroup group = SimulatedGroup.of("page", GroupType.PUBLIC, MEMBERS);
    private final String kind;
    private long checksum = MEMBERS;

    DecodingPage(String kind) {
        this.kind = kind;
    }

    byte[] text() {
        checksum = MEMBERS;
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("ActionStatus", "OK");
        page.put("ErrorInfo", "");
        page.put("ErrorCode", 0L);
        page.put("MemberNum", (long) MEMBERS);
        List<Object> members = new ArrayList<>();
        group.members().forEach(member -> members.add(wire(members.size(), member)));
        page.put("MemberList", members);
        page.put("Next", "144115200000000100");
        String text = new String(new Json().write(page), StandardCharsets.UTF_8);
        return written(text).getBytes(StandardCharsets.UTF_8);
    }

    /** What a right decoder comes to; of the text that was made last. */
    long checksum() {
        return checksum;
    }

    private Map<String, Object> wire(int number, SimulatedMember member) {
        boolean chinese = kind.equals(CHINESE) || kind.equals(ESCAPED);
        Map<String, Object> wire = WirePages.fields(member);
        if (chinese) {
            wire.put("NameCard", "登山爱好者" + number);
        }
        wire.put("OnlineStatus", number % 3 == 0 ? "Online" : "Offline");
        checksum = Checksum.of(checksum, wire.values().toArray());
        String about =
                kind.equals(ESCAPED) ? "{\"city\":\"chamonix\",\"no\":" + number + "}" : "likes mountains " + number;
        wire.put("AppMemberDefinedData", List.of(custom("Level", "" + number % 60), custom("About", about)));
        return kind.equals(BACKWARDS) ? backwards(wire) : wire;
    }

    private Map<String, String> custom(String key, String value) {
        checksum = Checksum.of(checksum, key, value);
        return WirePages.pair(key, value);
    }

    private static Map<String, Object> backwards(Map<String, Object> fields) {
        List<String> names = new ArrayList<>(fields.keySet());
        Collections.reverse(names);
        Map<String, Object> turned = new LinkedHashMap<>();
        names.forEach(name -> turned.put(name, fields.get(name)));
        return turned;
    }

    private String written(String text) {
        return switch (kind) {
            case SPACED -> spaced(text);
            case ESCAPED -> escaped(text);
            default -> text;
        };
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(c < 0x80 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return escaped.toString();
    }

    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder();
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inString ^= c == '"' && !isEscaped(text, i);
            depth += inString ? 0 : c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (!inString && (c == '}' || c == ']')) {
                spaced.append('\n').append("  ".repeat(depth));
            }
            spaced.append(c);
            if (!inString && (c == '{' || c == '[' || c == ',')) {
                spaced.append('\n').append("  ".repeat(depth));
            } else if (!inString && c == ':') {
                spaced.append(' ');
            }
        }
        return spaced.toString();
    }

    private static boolean isEscaped(String text, int at) {
        int backslashes = 0;
        while (text.charAt(at - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
