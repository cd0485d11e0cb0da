package dev.apiwright.example.simulator.fault;

import dev.apiwright.client.ApiClient;
import dev.apiwright.client.ClientBuilder;
import dev.apiwright.client.Endpoint;
import dev.apiwright.client.Safety;
import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.ErrorTable;
import dev.apiwright.error.Outcome;
import dev.apiwright.json.Envelope;
import dev.apiwright.json.JsonReader;

/** An operation that may change something: it counts the members of a group, and says that it is unsafe. */
final class Count {
    static final Endpoint<String, Long> MEMBERS = Endpoint.<String, Long>builder("count")
            .path("v4/group_open_http_svc/get_group_member_info")
            .query("contenttype", "json")
            .safety(Safety.UNSAFE)
            .request((out, group) -> {
                out.beginObject();
                out.string("GroupId", group);
                out.endObject();
            })
            .response(Count::read)
            .envelope(Envelope.builder()
                    .code("ErrorCode", 0)
                    .status("ActionStatus", "OK")
                    .message("ErrorInfo")
                    .build())
            .errors(ErrorTable.builder()
                    .add(10002, "SERVER_FAULT", Advice.RETRY, Outcome.UNKNOWN, "", ApiException::new)
                    .build())
            .build();

    private Count() {}

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

    /** Settings of a client for it. */
    static final class Client extends ClientBuilder<Client> {
        Client() {
            super("members");
        }

        ApiClient build() {
            return buildClient();
        }
    }
}
