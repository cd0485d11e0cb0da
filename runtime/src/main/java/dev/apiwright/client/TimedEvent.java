package dev.apiwright.client;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** What the events of calls and of attempts have in common. Nothing secret is in them, and no text from outside. */
@Category("Apiwright")
// Calls go on on threads of the client, so a stack says nothing.
@StackTrace(false)
abstract class TimedEvent extends Event {
    @Label("API")
    @Nullable
    String api;

    @Label("Endpoint")
    @Nullable
    String endpoint;

    @Label("Host")
    @Description("The host of the attempt, of a call the last one; empty when there was none")
    @Nullable
    String host;

    @Label("Call Number")
    @Description("Counts the calls of one client")
    long call;

    @Label("HTTP Status")
    @Description("0 when no answer came")
    int status;

    @Label("Error Code")
    @Description("The API's error code; 0 when the answer held none")
    int code;

    @Label("Outcome")
    @Description("Whether the server carried it out")
    @Nullable
    String outcome;

    @Label("Fault")
    @Description("Why it failed; empty when it worked")
    @Nullable
    String fault;

    @Label("Pause")
    @Timespan(Timespan.NANOSECONDS)
    long pause;

    @Label("Wait for Rate Limit")
    @Timespan(Timespan.NANOSECONDS)
    long rateLimit;

    @Label("Signing")
    @Timespan(Timespan.NANOSECONDS)
    long signing;

    @Label("Until Headers")
    @Timespan(Timespan.NANOSECONDS)
    long headers;

    @Label("Body")
    @Timespan(Timespan.NANOSECONDS)
    long body;

    @Label("Decoding")
    @Timespan(Timespan.NANOSECONDS)
    long decoding;
}
