package dev.apiwright.transport;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;

/**
 * The body of a request, which says when it is wanted. The JDK's client tells nobody that a connection is open, but asks for
 * the body only when it is open and secured and the head has been written; for an empty body it does not ask.
 */
final class BodyOnItsWay implements BodyPublisher {
    private final TransportRequest request;
    private final BodyPublisher body;

    BodyOnItsWay(TransportRequest request) {
        this.request = request;
        this.body = BodyPublishers.ofByteArray(request.body());
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        request.sent();
        body.subscribe(subscriber);
    }
}
