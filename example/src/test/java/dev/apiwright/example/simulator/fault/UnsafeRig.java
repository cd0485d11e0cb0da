package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.client.ApiClient;
import dev.apiwright.client.ClientBuilder;
import dev.apiwright.client.Endpoint;
import dev.apiwright.client.Safety;
import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.ErrorTable;
import dev.apiwright.error.Outcome;
import dev.apiwright.example.simulator.ChatSimulator;
import dev.apiwright.example.simulator.GroupType;
import dev.apiwright.example.simulator.SimulatedGroup;
import dev.apiwright.json.Envelope;
import dev.apiwright.json.JsonReader;

/** A client of an operation that may change something: it counts the members of a group, and says that it is unsafe. */
final class UnsafeRig implements AutoCloseable {
    private static final Endpoint<String, Long> COUNT = Endpoint.<String, Long>builder("count")
            .path("v4/group_open_http_svc/get_group_member_info")
            .query("contenttype", "json")
            .safety(Safety.UNSAFE)
            .request((out, group) -> {
                out.beginObject();
                out.string("GroupId", group);
                out.endObject();
            })
            .response(UnsafeRig::read)
            .envelope(Envelope.builder()
                    .code("ErrorCode", 0)
                    .status("ActionStatus", "OK")
                    .message("ErrorInfo")
                    .build())
            .errors(ErrorTable.builder()
                    .add(10002, "SERVER_FAULT", Advice.RETRY, Outcome.UNKNOWN, "", ApiException::new)
                    .build())
            .build();

    private static final int MEMBERS = 3;

    private final Case way;
    private final ChatSimulator simulator;
    private final FaultFront front;
    private final EveryRow row;
    private final ApiClient client;
    private final long before;

    private UnsafeRig(Case way, FaultScript script) {
        this.way = way;
        this.simulator = ChatSimulator.builder()
                .application(Canary.APP, Canary.ADMIN, Canary.KEY)
                .start();
        simulator.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, MEMBERS));
        this.front = FaultFront.before(simulator.url(), script);
        NoWaiting time = new NoWaiting();
        this.row = new EveryRow(time);
        this.client = new Builder()
                .baseUrl(front.url())
                .signer(simulator.credentials().signer())
                .scheduler(time)
                .build();
        if (way.isLater()) {
            call();
        }
        this.before = front.requests();
    }

    static UnsafeRig with(FaultScript script) {
        return new UnsafeRig(Case.SYNC_FIRST, script);
    }

    /** The next request meets this fault; those after it are passed on. */
    static UnsafeRig with(Case way, Fault fault) {
        return new UnsafeRig(way, FaultScript.none().onCall(way.isLater() ? 2 : 1, fault));
    }

    FaultFront front() {
        return front;
    }

    long call() {
        return row.call(() -> way.call(() -> client.call(COUNT, "hikers"), () -> client.callAsync(COUNT, "hikers")));
    }

    /** The call fails like this after one request, tells no secret, and the one after it works. */
    <E extends ApiwrightException> E fails(Class<E> type) {
        E failure = assertThrows(type, this::call);
        assertEquals(before + 1, front.requests(), failure.toString());
        row.noSecretIn(failure, front);
        assertEquals(MEMBERS, call());
        assertEquals(before + 2, front.requests());
        row.nothingIsLeft(front);
        return failure;
    }

    private static long read(JsonReader in) {
        long count = -1;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            if (field.equals("MemberNum")) {
                count = in.int64();
            } else {
                in.skip();
            }
        }
        return count;
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

    private static final class Builder extends ClientBuilder<Builder> {
        Builder() {
            super("members");
        }

        ApiClient build() {
            return buildClient();
        }
    }
}
