package dev.apiwright.example.simulator.fault;

import dev.apiwright.client.ApiClient;
import dev.apiwright.client.ClientBuilder;
import dev.apiwright.client.Endpoint;
import dev.apiwright.client.Safety;
import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
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

    private final ChatSimulator simulator;
    private final FaultFront front;
    private final ApiClient client;

    private UnsafeRig(FaultScript script) {
        this.simulator = ChatSimulator.builder()
                .application(Canary.APP, Canary.ADMIN, Canary.KEY)
                .start();
        simulator.add(SimulatedGroup.of("hikers", GroupType.PUBLIC, 3));
        this.front = FaultFront.before(simulator.url(), script);
        this.client = new Builder()
                .baseUrl(front.url())
                .signer(simulator.credentials().signer())
                .scheduler(new NoWaiting())
                .build();
    }

    static UnsafeRig with(FaultScript script) {
        return new UnsafeRig(script);
    }

    FaultFront front() {
        return front;
    }

    long call() {
        return client.call(COUNT, "hikers");
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
        client.close();
        front.close();
        simulator.close();
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
