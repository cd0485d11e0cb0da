package dev.apiwright.example.benchmark;

import dev.apiwright.example.json.Json;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.SimulatedMember;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any page of a group as the service would send it. The members are written once, and a page is a piece of that: so the
 * server takes little of the time that is measured.
 */
final class WirePages {
    private static final Pattern LIMIT = Pattern.compile("\"Limit\":(\\d+)");
    private static final Pattern OFFSET = Pattern.compile("\"Offset\":(\\d+)");
    private static final byte[] END = "]}".getBytes(StandardCharsets.UTF_8);

    private final byte[] begin;
    private final byte[] members;
    /** Where each member begins; at the end, where the next one would. */
    private final int[] begins;

    WirePages(SimulatedGroup group) {
        Json json = new Json();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        begins = new int[group.size() + 1];
        for (int i = 0; i < group.size(); i++) {
            all.writeBytes(json.write(wire(group.member(i))));
            all.write(',');
            begins[i + 1] = all.size();
        }
        members = all.toByteArray();
        begin = ("{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"\",\"MemberNum\":" + group.size()
                        + ",\"MemberList\":[")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The page that a request asks for. */
    byte[] answer(String request) {
        int from = Math.min(number(OFFSET, request, 0), begins.length - 1);
        int to = Math.min(from + number(LIMIT, request, 100), begins.length - 1);
        // Without the comma behind the last one.
        int length = from == to ? 0 : begins[to] - 1 - begins[from];
        byte[] page = new byte[begin.length + length + END.length];
        System.arraycopy(begin, 0, page, 0, begin.length);
        System.arraycopy(members, begins[from], page, begin.length, length);
        System.arraycopy(END, 0, page, begin.length + length, END.length);
        return page;
    }

    private static int number(Pattern field, String request, int otherwise) {
        Matcher found = field.matcher(request);
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }

    private static Map<String, Object> wire(SimulatedMember member) {
        Map<String, Object> wire = fields(member);
        List<Map<String, String>> custom = new ArrayList<>();
        new TreeMap<>(member.custom()).forEach((key, value) -> custom.add(pair(key, value)));
        wire.put("AppMemberDefinedData", custom);
        return wire;
    }

    /** All but the custom ones, in the order of the service. */
    static Map<String, Object> fields(SimulatedMember member) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("Member_Account", member.account());
        wire.put("Role", member.role());
        wire.put("JoinTime", member.joinTime());
        wire.put("MsgSeq", member.msgSeq());
        wire.put("MsgFlag", member.msgFlag());
        wire.put("LastSendMsgTime", member.lastSendMsgTime());
        wire.put("MuteUntil", member.muteUntil());
        wire.put("NameCard", member.nameCard());
        return wire;
    }

    /** A custom field. */
    static Map<String, String> pair(String key, String value) {
        Map<String, String> pair = new LinkedHashMap<>();
        pair.put("Key", key);
        pair.put("Value", value);
        return Collections.unmodifiableMap(pair);
    }
}
