package dev.apiwright.example.benchmark;

import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.MemberInfoField;
import dev.apiwright.tencent.chat.RequestEncoder;
import dev.apiwright.tencent.chat.Role;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.runner.RunnerException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Encodes a request as a call does, and the same fields by hand with Jackson's generator. Both give the same bytes, which is
 * checked; allocation is to be compared with their number.
 */
public class EncodingBenchmark extends CallBenchmark {
    private final JsonFactory jackson = new JsonFactory();

    /** A page of a listing, or one that asks for certain fields of certain members. */
    @Param({"page", "chosen"})
    public String kind = "page";

    private GetGroupMemberInfoRequest request =
            GetGroupMemberInfoRequest.builder().groupId("hikers").build();

    public static void main(String[] args) throws RunnerException {
        for (String kind : List.of("page", "chosen")) {
            EncodingBenchmark benchmark = new EncodingBenchmark();
            benchmark.kind = kind;
            benchmark.prepare();
            System.out.println(kind + ": " + benchmark.apiwright().length + " bytes are sent");
        }
        CallTable.print(EncodingBenchmark.class);
    }

    @Setup
    public void prepare() {
        GetGroupMemberInfoRequest.Builder builder = GetGroupMemberInfoRequest.builder()
                .groupId("public-12345")
                .limit(200)
                .offset(123_456L);
        if (kind.equals("chosen")) {
            builder.memberInfoFilter(List.of(MemberInfoField.of("Role"), MemberInfoField.of("NameCard")))
                    .memberRoleFilter(Role.OWNER, Role.ADMIN)
                    .customFieldFilter(List.of("Level", "Größe", "团队"));
        }
        request = builder.build();
        if (!Arrays.equals(apiwright(), jackson())) {
            throw new IllegalStateException("the two do not write the same");
        }
    }

    @Benchmark
    public byte[] apiwright() {
        return RequestEncoder.encode(request);
    }

    @Benchmark
    public byte[] jackson() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator out = jackson.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeStringProperty("GroupId", request.groupId());
            texts(out, "MemberInfoFilter", request.memberInfoFilter());
            texts(out, "MemberRoleFilter", request.memberRoleFilter());
            texts(out, "AppDefinedDataFilter_GroupMember", request.customFieldFilter());
            out.writeNumberProperty("Limit", request.limit());
            out.writeNumberProperty("Offset", request.offset());
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void texts(JsonGenerator out, String name, List<?> values) {
        if (values != null) {
            out.writeArrayPropertyStart(name);
            values.forEach(value -> out.writeString(value.toString()));
            out.writeEndArray();
        }
    }
}
