package dev.apiwright.example.export;

import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.example.simulator.SimulatorTransport;
import dev.apiwright.tencent.chat.Region;
import dev.apiwright.tencent.chat.TencentChat;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where members come from: a client, and with it, when nothing else is known, a simulator to talk to. */
final class Source implements AutoCloseable {
    /** Of the simulator: listed by position. */
    static final String PUBLIC_GROUP = "hikers";

    /** Of the simulator: listed by cursor. */
    static final String COMMUNITY = "@TGS#_makers";

    private final String name;
    private final TencentChat chat;
    private final @Nullable ChatSimulator simulator;

    private Source(String name, TencentChat chat, @Nullable ChatSimulator simulator) {
        this.name = name;
        this.chat = chat;
        this.simulator = simulator;
    }

    /**
     * The real service.
     *
     * @param server a server to call in place of the region's, as for a simulator that runs alone; null for the region's
     */
    static Source service(Settings settings, @Nullable URI server) {
        TencentChat.Builder client =
                TencentChat.builder().region(settings.region()).credentials(settings.credentials());
        String name = settings.region() + " as " + settings.identity();
        if (server == null) {
            return new Source(name, client.build(), null);
        }
        try {
            return new Source(name + " at " + server, client.baseUrl(server).build(), null);
        } catch (IllegalArgumentException e) {
            throw ExportException.usage("--server cannot be used: " + e.getMessage(), "Name it as https://host.");
        }
    }

    /** A simulator inside this process with two groups, the same in every run. */
    static Source simulator(int members, long seed) {
        ChatSimulator simulator = ChatSimulator.start();
        simulator.add(SimulatedGroup.of(PUBLIC_GROUP, GroupType.PUBLIC, members, seed));
        simulator.add(SimulatedGroup.of(COMMUNITY, GroupType.COMMUNITY, members, seed));
        TencentChat chat = TencentChat.builder()
                .region(Region.SINGAPORE)
                .credentials(simulator.credentials())
                .transport(new SimulatorTransport(simulator.url()))
                .build();
        return new Source("the simulator (" + members + " members, seed " + seed + ")", chat, simulator);
    }

    /** What a checkpoint remembers it by. */
    String name() {
        return name;
    }

    TencentChat chat() {
        return chat;
    }

    boolean isSimulator() {
        return simulator != null;
    }

    @Override
    public void close() {
        chat.close();
        if (simulator != null) {
            simulator.close();
        }
    }
}
