package dev.apiwright.example.export;

import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.FilterOrder;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.LimitRule;
import dev.apiwright.example.simulator.SimulatedGroup;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the simulator on its own, for clients of every kind. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "Runs the simulator of Tencent Chat on its own, on the loopback address, until it is stopped.",
            "",
            "It has one group of every type: hikers (Public), team (Work), meeting (Meeting), live (AVChatRoom) and"
                    + " @TGS#_makers (Community)."
        })
final class SimulateCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8089", description = "Port to listen on; 0 for any. Default: 8089.")
    private int port;

    @Option(names = "--members", defaultValue = "5000", description = "Members in each group. Default: 5000.")
    private int members;

    @Option(names = "--seed", defaultValue = "1", description = "Who they are. Default: 1.")
    private long seed;

    @Option(names = "--filter-order", defaultValue = "AFTER_WINDOW", description = "${COMPLETION-CANDIDATES}")
    private FilterOrder filterOrder = FilterOrder.AFTER_WINDOW;

    @Option(names = "--limit-rule", defaultValue = "CAP", description = "${COMPLETION-CANDIDATES}")
    private LimitRule limitRule = LimitRule.CAP;

    @Option(names = "--sdkappid", defaultValue = "1400000001", description = "Default: ${DEFAULT-VALUE}.")
    private long sdkAppId;

    @Option(names = "--identifier", defaultValue = "administrator", description = "Default: ${DEFAULT-VALUE}.")
    private String identifier = "";

    @Option(
            names = "--secret-key",
            defaultValue = "simulator-key",
            description = "What signatures are verified with; not a real key, please. Default: ${DEFAULT-VALUE}.")
    private String secretKey = "";

    private final PrintStream out;

    SimulateCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        try (ChatSimulator simulator = ChatSimulator.builder()
                .port(port)
                .filterOrder(filterOrder)
                .limitRule(limitRule)
                .application(sdkAppId, identifier, secretKey)
                .ignoreUnknownFields()
                .start()) {
            add(simulator, "hikers", GroupType.PUBLIC);
            add(simulator, "team", GroupType.WORK);
            add(simulator, "meeting", GroupType.MEETING);
            add(simulator, "live", GroupType.AV_CHAT_ROOM);
            add(simulator, "@TGS#_makers", GroupType.COMMUNITY);
            out.println("Listening on " + simulator.url() + " as application " + sdkAppId + ". Stop with Ctrl-C.");
            out.flush();
            return waitForEver();
        }
    }

    private static int waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.INTERRUPTED;
    }

    private void add(ChatSimulator simulator, String id, GroupType type) {
        simulator.add(SimulatedGroup.of(id, type, members, seed));
    }
}
