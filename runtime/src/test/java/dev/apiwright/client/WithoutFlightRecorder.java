package dev.apiwright.client;

/** A program of its own: makes a call in a Java without the Flight Recorder, and says so. */
final class WithoutFlightRecorder {
    private WithoutFlightRecorder() {}

    public static void main(String[] args) throws Exception {
        String recording = EventRecorder.create()
                .begin(new CallInfo("things", "getThing", 1))
                .getClass()
                .getSimpleName();
        try (RawServer server = new RawServer(Replies.ok());
                ApiClient client = new Things.Builder().baseUrl(server.uri()).build()) {
            Things.Thing thing = client.call(Things.endpoint(Safety.READ_ONLY), new Things.Ask("x"));
            System.out.println(recording + " " + thing.name());
        }
    }
}
