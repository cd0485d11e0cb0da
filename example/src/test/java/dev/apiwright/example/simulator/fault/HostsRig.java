package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.client.ApiClient;
import dev.apiwright.client.ClientBuilder;
import dev.apiwright.client.Servers;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.paging.PageIterator;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.TencentChat;
import dev.apiwright.transport.HttpTransport;
import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A preferred host and its backup before one service. Cases of pages ask for the pages of one listing after the other; the
 * client of unsafe calls is another one.
 */
final class HostsRig implements AutoCloseable {
    static final int MEMBERS = 30;

    private final Case way;
    private final NoWaiting time = new NoWaiting();
    private final ChatSimulator simulator;
    private final FaultFront first;
    private final FaultFront second;
    private final EveryRow row;
    private final TencentChat chat;
    private final ApiClient unsafe;
    private final PageIterator<GetGroupMemberInfoResponse, GroupMember> pages;

    HostsRig(Case way) {
        this(way, FaultScript.none());
    }

    HostsRig(Case way, FaultScript firstHost) {
        this(way, firstHost, Servers::at, settings -> {});
    }

    private HostsRig(
            Case way,
            FaultScript firstHost,
            BiFunction<URI, URI, Servers> servers,
            Consumer<ClientBuilder<?>> settings) {
        this.way = way;
        this.simulator = ChatSimulator.builder()
                .application(Canary.APP, Canary.ADMIN, Canary.KEY)
                .start();
        simulator.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, MEMBERS));
        this.first = FaultFront.before(simulator.url(), firstHost);
        this.second = FaultFront.before(simulator.url(), FaultScript.none());
        this.row = new EveryRow(time);
        Servers hosts = servers.apply(first.url(), second.url());
        TencentChat.Builder client = TencentChat.builder().credentials(simulator.credentials());
        Count.Client changing =
                new Count.Client().signer(simulator.credentials().signer());
        settings.accept(client.servers(hosts).scheduler(time));
        settings.accept(changing.servers(hosts).scheduler(time));
        this.chat = client.build();
        this.unsafe = changing.build();
        this.pages = chat.group()
                .getGroupMemberInfoPages(request())
                .pageSize(2)
                .pages()
                .iterator();
    }

    /** The preferred host is somewhere else; the backup is {@link #second}. */
    static HostsRig preferring(Case way, URI host, Consumer<ClientBuilder<?>> settings) {
        return new HostsRig(way, FaultScript.none(), (first, second) -> Servers.at(host, second), settings);
    }

    /** The only host is somewhere else. */
    static HostsRig only(Case way, URI host, Consumer<ClientBuilder<?>> settings) {
        return new HostsRig(way, FaultScript.none(), (first, second) -> Servers.at(host), settings);
    }

    static GetGroupMemberInfoRequest request() {
        return GetGroupMemberInfoRequest.builder().groupId("hikers").build();
    }

    /** Closes a transport with the client. */
    HostsRig owning(HttpTransport transport) {
        row.owns(transport);
        return this;
    }

    FaultFront first() {
        return first;
    }

    FaultFront second() {
        return second;
    }

    NoWaiting time() {
        return time;
    }

    TencentChat chat() {
        return chat;
    }

    /** How many members the group has. */
    long ask() {
        return row.call(() -> way.isPage() ? pages.next().response() : page()).memberNum();
    }

    private GetGroupMemberInfoResponse page() {
        return way.call(
                () -> chat.group().getGroupMemberInfo(request()),
                () -> chat.group().getGroupMemberInfoAsync(request()));
    }

    /** The same by a call that may change something. */
    long change() {
        return row.call(() ->
                way.call(() -> unsafe.call(Count.MEMBERS, "hikers"), () -> unsafe.callAsync(Count.MEMBERS, "hikers")));
    }

    /** Calls of either kind end up on the backup, with one request each. */
    void worksOnTheBackup() {
        assertEquals(MEMBERS, ask());
        assertEquals(MEMBERS, change());
        assertEquals(MEMBERS, ask());
        assertEquals(3, second.requests());
    }

    <E extends ApiwrightException> E fails(Class<E> type) {
        return failed(assertThrows(type, this::ask));
    }

    <E extends ApiwrightException> E changeFails(Class<E> type) {
        return failed(assertThrows(type, this::change));
    }

    private <E extends ApiwrightException> E failed(E failure) {
        row.noSecretIn(failure, first, second);
        return failure;
    }

    @Override
    public void close() {
        try (row;
                simulator;
                first;
                second) {
            // One for each of the two clients.
            row.nothingIsLeft(2, first, second);
            chat.close();
            unsafe.close();
            row.nothingRuns(first, second);
        }
    }
}
