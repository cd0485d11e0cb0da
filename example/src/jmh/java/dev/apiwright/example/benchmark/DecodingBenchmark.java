package dev.apiwright.example.benchmark;

import com.alibaba.fastjson2.JSON;
import com.dslplatform.json.DslJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import dev.apiwright.tencent.chat.CustomField;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.ResponseDecoder;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decodes a page of 100 members, written in several ways: by the generated decoder, and by libraries that fill the fields of
 * classes. Times are relative to Jackson 3 walking over the tokens of the same bytes and making nothing of them. What each
 * of them read is compared by a checksum.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class DecodingBenchmark {
    private static final String BASELINE = "tokens";
    private static final String FEW = "(tokens|apiwright|fastjson2|dslJson)";

    private final JsonFactory jackson3 = new JsonFactory();
    private final JsonMapper databind3 = new JsonMapper();
    private final ObjectMapper databind2 = new ObjectMapper();
    private final Gson gson = new Gson();
    private final JsonType<PlainPage> avaje = Jsonb.builder().build().type(PlainPage.class);
    private final DslJson<Object> dslJson = new DslJson<>(new DslJson.Settings<>().includeServiceLoader());

    /** How the page is written. */
    @Param({DecodingPage.USUAL, DecodingPage.SPACED, DecodingPage.BACKWARDS, DecodingPage.CHINESE, DecodingPage.ESCAPED
    })
    public String kind = DecodingPage.USUAL;

    private byte[] page = {};

    public static void main(String[] args) throws RunnerException {
        System.out.println("                       us  relative  bytes a member");
        table("\\w+", DecodingPage.USUAL);
        table(FEW, DecodingPage.SPACED);
        table(FEW, DecodingPage.BACKWARDS);
        table(FEW, DecodingPage.CHINESE);
        table(FEW, DecodingPage.ESCAPED);
    }

    private static void table(String benchmarks, String kind) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(DecodingBenchmark.class.getName() + "\\." + benchmarks + "$")
                        .param("kind", kind)
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        double baseline = results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(BASELINE))
                .mapToDouble(DecodingBenchmark::best)
                .sum();
        System.out.println(kind);
        for (RunResult result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-15s %7.1f %9.2f %15.0f%n",
                    result.getPrimaryResult().getLabel(),
                    best(result),
                    best(result) / baseline,
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / DecodingPage.MEMBERS);
        }
    }

    /** The best of all iterations: the others were disturbed by something. */
    private static double best(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .min()
                .orElseThrow();
    }

    @Setup
    public void prepare() throws IOException {
        DecodingPage made = new DecodingPage(kind);
        page = made.text();
        check("apiwright", checksum(apiwright()), made);
        check("avaje", avaje().checksum(), made);
        check("dslJson", dslJson().checksum(), made);
        check("fastjson2", fastjson2().checksum(), made);
        check("gson", gson().checksum(), made);
        check("jackson2", jackson2().checksum(), made);
        check("jackson3", jackson3().checksum(), made);
    }

    private static void check(String library, long checksum, DecodingPage page) {
        if (checksum != page.checksum()) {
            throw new IllegalStateException(library + " reads other members");
        }
    }

    @Benchmark
    public int tokens() {
        int count = 0;
        try (JsonParser parser = jackson3.createParser(ObjectReadContext.empty(), page)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    @Benchmark
    public GetGroupMemberInfoResponse apiwright() {
        return ResponseDecoder.decode(page);
    }

    @Benchmark
    public PlainPage avaje() {
        return avaje.fromJson(page);
    }

    @Benchmark
    public PlainPage dslJson() throws IOException {
        return dslJson.deserialize(PlainPage.class, page, page.length);
    }

    @Benchmark
    public PlainPage fastjson2() {
        return JSON.parseObject(page, PlainPage.class);
    }

    @Benchmark
    public PlainPage gson() {
        return gson.fromJson(new String(page, StandardCharsets.UTF_8), PlainPage.class);
    }

    @Benchmark
    public PlainPage jackson2() throws IOException {
        return databind2.readValue(page, PlainPage.class);
    }

    @Benchmark
    public PlainPage jackson3() {
        return databind3.readValue(page, PlainPage.class);
    }

    private static long checksum(GetGroupMemberInfoResponse page) {
        long sum = page.memberNum();
        for (GroupMember member : page.memberList()) {
            sum = Checksum.of(
                    sum,
                    member.memberAccount(),
                    member.role(),
                    seconds(member.joinTime()),
                    member.msgSeq(),
                    member.msgFlag(),
                    seconds(member.lastSendMsgTime()),
                    seconds(member.muteUntil()),
                    member.nameCard(),
                    member.onlineStatus());
            for (CustomField custom : member.customFields()) {
                sum = Checksum.of(sum, custom.key(), custom.value());
            }
        }
        return sum;
    }

    /** The service sends 0 for never, and so do the other libraries give it. */
    private static long seconds(Instant moment) {
        return moment == null ? 0 : moment.getEpochSecond();
    }
}
