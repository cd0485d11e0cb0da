package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.ApiwrightException;
import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.SimulatedMember;
import dev.apiwright.paging.Page;
import dev.apiwright.paging.PageIterator;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.TencentChat;
import dev.apiwright.transport.HttpTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The generated client, a front that plays faults, and the simulator behind it, with 30 members in a group. Pauses of the
 * client are skipped, so that every test is fast and exact.
 */
final class Rig implements AutoCloseable {
    static final int PAGE = 10;
    /** How long one attempt may take where a test waits for that. */
    static final Duration SHORT = Duration.ofMillis(1_500);

    private final Case way;
    private final ChatSimulator simulator;
    private final FaultFront front;
    private final EveryRow row;
    private final TencentChat chat;
    private final NoWaiting time;
    private final SimulatedGroup group = SimulatedGroup.of("hikers", GroupType.PUBLIC, 30);
    private final PageIterator<GetGroupMemberInfoResponse, GroupMember> pages;
    private final List<String> listed = new ArrayList<>();
    private final long before;
    private List<String> customFields;

    private Rig(Case way, UnaryOperator<TencentChat.Builder> settings, NoWaiting time, FaultScript script) {
        this.way = way;
        this.time = time;
        this.simulator = ChatSimulator.builder()
                .application(Canary.APP, Canary.ADMIN, Canary.KEY)
                .start();
        simulator.add(group);
        this.front = FaultFront.before(simulator.url(), script);
        this.row = new EveryRow(time);
        TencentChat.Builder client = TencentChat.builder().baseUrl(front.url()).credentials(simulator.credentials());
        if (time != null) {
            client.scheduler(time);
        }
        this.chat = settings.apply(client).build();
        this.pages = chat.group()
                .getGroupMemberInfoPages(
                        GetGroupMemberInfoRequest.builder().groupId(group.id()).build())
                .pageSize(PAGE)
                .pages()
                .iterator();
        if (way.isLater()) {
            check(0, ask(0));
        }
        this.before = front.requests();
    }

    /** The next requests meet these faults, one each; those after them are passed on. */
    static Rig with(Case way, Fault... faults) {
        return with(way, settings -> settings, faults);
    }

    static Rig with(Case way, UnaryOperator<TencentChat.Builder> settings, Fault... faults) {
        return make(way, settings, new NoWaiting(), faults);
    }

    /** For deadlines of calls, which pauses that are skipped would never reach. */
    static Rig withRealTime(Case way, UnaryOperator<TencentChat.Builder> settings, Fault... faults) {
        return make(way, settings, null, faults);
    }

    private static Rig make(Case way, UnaryOperator<TencentChat.Builder> settings, NoWaiting time, Fault... faults) {
        FaultScript script = FaultScript.none();
        int first = way.isLater() ? 2 : 1;
        for (int i = 0; i < faults.length; i++) {
            script = script.onCall(first + i, faults[i]);
        }
        return new Rig(way, settings, time, script);
    }

    /** Closes a transport with the client. */
    Rig owning(HttpTransport transport) {
        row.owns(transport);
        return this;
    }

    FaultFront front() {
        return front;
    }

    ChatSimulator simulator() {
        return simulator;
    }

    NoWaiting time() {
        return time;
    }

    /** What the server saw of the call under test. */
    List<SeenRequest> seen() {
        return front.seen().stream()
                .filter(request -> request.number() > before)
                .toList();
    }

    long requests() {
        return front.requests() - before;
    }

    /** The call under test names this custom field, which makes its request as large as one likes. Not for listings. */
    Rig naming(String customField) {
        customFields = List.of(customField);
        return this;
    }

    /** The answer to the call under test: that of the listing's next page, or of a call for the same one. */
    GetGroupMemberInfoResponse ask() {
        return ask(way.offset());
    }

    private GetGroupMemberInfoResponse ask(int offset) {
        GetGroupMemberInfoResponse response = row.call(() -> way.isPage() ? nextPage() : page(offset));
        row.noSecretIn(response, front);
        return response;
    }

    private GetGroupMemberInfoResponse nextPage() {
        Page<GetGroupMemberInfoResponse, GroupMember> page = pages.next();
        page.items().forEach(member -> listed.add(member.memberAccount()));
        return page.response();
    }

    private GetGroupMemberInfoResponse page(int offset) {
        GetGroupMemberInfoRequest request = GetGroupMemberInfoRequest.builder()
                .groupId(group.id())
                .limit(PAGE)
                .offset((long) offset)
                .customFieldFilter(customFields)
                .build();
        return way.call(
                () -> chat.group().getGroupMemberInfo(request),
                () -> chat.group().getGroupMemberInfoAsync(request));
    }

    /** The call gives the right page in the end, with so many requests; and so does the one after it. */
    void works(int requests) {
        check(way.offset(), ask());
        assertEquals(requests, requests());
        nextWorks();
    }

    /** The call fails like this after so many requests, tells no secret, and the one after it works. */
    <E extends ApiwrightException> E fails(Class<E> type, int requests) {
        E failure = assertThrows(type, this::ask);
        row.hasCome(requests, this::requests);
        assertEquals(requests, requests(), failure.toString());
        assertEquals(requests, failure.attempts().size(), failure.toString());
        row.noSecretIn(failure, front);
        nextWorks();
        return failure;
    }

    /** What comes after the call under test takes one request each, and finds nothing left of it. */
    void nextWorks() {
        customFields = null;
        if (way.isPage()) {
            listsTheRest();
        } else {
            long soFar = front.requests();
            check(2 * PAGE, ask(2 * PAGE));
            assertEquals(soFar + 1, front.requests());
        }
        row.nothingIsLeft(front);
    }

    /** The iterator goes on, with the page that failed if one did, and has delivered everybody once in the end. */
    private void listsTheRest() {
        long soFar = front.requests();
        int rest = (group.size() - listed.size()) / PAGE;
        while (row.call(pages::hasNext)) {
            nextPage();
        }
        assertEquals(accounts(0, group.size()), listed);
        assertEquals(soFar + rest, front.requests());
        row.noSecretIn(pages.report() + pages.checkpoint().encode(), front);
    }

    private void check(int offset, GetGroupMemberInfoResponse page) {
        assertEquals(
                accounts(offset, PAGE),
                page.memberList().stream().map(GroupMember::memberAccount).toList());
        assertEquals(group.size(), page.memberNum());
    }

    private List<String> accounts(int from, int count) {
        return group.members()
                .skip(from)
                .limit(count)
                .map(SimulatedMember::account)
                .toList();
    }

    @Override
    public void close() {
        try (row;
                simulator;
                front) {
            chat.close();
            row.nothingRuns(front);
        }
    }
}
