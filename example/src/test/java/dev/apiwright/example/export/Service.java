package dev.apiwright.example.export;

import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.ReceivedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A simulator that plays the real service: the program under test gets its address and credentials from outside. */
final class Service implements AutoCloseable {
    /** Must never be seen anywhere. */
    static final String KEY = "canary-5d41402abc4b2a76";

    static final long APP = 1_400_000_042L;
    static final String ADMIN = "administrator";

    private final ChatSimulator simulator;

    private Service(ChatSimulator simulator) {
        this.simulator = simulator;
    }

    static Service start() {
        return start(request -> {});
    }

    static Service start(Consumer<ReceivedRequest> beforeEach) {
        return start(KEY, beforeEach);
    }

    /** With another key than the one that the whole suite is watched for. */
    static Service start(String key, Consumer<ReceivedRequest> beforeEach) {
        return new Service(ChatSimulator.builder()
                .application(APP, ADMIN, key)
                .beforeEach(beforeEach)
                .start());
    }

    ChatSimulator simulator() {
        return simulator;
    }

    /** What the program is told by its environment. */
    static Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("APIWRIGHT_SDKAPPID", String.valueOf(APP));
        environment.put("APIWRIGHT_IDENTIFIER", ADMIN);
        environment.put("APIWRIGHT_SECRET_KEY", KEY);
        environment.put("APIWRIGHT_REGION", "singapore");
        return environment;
    }

    /** What the program is told by its arguments, besides the rest of them. */
    List<String> arguments() {
        return List.of("--server", simulator.url().toString());
    }

    @Override
    public void close() {
        simulator.close();
    }
}
