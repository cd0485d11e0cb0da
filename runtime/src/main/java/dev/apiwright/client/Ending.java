package dev.apiwright.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * How a call ended. A failure is kept as a recipe, so that the thread that throws makes the exception, whose stack trace
 * then shows the caller and not one of the client's own threads.
 */
sealed interface Ending<R> {
    /** The result, or the exception thrown. */
    CallResult<R> get();

    /** Why it failed, in a few words, none of them from outside; empty when it worked. */
    String fault();

    /** Completes a caller's future. */
    void deliver(CompletableFuture<R> future);

    /** It worked. */
    record Success<R>(CallResult<R> result) implements Ending<R> {
        @Override
        public CallResult<R> get() {
            return result;
        }

        @Override
        public String fault() {
            return "";
        }

        @Override
        public void deliver(CompletableFuture<R> future) {
            future.complete(result.response());
        }
    }

    /** It failed. */
    record Failure<R>(String fault, Supplier<? extends RuntimeException> exception) implements Ending<R> {
        @Override
        public CallResult<R> get() {
            throw exception.get();
        }

        @Override
        public void deliver(CompletableFuture<R> future) {
            future.completeExceptionally(made());
        }

        /** An API's own exception may have a constructor that fails: then that is what is told. */
        private Throwable made() {
            try {
                return exception.get();
            } catch (RuntimeException | Error e) {
                return e;
            }
        }
    }

    /** The machine failed, or code that was plugged in: told as it is. */
    record Broken<R>(Throwable problem) implements Ending<R> {
        @Override
        public CallResult<R> get() {
            if (problem instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) problem;
        }

        /** Its type alone: its message is from code that is not the client's, and may hold anything. */
        @Override
        public String fault() {
            return problem.getClass().getName();
        }

        @Override
        public void deliver(CompletableFuture<R> future) {
            future.completeExceptionally(problem);
        }
    }
}
