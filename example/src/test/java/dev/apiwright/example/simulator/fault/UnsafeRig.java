package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.client.ApiClient;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.transport.HttpTransport;
import java.util.function.UnaryOperator;

/** A client whose calls may change something, before a front that plays faults. */
final class UnsafeRig implements AutoCloseable {
    private static final int MEMBERS = 3;

    private final Case way;
    private final ChatSimulator simulator;
    private final FaultFront front;
    private final EveryRow row;
    private final ApiClient client;
    private final long before;

    private UnsafeRig(Case way, UnaryOperator<Count.Client> settings, FaultScript script) {
        this.way = way;
        this.simulator = ChatSimulator.builder()
                .application(Canary.APP, Canary.ADMIN, Canary.KEY)
                .start();
        simulator.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, MEMBERS));
        this.front = FaultFront.before(simulator.url(), script);
        NoWaiting time = new NoWaiting();
        this.row = new EveryRow(time);
        this.client = settings.apply(new Count.Client()
                        .baseUrl(front.url())
                        .signer(simulator.credentials().signer())
                        .scheduler(time))
                .build();
        if (way.isLater()) {
            call();
        }
        this.before = front.requests();
    }

    static UnsafeRig with(FaultScript script) {
        return new UnsafeRig(Case.SYNC_FIRST, settings -> settings, script);
    }

    /** The next request meets this fault; those after it are passed on. */
    static UnsafeRig with(Case way, Fault fault) {
        return with(way, settings -> settings, fault);
    }

    static UnsafeRig with(Case way, UnaryOperator<Count.Client> settings, Fault fault) {
        return new UnsafeRig(way, settings, FaultScript.none().onCall(way.isLater() ? 2 : 1, fault));
    }

    /** Closes a transport with the client. */
    UnsafeRig owning(HttpTransport transport) {
        row.owns(transport);
        return this;
    }

    FaultFront front() {
        return front;
    }

    ChatSimulator simulator() {
        return simulator;
    }

    long requests() {
        return front.requests() - before;
    }

    long call() {
        return call("hikers");
    }

    /** With any text for the group's ID. */
    long call(String group) {
        return row.call(
                () -> way.call(() -> client.call(Count.MEMBERS, group), () -> client.callAsync(Count.MEMBERS, group)));
    }

    /** The call fails like this after one request, tells no secret, and the one after it works. */
    <E extends ApiwrightException> E fails(Class<E> type) {
        return fails(type, "hikers");
    }

    <E extends ApiwrightException> E fails(Class<E> type, String group) {
        E failure = assertThrows(type, () -> call(group));
        row.hasCome(1, this::requests);
        assertEquals(1, requests(), failure.toString());
        row.noSecretIn(failure, front);
        nextWorks();
        return failure;
    }

    private void nextWorks() {
        assertEquals(MEMBERS, call());
        assertEquals(2, requests());
        row.nothingIsLeft(front);
    }

    @Override
    public void close() {
        try (row;
                simulator;
                front) {
            client.close();
            row.nothingRuns(front);
        }
    }
}
