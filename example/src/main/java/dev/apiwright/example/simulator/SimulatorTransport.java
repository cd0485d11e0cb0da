package dev.apiwright.example.simulator;

import dev.apiwright.transport.HttpTransport;
import dev.apiwright.transport.JdkHttpTransport;
import dev.apiwright.transport.TransportRequest;
import dev.apiwright.transport.TransportResponse;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Sends to a simulator what is meant for a region's servers. The client still believes in its region, so that a checkpoint
 * is good in the next process too, where the simulator has another port. Thread-safe.
 */
public final class SimulatorTransport implements HttpTransport {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final URI simulator;
    private final HttpTransport network = JdkHttpTransport.create(CONNECT_TIMEOUT);

    /**
     * @param simulator where it listens, without a path
     */
    public SimulatorTransport(URI simulator) {
        this.simulator = simulator;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
        return network.send(request.to(URI.create(simulator + request.address().getRawPath())));
    }

    @Override
    public void close() {
        network.close();
    }
}
