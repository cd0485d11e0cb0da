package dev.apiwright.example.simulator.fault;

import dev.apiwright.error.TransportException;
import dev.apiwright.error.TransportException.Phase;
import dev.apiwright.example.json.Json;
import dev.apiwright.transport.HttpTransport;
import dev.apiwright.transport.TransportRequest;
import dev.apiwright.transport.TransportResponse;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A group of any size behind a transport without a socket, which fails a part of its calls in every way in which a call may
 * fail and be made again. Members are numbers, in the order of the listing. Used by one thread.
 */
final class MemoryGroup implements HttpTransport {
    /** Every so many members there is an admin; so most pages of a filtered listing hold a few, and some none. */
    static final int ADMINS = 97;

    private static final int OFFSET_MOST = 200;
    private static final int CURSOR_MOST = 100;
    /** Keeps numbers in front of the first member positive. */
    private static final int FIRST = 1_000_000;

    private final boolean filtersFirst;
    private final double failing;
    private final SplittableRandom random;
    private final Json json = new Json();
    private final List<Integer> members;
    private Runnable beforePage = () -> {};
    private long lastTotal;
    private long calls;
    private long failed;

    /**
     * @param failing the part of the calls that fail
     * @param filtersFirst whether a filter works before a page is cut
     */
    MemoryGroup(int size, double failing, long seed, boolean filtersFirst) {
        this.members =
                new ArrayList<>(IntStream.range(FIRST, FIRST + size).boxed().toList());
        this.failing = failing;
        this.random = new SplittableRandom(seed);
        this.filtersFirst = filtersFirst;
    }

    static String account(int number) {
        return "user" + number;
    }

    static boolean isAdmin(int number) {
        return number % ADMINS == 0;
    }

    int size() {
        return members.size();
    }

    /** Changes the group whenever it is about to be asked. */
    void beforePage(Runnable change) {
        beforePage = change;
    }

    /** What the last good answer said. */
    long lastTotal() {
        return lastTotal;
    }

    /** The numbers of all, in the order of the listing. */
    int[] members() {
        return members.stream().mapToInt(Integer::intValue).toArray();
    }

    void joinAtEnd() {
        members.add(members.get(members.size() - 1) + 1);
    }

    void joinAtFront() {
        members.add(0, members.get(0) - 1);
    }

    /** Returns who it was. */
    int leave(int position) {
        return members.remove(position);
    }

    long calls() {
        return calls;
    }

    long failed() {
        return failed;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        calls++;
        beforePage.run();
        if (random.nextDouble() < failing) {
            failed++;
            return failure(page(json.readObject(request.body())));
        }
        lastTotal = members.size();
        return answer(200, page(json.readObject(request.body())));
    }

    private CompletableFuture<TransportResponse> failure(String page) {
        return switch (random.nextInt(8)) {
            case 0 -> broken(Phase.CONNECT, new IOException("refused"));
            case 1 -> broken(Phase.EXCHANGE, new IOException("reset"));
            case 2 -> broken(Phase.EXCHANGE, new HttpTimeoutException("late"));
            case 3 -> broken(Phase.BODY, new IOException("reset"));
            case 4 -> answer(503, "");
            case 5 -> answer(200, page.substring(0, page.length() / 2));
            case 6 -> error(10002);
            default -> error(10018);
        };
    }

    private static CompletableFuture<TransportResponse> broken(Phase phase, IOException cause) {
        return CompletableFuture.failedFuture(new TransportException(phase, "played by a test", cause));
    }

    private static CompletableFuture<TransportResponse> error(int code) {
        return answer(200, "{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":\"\",\"ErrorCode\":" + code + "}");
    }

    private static CompletableFuture<TransportResponse> answer(int status, String text) {
        return CompletableFuture.completedFuture(
                new TransportResponse(status, Map.of(), text.getBytes(StandardCharsets.UTF_8)));
    }

    private String page(Map<String, @Nullable Object> request) {
        boolean filtered = request.get("MemberRoleFilter") != null;
        boolean cursor = String.valueOf(request.get("GroupId")).startsWith("@TGS#_");
        List<Integer> all = filtered && filtersFirst
                ? members.stream().filter(MemoryGroup::isAdmin).toList()
                : members;
        int from = Math.min(all.size(), cursor ? after(all, request.get("Next")) : number(request.get("Offset"), 0));
        int most = cursor ? CURSOR_MOST : OFFSET_MOST;
        int to = Math.min(all.size(), from + Math.min(most, number(request.get("Limit"), most)));
        StringBuilder text = new StringBuilder("{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"MemberNum\":")
                .append(members.size())
                .append(",\"MemberList\":[");
        for (int member : all.subList(from, to)) {
            if (!filtered || isAdmin(member)) {
                text.append(text.charAt(text.length() - 1) == '[' ? "" : ",")
                        .append("{\"Member_Account\":\"")
                        .append(account(member))
                        .append("\"}");
            }
        }
        String next = to == all.size() ? "" : String.valueOf(all.get(to - 1));
        return text.append("],\"Next\":\"")
                .append(cursor ? next : "")
                .append("\"}")
                .toString();
    }

    private static int after(List<Integer> all, @Nullable Object next) {
        if (next == null || next.equals("")) {
            return 0;
        }
        int place = Collections.binarySearch(all, Integer.parseInt(next.toString()));
        return place >= 0 ? place + 1 : -place - 1;
    }

    private static int number(@Nullable Object value, int otherwise) {
        return value instanceof Number number ? number.intValue() : otherwise;
    }

    @Override
    public void close() {
        // There is nothing to give back.
    }

    /** The accounts of those members, in the order of the listing. */
    static List<String> accounts(int[] numbers, boolean admins) {
        return Arrays.stream(numbers)
                .filter(number -> !admins || isAdmin(number))
                .mapToObj(MemoryGroup::account)
                .toList();
    }
}
