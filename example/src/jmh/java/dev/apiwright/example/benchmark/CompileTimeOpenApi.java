package dev.apiwright.example.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a generator of another kind takes: openapi-generator, a program of its own, for as many operations. */
final class CompileTimeOpenApi {
    private static final String STRING = "{\"type\": \"string\"}";
    private static final String INTEGER = "{\"type\": \"integer\", \"format\": \"int64\"}";

    private final Path root;
    private final Path jar;

    CompileTimeOpenApi(Path root, Path jarFolder) {
        this.root = root;
        this.jar = CompileTimeProject.files(jarFolder, ".jar").stream()
                .filter(file -> file.getFileName().toString().startsWith("openapi-generator-cli"))
                .findFirst()
                .orElseThrow();
    }

    /** Seconds of one run for a client on the JDK's HTTP client. */
    double generate(int operations) {
        Path spec = root.resolve("openapi.json");
        CompileTimeProject.write(spec, spec(operations));
        List<String> command = List.of(
                CompileTimeProject.tool("java"),
                "-jar",
                jar.toString(),
                "generate",
                "-g",
                "java",
                "--library",
                "native",
                "-i",
                spec.toString(),
                "-o",
                CompileTimeProject.fresh(output()).toString());
        return CompileTimeProject.run(command, root.resolve("openapi.log"));
    }

    long lines() {
        return CompileTimeProject.lines(output(), ".java");
    }

    private Path output() {
        return root.resolve("openapi");
    }

    private static String spec(int operations) {
        return "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"benchmark\", \"version\": \"1\"}, \"paths\": {"
                + joined(operations, CompileTimeOpenApi::operation) + "}, \"components\": {\"schemas\": {"
                + joined(operations, CompileTimeOpenApi::schemas) + "}}}";
    }

    private static String joined(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }

    private static String operation(int i) {
        return """
                "/v4/group_open_http_svc/get_group_member_info%1$d": {"post": {
                  "operationId": "getGroupMemberInfo%1$d", "tags": ["group"],
                  "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Request%1$d"}}}},
                  "responses": {"200": {"description": "a page", "content": {"application/json": {"schema":
                    {"$ref": "#/components/schemas/Response%1$d"}}}}}}}""".formatted(i);
    }

    private static String schemas(int i) {
        return """
                "Request%1$d": {"type": "object", "required": ["GroupId"], "properties": {"GroupId": %2$s,
                  "MemberInfoFilter": {"type": "array", "items": %2$s}, "MemberRoleFilter": {"type": "array", "items": %2$s},
                  "AppDefinedDataFilter_GroupMember": {"type": "array", "items": %2$s}, "Limit": %3$s, "Offset": %3$s,
                  "Next": %2$s}},
                "Response%1$d": {"type": "object", "properties": {"ActionStatus": %2$s, "ErrorInfo": %2$s,
                  "ErrorCode": %3$s, "MemberNum": %3$s, "Next": %2$s,
                  "MemberList": {"type": "array", "items": {"$ref": "#/components/schemas/GroupMember%1$d"}}}},
                "GroupMember%1$d": {"type": "object", "required": ["Member_Account"], "properties": {"Member_Account": %2$s,
                  "Role": {"type": "string", "enum": ["Owner", "Admin", "Member"]}, "JoinTime": %3$s, "MsgSeq": %3$s,
                  "MsgFlag": {"type": "string", "enum": ["AcceptAndNotify", "AcceptNotNotify", "Discard"]},
                  "LastSendMsgTime": %3$s, "MuteUntil": %3$s, "NameCard": %2$s, "OnlineStatus": %2$s,
                  "AppMemberDefinedData": {"type": "array", "items": {"type": "object", "properties":
                    {"Key": %2$s, "Value": %2$s}}}}}""".formatted(i, STRING, INTEGER);
    }
}
