package dev.apiwright.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.Attempt;
import dev.apiwright.error.CallInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EventOrderTest {
    private final List<String> told = new ArrayList<>();
    private final AtomicReference<ApiClient> client = new AtomicReference<>();

    /** The limiter's future ends the call in the moment in which the attempt would begin. */
    private CompletableFuture<Boolean> leave() {
        CompletableFuture<Boolean> leave = new CompletableFuture<>() {
            @Override
            public Boolean join() {
                client.get().close();
                return true;
            }
        };
        leave.complete(true);
        return leave;
    }

    private final class Recorder implements EventRecorder.Recording {
        @Override
        public void attemptBegins() {
            told.add("attempt begins");
        }

        @Override
        public void attemptEnded(Attempt attempt) {
            told.add("attempt ended");
        }

        @Override
        public void callEnded(CallReport report) {
            told.add("call ended");
        }
    }

    @Test
    void noAttemptBeginsAfterTheCallHasEnded() {
        RateLimiter limiter = (endpoint, wait) -> leave();
        StubTransport transport = new StubTransport(host -> StubTransport.ok());
        client.set(new ApiClient(OneThread.settings(transport, new VirtualTime(), limiter, call -> new Recorder())));
        assertThrows(
                CallInterruptedException.class,
                () -> client.get().call(Things.endpoint(Safety.READ_ONLY), new Things.Ask("x")));
        assertEquals(List.of("call ended"), told);
    }
}
