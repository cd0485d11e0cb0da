package dev.apiwright.client;

import dev.apiwright.signing.SignedParameters;
import dev.apiwright.signing.SigningContext;
import dev.apiwright.transport.TransportResponse;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The steps of an attempt that all calls of a client share. Thread-safe. */
final class Pipeline {
    private final ClientSettings settings;
    private final RequestAssembler assembler;
    private final AnswerReader answers;
    private final Backoff backoff;

    Pipeline(ClientSettings settings) {
        this.settings = settings;
        this.assembler = new RequestAssembler(settings);
        this.answers = new AnswerReader(settings.clock());
        this.backoff = new Backoff(settings.random());
    }

    ClientSettings settings() {
        return settings;
    }

    Backoff backoff() {
        return backoff;
    }

    /** A signature for one attempt: made when the attempt starts, not when the call does. */
    SignedParameters sign(Endpoint<?, ?> endpoint) {
        return settings.signer()
                .sign(new SigningContext(endpoint.path(), settings.clock().instant(), settings.random()));
    }

    /** Sends one attempt; bounded by the attempt's own timeout and by what is left of the call's. */
    CompletableFuture<TransportResponse> send(
            Endpoint<?, ?> endpoint, URI base, SignedParameters signature, byte[] body, Duration left) {
        Duration timeout = left.compareTo(settings.attemptTimeout()) < 0 ? left : settings.attemptTimeout();
        return settings.transport().send(assembler.assemble(endpoint, base, signature, body, timeout));
    }

    <R> Answer<R> read(Endpoint<?, R> endpoint, TransportResponse response, SignedParameters signature) {
        return answers.read(endpoint, response, signature);
    }
}
