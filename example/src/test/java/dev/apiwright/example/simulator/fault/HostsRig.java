package dev.apiwright.example.simulator.fault;

import dev.apiwright.client.Servers;
import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.TencentChat;

/** A preferred host and its backup, each with a script of its own, before one service. */
final class HostsRig implements AutoCloseable {
    private final Case way;
    private final NoWaiting time = new NoWaiting();
    private final ChatSimulator simulator;
    private final FaultFront first;
    private final FaultFront second;
    private final TencentChat chat;

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
        this.chat = TencentChat.builder()
                .servers(Servers.at(first.url(), second.url()))
                .credentials(simulator.credentials())
                .scheduler(time)
                .build();
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
        return way.call(
                        chat,
                        GetGroupMemberInfoRequest.builder().groupId("hikers").build())
                .memberNum();
    }

    @Override
    public void close() {
        chat.close();
        first.close();
        second.close();
        simulator.close();
    }
}
