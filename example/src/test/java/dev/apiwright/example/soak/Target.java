package dev.apiwright.example.soak;

import dev.apiwright.client.Interceptor;
import dev.apiwright.client.Servers;
import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.SimulatedMember;
import dev.apiwright.example.simulator.fault.Fault;
import dev.apiwright.example.simulator.fault.FaultFront;
import dev.apiwright.example.simulator.fault.FaultScript;
import dev.apiwright.tencent.chat.TencentChat;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** The simulator, and two fronts before it that spoil every twentieth call: a preferred host and its backup. */
final class Target implements AutoCloseable {
    private static final double RATE = 0.05;
    private static final int MEMBERS = 3_000;
    private static final long BOMB = 40L << 20;

    /**
     * All that the fronts can do to a call that may be repeated, as often one as the other; but for answers that are not
     * HTTP, whose connection the JDK's client never closes, so that sockets would grow (docs/soak.md).
     */
    private static final List<Fault> FAULTS = List.of(
            Fault.reset(),
            Fault.resetBeforeReading(),
            Fault.endBeforeAnswer(),
            Fault.loseAnswer(),
            Fault.endAfterAnswer(),
            Fault.silence(),
            Fault.silenceAfterHeaders(),
            Fault.silenceInBody(),
            Fault.drip(Duration.ofMillis(10)),
            Fault.halfBody(),
            Fault.cutInChunk(),
            Fault.cutWithoutLength(),
            Fault.lengthTooLarge(),
            Fault.lengthTooSmall(),
            Fault.twoLengths(),
            Fault.duplicate(),
            Fault.interim(),
            Fault.status(500),
            Fault.status(503),
            Fault.retryAfter(429, "1"),
            Fault.empty(200),
            Fault.json("{\"ActionStatus\":\"OK\",\"ErrorCode\":0"),
            Fault.json("[]"),
            Fault.error(10002),
            Fault.error(60011),
            Fault.error(70001),
            Fault.gzip(),
            Fault.gzipCut(),
            Fault.gzipWrongChecksum(),
            Fault.gzipBomb(BOMB),
            Fault.late(Duration.ofMillis(200)));

    private final ChatSimulator simulator = ChatSimulator.start();
    private final FaultFront first;
    private final FaultFront second;
    private final SimulatedGroup still = SimulatedGroup.of("hikers", GroupType.PUBLIC, MEMBERS);
    private final SimulatedGroup community = SimulatedGroup.of("@TGS#_makers", GroupType.COMMUNITY, MEMBERS);
    private final SimulatedGroup changing = SimulatedGroup.of("@TGS#_movers", GroupType.COMMUNITY, MEMBERS);

    private final Interceptor watcher;
    private final Set<String> staying = new HashSet<>();
    private final Queue<String> guests = new ArrayDeque<>();

    Target(long seed, Interceptor watcher) {
        this.watcher = watcher;
        changing.members().map(SimulatedMember::account).forEach(this::placeInChangingGroup);
        simulator.add(still);
        simulator.add(community);
        simulator.add(changing);
        first = FaultFront.before(simulator.url(), FaultScript.seeded(seed, RATE, FAULTS));
        second = FaultFront.before(simulator.url(), FaultScript.seeded(seed + 1, RATE, FAULTS));
    }

    /** Every second one is a guest. */
    private void placeInChangingGroup(String account) {
        if (staying.size() > guests.size()) {
            guests.add(account);
        } else {
            staying.add(account);
        }
    }

    /** A client that has time enough. */
    TencentChat client() {
        return settings().attemptTimeout(Duration.ofSeconds(1)).build();
    }

    /** A client whose calls often run out of time. */
    TencentChat hastyClient() {
        return settings()
                .callTimeout(Duration.ofMillis(20))
                .attemptTimeout(Duration.ofMillis(20))
                .build();
    }

    private TencentChat.Builder settings() {
        return TencentChat.builder()
                .servers(Servers.at(first.url(), second.url()))
                .credentials(simulator.credentials())
                .interceptor(watcher);
    }

    /** Does not change, and is listed by position. */
    SimulatedGroup still() {
        return still;
    }

    /** Does not change, and is listed by cursor. */
    SimulatedGroup community() {
        return community;
    }

    /** Changes while it is listed, by cursor. */
    SimulatedGroup changing() {
        return changing;
    }

    /** Who is in the changing group all the time. */
    Set<String> staying() {
        return staying;
    }

    /** One member comes and one goes, of those who do not stay. */
    synchronized void change() {
        guests.add(changing.join());
        changing.leave(guests.remove());
    }

    /** Which host calls should meet now. */
    void firstHostGoesDown() {
        first.goDown();
    }

    void firstHostComesBack() {
        first.comeBack();
    }

    /** Attempts of all clients. */
    long requests() {
        return first.requests() + second.requests();
    }

    /** Attempts that were spoilt. */
    long spoilt() {
        return requests() - first.count("pass") - second.count("pass");
    }

    long openConnections() {
        return first.openConnections() + second.openConnections();
    }

    @Override
    public void close() {
        first.close();
        second.close();
        simulator.close();
    }
}
