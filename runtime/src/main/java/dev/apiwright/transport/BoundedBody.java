package dev.apiwright.transport;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects a body and stops reading as soon as it is larger than allowed, so that no answer can fill the memory. */
final class BoundedBody implements BodySubscriber<byte[]> {
    private final int status;
    private final int limit;
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final BoundedBytes bytes;
    private final long declared;
    private @Nullable Subscription subscription;

    /**
     * @param declared how long the answer says that it is; negative when it does not
     */
    BoundedBody(int status, int limit, long declared) {
        this.status = status;
        this.limit = limit;
        this.bytes = new BoundedBytes(limit, declared);
        this.declared = declared;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        if (this.subscription != null) {
            subscription.cancel();
            return;
        }
        this.subscription = subscription;
        if (declared > limit) {
            stop();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (body.isDone()) {
                return;
            }
            if (!bytes.add(buffer)) {
                stop();
                return;
            }
        }
    }

    private void stop() {
        bytes.clear();
        if (subscription != null) {
            subscription.cancel();
        }
        body.completeExceptionally(Limits.exceeded(status, limit));
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        try {
            body.complete(bytes.take());
        } catch (OutOfMemoryError e) {
            // Whoever waits has to hear of it, whatever the HTTP client would make of an error here.
            body.completeExceptionally(e);
        }
    }
}
