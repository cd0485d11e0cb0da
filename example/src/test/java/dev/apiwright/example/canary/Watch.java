package dev.apiwright.example.canary;

import java.util.List;

/** Looks for secrets in everything that a program tells from here on, until it is closed. Thread-safe. */
final class Watch implements AutoCloseable {
    private final Findings findings;
    private final LogWatch log;
    private final PrintWatch printed;
    private final FlightWatch flight;

    Watch(Secrets secrets) {
        findings = new Findings(secrets);
        log = new LogWatch(findings);
        printed = new PrintWatch(findings);
        flight = new FlightWatch(findings);
    }

    Findings findings() {
        return findings;
    }

    /** Ends, and says where secrets were seen. */
    List<String> end() {
        close();
        return findings.all();
    }

    @Override
    public void close() {
        Thread.getAllStackTraces().keySet().forEach(thread -> findings.look("thread", thread.getName()));
        log.close();
        printed.close();
        flight.close();
    }
}
