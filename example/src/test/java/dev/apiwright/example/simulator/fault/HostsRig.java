package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertThrows;

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

/**
 * A preferred host and its backup, each with a script of its own, before one service. Cases of pages ask for the pages of
 * one listing after the other.
 */
final class HostsRig implements AutoCloseable {
    private final Case way;
    private final NoWaiting time = new NoWaiting();
    private final ChatSimulator simulator;
    private final FaultFront first;
    private final FaultFront second;
    private final EveryRow row;
    private final TencentChat chat;
    private final PageIterator<GetGroupMemberInfoResponse, GroupMember> pages;

    HostsRig(Case way) {
        this(way, FaultScript.none());
    }

    HostsRig(Case way, FaultScript firstHost) {
        this.way = way;
        this.simulator = ChatSimulator.builder()
                .application(Canary.APP, Canary.ADMIN, Canary.KEY)
                .start();
        simulator.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 30));
        this.first = FaultFront.before(simulator.url(), firstHost);
        this.second = FaultFront.before(simulator.url(), FaultScript.none());
        this.row = new EveryRow(time);
        this.chat = TencentChat.builder()
                .servers(Servers.at(first.url(), second.url()))
                .credentials(simulator.credentials())
                .scheduler(time)
                .build();
        this.pages = chat.group()
                .getGroupMemberInfoPages(request())
                .pageSize(2)
                .pages()
                .iterator();
    }

    private static GetGroupMemberInfoRequest request() {
        return GetGroupMemberInfoRequest.builder().groupId("hikers").build();
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

    /** How many members the group has. */
    long ask() {
        return row.call(() -> way.isPage() ? pages.next().response() : page()).memberNum();
    }

    private GetGroupMemberInfoResponse page() {
        return way.call(
                () -> chat.group().getGroupMemberInfo(request()),
                () -> chat.group().getGroupMemberInfoAsync(request()));
    }

    <E extends ApiwrightException> E fails(Class<E> type) {
        E failure = assertThrows(type, this::ask);
        row.noSecretIn(failure, first, second);
        return failure;
    }

    @Override
    public void close() {
        try (row;
                simulator;
                first;
                second) {
            row.nothingIsLeft(first, second);
            chat.close();
            row.nothingRuns(first, second);
        }
    }
}
