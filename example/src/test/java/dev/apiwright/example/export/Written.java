package dev.apiwright.example.export;

import dev.apiwright.example.json.Json;
import dev.apiwright.example.simulator.SimulatedMember;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads outputs back as a user of them would, and says what should stand in them. */
final class Written {
    private Written() {}

    static List<Map<String, @Nullable Object>> jsonLines(Path file) throws IOException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String line : Files.readString(file).split("\n", -1)) {
            if (!line.isEmpty()) {
                rows.add(new Json().readObject(line.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return rows;
    }

    static List<List<String>> csv(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        CsvReader reader = new CsvReader(new StringReader(Files.readString(file)));
        for (List<String> row = reader.record(); row != null; row = reader.record()) {
            rows.add(row);
        }
        return rows;
    }

    static List<String> accounts(Path file, OutputFormat format) throws IOException {
        if (format == OutputFormat.CSV) {
            return csv(file).stream().skip(1).map(row -> row.get(0)).toList();
        }
        return jsonLines(file).stream()
                .map(row -> String.valueOf(row.get("memberAccount")))
                .toList();
    }

    /** The line of JSON that a member should become. */
    static Map<String, @Nullable Object> asJson(SimulatedMember member) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("memberAccount", member.account());
        row.put("role", member.role());
        row.put("joinTime", time(member.joinTime()));
        row.put("msgSeq", member.msgSeq());
        row.put("msgFlag", member.msgFlag());
        if (member.lastSendMsgTime() != 0) {
            row.put("lastSendMsgTime", time(member.lastSendMsgTime()));
        }
        if (member.muteUntil() != 0) {
            row.put("muteUntil", time(member.muteUntil()));
        }
        row.put("nameCard", member.nameCard());
        if (!member.custom().isEmpty()) {
            row.put("custom", new TreeMap<>(member.custom()));
        }
        return row;
    }

    /** The record of CSV that a member should become. */
    static List<String> asCsv(SimulatedMember member) {
        Map<String, @Nullable Object> json = asJson(member);
        List<String> row = new ArrayList<>();
        for (String column : header()) {
            Object value = json.get(column);
            boolean isObject = value instanceof Map<?, ?>;
            row.add(
                    value == null
                            ? ""
                            : isObject
                                    ? new String(new Json().write(value), StandardCharsets.UTF_8)
                                    : value.toString());
        }
        return row;
    }

    static List<String> header() {
        return List.of(
                "memberAccount",
                "role",
                "joinTime",
                "msgSeq",
                "msgFlag",
                "lastSendMsgTime",
                "muteUntil",
                "nameCard",
                "custom");
    }

    private static String time(long seconds) {
        return Instant.ofEpochSecond(seconds).toString();
    }
}
