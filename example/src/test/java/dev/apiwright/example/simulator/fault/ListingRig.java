package dev.apiwright.example.simulator.fault;

import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.SimulatedMember;
import dev.apiwright.paging.Checkpoint;
import dev.apiwright.paging.ItemIterator;
import dev.apiwright.paging.Paginator;
import dev.apiwright.paging.PagingReport;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.TencentChat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A group of any size behind a front, and the generated client that lists it. Pauses of the client are skipped. */
final class ListingRig implements AutoCloseable {
    private static final Pattern LIMIT = Pattern.compile("\"Limit\":(\\d+)");

    private final ChatSimulator simulator;
    private final SimulatedGroup group;
    private FaultFront front;
    private EveryRow row;
    private TencentChat chat;
    private PagingReport report;

    private ListingRig(SimulatedGroup group, FaultScript script, UnaryOperator<ChatSimulator.Builder> settings) {
        this.group = group;
        this.simulator = settings.apply(ChatSimulator.builder().application(Canary.APP, Canary.ADMIN, Canary.KEY))
                .start();
        simulator.add(group);
        this.front = FaultFront.before(simulator.url(), script);
        this.chat = client();
    }

    static ListingRig publicGroup(int members, FaultScript script) {
        return new ListingRig(SimulatedGroup.of("hikers", GroupType.PUBLIC, members), script, s -> s);
    }

    static ListingRig communityGroup(int members, FaultScript script) {
        return communityGroup(members, script, s -> s);
    }

    static ListingRig communityGroup(int members, FaultScript script, UnaryOperator<ChatSimulator.Builder> settings) {
        return new ListingRig(SimulatedGroup.of("@TGS#_makers", GroupType.COMMUNITY, members), script, settings);
    }

    /** Whoever lists the group has this identifier. */
    static ListingRig namedBy(String identifier, int members) {
        return new ListingRig(
                SimulatedGroup.of("hikers", GroupType.PUBLIC, members),
                FaultScript.none(),
                settings -> settings.application(Canary.APP, identifier, Canary.KEY));
    }

    /** The server heeds another page size than it was asked for. */
    static Fault otherLimit(LongUnaryOperator change) {
        return Fault.of("otherLimit", exchange -> {
            String body = LIMIT.matcher(exchange.request().text())
                    .replaceAll(match -> "\"Limit\":" + change.applyAsLong(Long.parseLong(match.group(1))));
            Fault.answerTo(body).play(exchange);
        });
    }

    private TencentChat client() {
        NoWaiting time = new NoWaiting();
        row = new EveryRow(time);
        return TencentChat.builder()
                .baseUrl(front.url())
                .credentials(simulator.credentials())
                .scheduler(time)
                .build();
    }

    /** Another script, from its first call on. */
    void front(FaultScript script) {
        closeClient();
        front = FaultFront.before(simulator.url(), script);
        chat = client();
    }

    FaultFront front() {
        return front;
    }

    SimulatedGroup group() {
        return group;
    }

    void leave(int from, int to) {
        accounts().subList(from, to).forEach(group::leave);
    }

    void joinAtFront(int count) {
        for (int i = 0; i < count; i++) {
            group.joinAtFront();
        }
    }

    /** Who is in the group now, in the order of the listing. */
    List<String> accounts() {
        return group.members().map(SimulatedMember::account).toList();
    }

    Paginator<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse, GroupMember> pages(int pageSize) {
        return chat.group()
                .getGroupMemberInfoPages(
                        GetGroupMemberInfoRequest.builder().groupId(group.id()).build())
                .pageSize(pageSize);
    }

    ItemIterator<GroupMember> items(int pageSize) {
        return pages(pageSize).items().iterator();
    }

    List<String> list(int pageSize) {
        return drain(items(pageSize));
    }

    List<String> resume(String checkpoint, int pageSize) {
        return drain(
                pages(pageSize).resume(Checkpoint.parse(checkpoint)).items().iterator());
    }

    private List<String> drain(ItemIterator<GroupMember> members) {
        List<String> listed = new ArrayList<>();
        while (row.call(members::hasNext)) {
            listed.add(members.next().memberAccount());
        }
        report = members.report();
        row.noSecretIn(report + members.checkpoint().encode(), front);
        return listed;
    }

    /** Of the listing that was read last. */
    PagingReport report() {
        return report;
    }

    private void closeClient() {
        try (EveryRow open = row;
                FaultFront before = front) {
            open.nothingIsLeft(before);
            chat.close();
            open.nothingRuns(before);
        }
    }

    @Override
    public void close() {
        try (simulator) {
            closeClient();
        }
    }
}
