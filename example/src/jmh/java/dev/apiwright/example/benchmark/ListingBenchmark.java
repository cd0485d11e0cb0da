package dev.apiwright.example.benchmark;

import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.TencentChat;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lists a group of 200,000 by position, 200 members a page, from a server that answers late: with pages asked for ahead, and
 * the first tenth of it page by page. The rate limit of 200 calls a second holds throughout; the server counts the calls of
 * its busiest second. Every run checks how many members came and what their accounts add up to.
 */
final class ListingBenchmark {
    private static final int MEMBERS = 200_000;
    private static final int WITHOUT_READING_AHEAD = MEMBERS / 10;
    private static final int PAGE = 200;
    private static final int CALLS_A_SECOND = 200;
    private static final List<Integer> LATENCIES = List.of(20, 100, 200);
    /** Somewhat more than the rate times the latency, because the server's own time comes on top. */
    private static final double SPARE = 1.5;

    private final SimulatedGroup group = SimulatedGroup.of("crowd", GroupType.PUBLIC, MEMBERS);
    private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
    private volatile int latency;

    private ListingBenchmark() {}

    public static void main(String[] args) {
        new ListingBenchmark().run();
    }

    private void run() {
        try (ChatSimulator simulator =
                ChatSimulator.builder().beforeEach(request -> arrive()).start()) {
            simulator.add(group);
            // To warm up.
            list(simulator, 0, ahead(LATENCIES.get(0)), MEMBERS);
            System.out.println("latency  read ahead  members  seconds  members/s  calls  busiest second");
            for (int millis : LATENCIES) {
                System.out.println(list(simulator, millis, 0, WITHOUT_READING_AHEAD));
                System.out.println(list(simulator, millis, ahead(millis), MEMBERS));
            }
        }
    }

    private static int ahead(int millis) {
        return (int) Math.ceil(CALLS_A_SECOND * millis / 1_000.0 * SPARE);
    }

    private void arrive() {
        arrivals.add(System.nanoTime());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(latency));
    }

    private String list(ChatSimulator simulator, int millis, int readAhead, int members) {
        latency = millis;
        arrivals.clear();
        try (TencentChat chat = TencentChat.builder()
                .baseUrl(simulator.url())
                .credentials(simulator.credentials())
                .build()) {
            long start = System.nanoTime();
            check(members, read(chat, readAhead, members));
            double seconds = (System.nanoTime() - start) / 1e9;
            return String.format(
                    Locale.ROOT,
                    "%4d ms %11d %8d %8.1f %10.0f %6d %15d",
                    millis,
                    readAhead,
                    members,
                    seconds,
                    members / seconds,
                    arrivals.size(),
                    busiestSecond());
        }
    }

    private static long read(TencentChat chat, int readAhead, int members) {
        GetGroupMemberInfoRequest request =
                GetGroupMemberInfoRequest.builder().groupId("crowd").build();
        long sum = 0;
        for (GroupMember member : chat.group()
                .getGroupMemberInfoPages(request)
                .pageSize(PAGE)
                .readAhead(readAhead)
                .maxItems(members)
                .items()) {
            sum += member.memberAccount().hashCode();
        }
        return sum;
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

    private int busiestSecond() {
        List<Long> times = arrivals.stream().sorted().toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (times.get(last) - times.get(first) >= TimeUnit.SECONDS.toNanos(1)) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
