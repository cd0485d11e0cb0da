package dev.apiwright.client;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A call, from its start to its end. */
@Name("dev.apiwright.Call")
@Label("API Call")
@Description("A call of an API with all its attempts")
final class CallEvent extends TimedEvent {
    @Label("Attempts")
    int attempts;
}
