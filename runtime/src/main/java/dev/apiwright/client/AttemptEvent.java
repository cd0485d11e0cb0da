package dev.apiwright.client;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** One attempt of a call, from its signing to its end. */
@Name("dev.apiwright.Attempt")
@Label("API Call Attempt")
@Description("One try of a call")
final class AttemptEvent extends TimedEvent {
    @Label("Attempt Number")
    int attempt;
}
