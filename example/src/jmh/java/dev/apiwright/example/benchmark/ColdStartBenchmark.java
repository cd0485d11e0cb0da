package dev.apiwright.example.benchmark;

import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * From the start of a Java machine to the first decoded response, by programs that make one call for the first 100 members of
 * a group and print what their accounts add up to: the JDK's client alone, the generated client, another client. The server
 * runs here. The programs take turns, each has on its class path what it needs and no more, and every answer is checked.
 */
final class ColdStartBenchmark {
    private static final int ROUNDS = 15;
    private static final int PAGE = 100;
    private static final String GROUP = "crowd";
    private static final String APP = "1400000000";
    private static final String CALLER = "administrator";
    private static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final String PATH = "/v4/group_open_http_svc/get_group_member_info?sdkappid=" + APP + "&identifier="
            + CALLER + "&usersig=" + "x".repeat(150) + "&random=1&contenttype=json";
    private static final String BODY = "{\"GroupId\":\"" + GROUP + "\"}";
    /** What reflection and libraries that bind data by it load. */
    private static final List<String> UNWANTED = List.of(
            "com.fasterxml.",
            "tools.jackson.databind.",
            "jdk.internal.reflect.NativeMethodAccessorImpl",
            "jdk.internal.reflect.GeneratedMethodAccessor",
            "java.lang.reflect.Proxy");

    private final LoopbackTls tls = LoopbackTls.create();
    private final long expected;
    private final WirePages pages;

    private ColdStartBenchmark() throws IOException {
        SimulatedGroup group = SimulatedGroup.of(GROUP, GroupType.PUBLIC, 1_000);
        this.pages = new WirePages(group);
        this.expected = group.members()
                .limit(PAGE)
                .mapToLong(member -> member.account().hashCode())
                .sum();
    }

    public static void main(String[] args) throws Exception {
        new ColdStartBenchmark().run();
    }

    private void run() throws Exception {
        System.out.println("server  program           median ms  quarter   three quarters  to bare");
        try (LateServer plain = LateServer.plain(pages);
                LateServer secure = LateServer.secure(pages, tls.server())) {
            List<Program> overPlain = programs(plain);
            overPlain.remove(overPlain.size() - 1); // speaks TLS only
            measure("http", overPlain);
            List<Program> overTls = programs(secure);
            measure("https", overTls);
            compareClasses(overTls.get(0), overTls.get(1));
            measure("https", overTls.stream().limit(2).map(this::archived).toList());
        }
    }

    private List<Program> programs(LateServer server) {
        String url = server.url().toString();
        List<String> options = List.of(tls.trustOptions());
        return new ArrayList<>(List.of(
                new Program("bare JDK client", options, path(own()), "BareCall", url + PATH, BODY),
                new Program("apiwright", options, path(own().or(ours())), "OurCall", url, APP, CALLER, KEY, GROUP),
                new Program(
                        "doocs",
                        options,
                        path(own().or(ours().negate())),
                        "DoocsCall",
                        server.authority(),
                        APP,
                        CALLER,
                        KEY,
                        GROUP)));
    }

    private static Predicate<String> own() {
        return entry -> entry.endsWith("test-classes") || entry.endsWith("bench");
    }

    private static Predicate<String> ours() {
        return entry -> entry.contains("runtime" + File.separator + "target")
                || entry.contains("api-spec" + File.separator + "target")
                || entry.contains("jackson-core-3")
                || entry.contains("jspecify");
    }

    private static String path(Predicate<String> wanted) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(wanted)
                .map(ClassJars::of)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void measure(String server, List<Program> programs) throws IOException, InterruptedException {
        Map<Program, List<Long>> times = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Program program : programs) {
                long nanos = run(program, List.of());
                // The first reads the files from the disk.
                if (round > 0) {
                    times.computeIfAbsent(program, p -> new ArrayList<>()).add(nanos);
                }
            }
        }
        double bare = at(times.get(programs.get(0)), 0.5);
        times.forEach((program, taken) -> System.out.printf(
                Locale.ROOT,
                "%-6s  %-24s %6.0f   %6.0f   %6.0f   %6.2f%n",
                server,
                program.name,
                at(taken, 0.5),
                at(taken, 0.25),
                at(taken, 0.75),
                at(taken, 0.5) / bare));
    }

    private static double at(List<Long> nanos, double part) {
        return nanos.stream().sorted().toList().get((int) (part * (nanos.size() - 1))) / 1e6;
    }

    /** Nanoseconds from the start of a program to its line. */
    private long run(Program program, List<String> moreOptions) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program.command(moreOptions));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            long taken = System.nanoTime() - start;
            if (process.waitFor() != 0 || line == null || Long.parseLong(line) != expected) {
                throw new IllegalStateException(program.name + " said " + line);
            }
            return taken;
        }
    }

    /** With an archive of the classes that it loads, as the JDK makes it on request. */
    private Program archived(Program program) {
        try {
            Path archive = Files.createTempDirectory("benchmark").resolve("classes.jsa");
            run(program, List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
            return program.with("-XX:SharedArchiveFile=" + archive, program.name + ", archived");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compareClasses(Program bare, Program ours) throws IOException, InterruptedException {
        Set<String> more = classes(ours);
        more.removeAll(classes(bare));
        Map<String, Long> byOrigin = new LinkedHashMap<>();
        for (String origin :
                List.of("dev.apiwright.", "tools.jackson.", "java.lang.invoke.", "java.", "jdk.", "sun.")) {
            long count = more.stream().filter(name -> name.startsWith(origin)).count();
            more.removeIf(name -> {
                if (name.startsWith(origin) && UNWANTED.stream().anyMatch(name::startsWith)) {
                    throw new IllegalStateException("the client loads " + name);
                }
                return name.startsWith(origin);
            });
            byOrigin.put(origin + "*", count);
        }
        byOrigin.put("others", (long) more.size());
        System.out.println("classes that apiwright loads and the bare JDK client does not: " + byOrigin);
    }

    private Set<String> classes(Program program) throws IOException, InterruptedException {
        Path log = Files.createTempFile("benchmark", ".classes");
        run(program, List.of("-Xlog:class+load:file=" + log + "::filesize=0"));
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(log)) {
            if (line.contains(" source: ")) {
                names.add(line.substring(line.lastIndexOf(']') + 2, line.indexOf(" source: ")));
            }
        }
        Files.delete(log);
        return names;
    }

    /** A program to start. */
    private record Program(String name, List<String> options, String path, String main, List<String> arguments) {
        Program(String name, List<String> options, String path, String main, String... arguments) {
            this(name, options, path, main, List.of(arguments));
        }

        Program with(String option, String newName) {
            List<String> all = new ArrayList<>(options);
            all.add(option);
            return new Program(newName, all, path, main, arguments);
        }

        List<String> command(List<String> moreOptions) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(moreOptions);
            command.addAll(List.of("-cp", path, ColdStartBenchmark.class.getPackageName() + "." + main));
            command.addAll(arguments);
            return command;
        }
    }
}
