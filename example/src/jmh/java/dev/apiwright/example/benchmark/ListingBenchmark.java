package dev.apiwright.example.benchmark;

import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.paging.ItemIterator;
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
 * Lists a group of 200,000 by position, 200 members a page, from a server that answers late, page by page and with pages
 * asked for ahead. The rate limit of 200 calls a second holds throughout; the server counts how many calls came in the
 * busiest second. Every run checks how many members came and what their accounts add up to.
 */
final class ListingBenchmark {
    private static final int MEMBERS = 200_000;
    private static final int PAGE = 200;
    private static final int CALLS_A_SECOND = 200;
    private static final List<Integer> LATENCIES = List.of(20, 100, 200);
    /** Somewhat more than the rate times the latency, because the server's own time comes on top. */
    private static final double SPARE = 1.5;

    private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
    private volatile int latency;

    private ListingBenchmark() {}

    public static void main(String[] args) {
        new ListingBenchmark().run(args.length > 0 && args[0].equals("--quick"));
    }

    private void run(boolean quick) {
        SimulatedGroup group = SimulatedGroup.of("crowd", GroupType.PUBLIC, MEMBERS);
        long expected = group.members().mapToLong(member -> member.account().hashCode()).sum();
        try (ChatSimulator simulator =
                ChatSimulator.builder().beforeEach(request -> arrive()).start()) {
            simulator.add(group);
            System.out.println("latency  read ahead  seconds  members/s  calls  busiest second");
            list(simulator, 20, 8, expected, false);
            for (int millis : LATENCIES) {
                if (!quick) {
                    list(simulator, millis, 0, expected, true);
                }
                list(simulator, millis, ahead(millis), expected, true);
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

    private void list(ChatSimulator simulator, int millis, int readAhead, long expected, boolean told) {
        latency = millis;
        arrivals.clear();
        try (TencentChat chat = TencentChat.builder()
                .baseUrl(simulator.url())
                .credentials(simulator.credentials())
                .build()) {
            GetGroupMemberInfoRequest request =
                    GetGroupMemberInfoRequest.builder().groupId("crowd").build();
            ItemIterator<GroupMember> members = chat.group()
                    .getGroupMemberInfoPages(request)
                    .pageSize(PAGE)
                    .readAhead(readAhead)
                    .items()
                    .iterator();
            long start = System.nanoTime();
            long count = 0;
            long sum = 0;
            while (members.hasNext()) {
                sum += members.next().memberAccount().hashCode();
                count++;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (count != MEMBERS || sum != expected) {
                throw new IllegalStateException("wrong members: " + count + " of " + MEMBERS);
            }
            if (told) {
                System.out.printf(
                        Locale.ROOT,
                        "%4d ms %11d %8.1f %10.0f %6d %15d%n",
                        millis,
                        readAhead,
                        seconds,
                        count / seconds,
                        arrivals.size(),
                        busiestSecond());
            }
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
