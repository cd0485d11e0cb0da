package dev.apiwright.example.benchmark;

import dev.apiwright.client.RateLimiter;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.signing.UserSigCredentials;
import dev.apiwright.tencent.chat.TencentChat;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Lists a group of 200,000 by position over TLS from a server that answers late and throttles every call beyond 200 in any
 * second: with pages asked for ahead (also in a Java machine that is started for it, whose start counts), page by page, and
 * page by page with two other clients. What is slow lists the first members only. Every run checks what the accounts of the members add up to.
 */
final class ListingBenchmark {
    private static final String GROUP = "crowd";
    private static final int MEMBERS = 200_000;
    private static final int PAGE = 200;
    private static final int CALLS_A_SECOND = 200;
    private static final double CEILING = CALLS_A_SECOND * PAGE;
    private static final List<Integer> LATENCIES = List.of(0, 20, 100, 200);
    private static final int ROUNDS = 2;
    /** Somewhat more than the rate times the latency, because the server's own time comes on top. */
    private static final double SPARE = 2;

    private static final long APP = 1_400_000_000L;
    private static final String CALLER = "administrator";
    private static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private final LoopbackTls tls;
    private final LateServer server;
    private final SimulatedGroup group;

    private ListingBenchmark(LoopbackTls tls, LateServer server, SimulatedGroup group) {
        this.tls = tls;
        this.server = server;
        this.group = group;
    }

    public static void main(String[] args) throws Exception {
        LoopbackTls tls = LoopbackTls.create();
        tls.trustHere();
        SimulatedGroup group = SimulatedGroup.of(GROUP, GroupType.PUBLIC, MEMBERS);
        try (LateServer server = LateServer.secure(new WirePages(group), tls.server())) {
            new ListingBenchmark(tls, server, group).run();
        }
    }

    private void run() throws Exception {
        PeerListing doocs = PeerListing.doocs(server, APP, CALLER, KEY);
        PeerListing official = PeerListing.official(server, APP, CALLER, KEY);
        System.out.println(
                "latency  client         page  ahead  members  seconds  members/s  of 40,000  calls  throttled"
                        + "  busiest second  connections");
        for (int millis : LATENCIES) {
            int few = millis > 50 ? 2_000 : 10_000;
            for (int pageSize : List.of(PAGE / 2, PAGE)) {
                measure(millis, "doocs", pageSize, 0, few, () -> doocs.sum(GROUP, few, pageSize));
                measure(millis, "official", pageSize, 0, few, () -> official.sum(GROUP, few, pageSize));
                measure(millis, "apiwright", pageSize, 0, few, () -> ours(pageSize, 0, few, false));
            }
            int ahead = (int) Math.ceil(2 + CALLS_A_SECOND * millis / 1_000.0 * SPARE);
            for (int round = 0; round < ROUNDS; round++) {
                measure(millis, "apiwright", PAGE, ahead, MEMBERS, () -> ours(PAGE, ahead, MEMBERS, false));
            }
            for (int round = 0; round < ROUNDS; round++) {
                measure(millis, "fresh JVM", PAGE, ahead, MEMBERS, () -> fresh(ahead));
            }
            measure(millis, "no limit", PAGE, ahead, MEMBERS, () -> ours(PAGE, ahead, MEMBERS, true));
        }
    }

    private void measure(int millis, String client, int pageSize, int ahead, int members, Callable<Long> listing)
            throws Exception {
        boolean limited = !client.equals("no limit");
        CallCounts counts = server.count(Duration.ofMillis(millis), limited ? CALLS_A_SECOND : Integer.MAX_VALUE);
        long start = System.nanoTime();
        long sum = listing.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        check(members, sum);
        System.out.printf(
                Locale.ROOT,
                "%4d ms  %-13s %5d %6d %8d %8.2f %10.0f %8.1f %% %6d %10d %15d %12d%n",
                millis,
                client,
                pageSize,
                ahead,
                members,
                seconds,
                members / seconds,
                100 * members / seconds / CEILING,
                counts.calls(),
                counts.throttled(),
                counts.busiestSecond(),
                counts.connections());
    }

    private long ours(int pageSize, int readAhead, int members, boolean unlimited) {
        TencentChat.Builder settings =
                TencentChat.builder().baseUrl(server.url()).credentials(UserSigCredentials.of(APP, CALLER, KEY));
        if (unlimited) {
            settings.rateLimiter(RateLimiter.unlimited());
        }
        try (TencentChat chat = settings.build()) {
            return FreshListing.sum(chat, GROUP, pageSize, readAhead, members);
        }
    }

    private long fresh(int readAhead) throws IOException, InterruptedException {
        return FreshListing.inProcess(
                tls,
                List.of(
                        server.url().toString(),
                        String.valueOf(APP),
                        CALLER,
                        KEY,
                        GROUP,
                        String.valueOf(PAGE),
                        String.valueOf(readAhead),
                        String.valueOf(MEMBERS)));
    }

    private void check(int members, long sum) {
        long expected = group.members()
                .limit(members)
                .mapToLong(member -> member.account().hashCode())
                .sum();
        if (sum != expected) {
            throw new IllegalStateException("these are not the first " + members + " members");
        }
    }
}
