package dev.apiwright.example.simulator;

import dev.apiwright.client.Servers;
import dev.apiwright.example.simulator.fault.FaultFront;
import dev.apiwright.example.simulator.fault.FaultScript;
import dev.apiwright.example.simulator.fault.MovingClock;
import dev.apiwright.tencent.chat.TencentChat;
import java.time.Instant;

/**
 * Tencent Chat on this machine with two hosts, for tests of programs that use it: it answers as the service does, but for
 * the calls that a script spoils. Listens on loopback only; closing it ends everything. Thread-safe.
 *
 * <pre>{@code
 * try (FaultyChat service = FaultyChat.start();
 *         TencentChat chat = service.client().build()) {
 *     service.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 1_000));
 *     service.play(FaultScript.seeded(7, 0.2));
 * }
 * }</pre>
 */
public final class FaultyChat implements AutoCloseable {
    private final MovingClock clock = MovingClock.at(Instant.now());
    private final ChatSimulator simulator;
    private final FaultFront first;
    private final FaultFront backup;

    private FaultyChat(ChatSimulator.Builder settings) {
        this.simulator = settings.clock(clock).start();
        this.first = FaultFront.before(simulator.url(), FaultScript.none());
        this.backup = FaultFront.before(simulator.url(), FaultScript.none());
    }

    /** A service with the usual settings, no groups and no faults. */
    public static FaultyChat start() {
        return start(ChatSimulator.builder());
    }

    /** A service with other settings; its clock is {@link #clock}. */
    public static FaultyChat start(ChatSimulator.Builder settings) {
        return new FaultyChat(settings);
    }

    /** Adds a group, in the place of one with the same ID. It can change while somebody reads it. */
    public void add(SimulatedGroup group) {
        simulator.add(group);
    }

    /** Plays a script on the preferred host, from its next call on, which is call 1 of the script. */
    public void play(FaultScript script) {
        first.play(script);
    }

    /** Settings of a client that calls both hosts and goes by the service's clock. */
    public TencentChat.Builder client() {
        return TencentChat.builder()
                .servers(Servers.at(first.url(), backup.url()))
                .credentials(simulator.credentials())
                .clock(clock);
    }

    /** The host that clients prefer: what it has seen, and whether it is up. */
    public FaultFront host() {
        return first;
    }

    /** The host that clients go to when the other one fails. */
    public FaultFront backup() {
        return backup;
    }

    /** What the service tells the age of signatures by, and clients too unless they are given another clock. */
    public MovingClock clock() {
        return clock;
    }

    /** The service behind the hosts. */
    public ChatSimulator simulator() {
        return simulator;
    }

    @Override
    public void close() {
        first.close();
        backup.close();
        simulator.close();
    }
}
