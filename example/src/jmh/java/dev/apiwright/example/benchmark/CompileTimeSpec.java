package dev.apiwright.example.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Specs with as many endpoints as wanted: copies of Tencent Chat's {@code getGroupMemberInfo} under other names, each with a
 * request, a response and a type of members of its own. What the API shares (enums, errors, servers) stands once.
 */
final class CompileTimeSpec {
    static final String PACKAGE = "benchmark.client";
    static final String API = "tencent-chat/api.yaml";

    private static final String ENDPOINT = "endpoints/group_open_http_svc/get_group_member_info.yaml";

    private CompileTimeSpec() {}

    /** Writes the specs, and the package that asks for their client. */
    static void write(Path specs, Path sources, int endpoints) {
        String api = resource(API);
        String endpoint = resource("tencent-chat/" + ENDPOINT);
        String member = between(api, "  GroupMember:\n", "\nerrors:");
        String list = IntStream.range(0, endpoints)
                .mapToObj(i -> "  - endpoints/e" + i + ".yaml\n")
                .collect(Collectors.joining());
        Path folder = specs.resolve("tencent-chat");
        CompileTimeProject.write(folder.resolve("api.yaml"), replaced(api, "  - " + ENDPOINT + "\n", list));
        for (int i = 0; i < endpoints; i++) {
            CompileTimeProject.write(folder.resolve("endpoints/e" + i + ".yaml"), copy(endpoint, member, i));
        }
        CompileTimeProject.write(
                sources.resolve("package-info.java"),
                "@dev.apiwright.GenerateClient(\"" + API + "\")\npackage " + PACKAGE + ";\n");
    }

    private static String copy(String endpoint, String member, int i) {
        String types = "\ntypes:\n" + replaced(member, "GroupMember:", "GroupMember" + i + ":");
        String named = replaced(endpoint, "endpoint: getGroupMemberInfo", "endpoint: getGroupMemberInfo" + i);
        String placed = replaced(named, "/get_group_member_info\n", "/get_group_member_info" + i + "\n");
        String typed = replaced(placed, "[GroupMember]", "[GroupMember" + i + "]");
        return replaced(typed, "\npagination:", types + "\npagination:");
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        int to = text.indexOf(end, from);
        if (from < 0 || to < 0) {
            throw new IllegalStateException("the spec has no longer " + start);
        }
        return text.substring(from, to);
    }

    private static String replaced(String text, String old, String by) {
        if (!text.contains(old)) {
            throw new IllegalStateException("the spec has no longer " + old);
        }
        return text.replace(old, by);
    }

    private static String resource(String name) {
        try (InputStream in = CompileTimeSpec.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
