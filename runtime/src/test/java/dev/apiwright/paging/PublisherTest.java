package dev.apiwright.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.paging.Roster.Answer;
import dev.apiwright.paging.Roster.Person;
import dev.apiwright.paging.Roster.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** What {@link PublisherRulesTest} does not look at. */
class PublisherTest {
    @Test
    void nothingIsAskedForThatNobodyRequested() {
        Club club = Club.of(100);
        Probe<Page<Answer, Person>> probe = new Probe<>();
        club.paginator(Query.byOffset())
                .pageSize(10)
                .pages()
                .publisher(Runnable::run)
                .subscribe(probe);
        assertEquals(0, club.calls.size());
        probe.subscription.request(2);
        assertEquals(2, probe.elements.size());
        assertEquals(2, club.calls.size());
        probe.subscription.request(Long.MAX_VALUE);
        assertEquals(10, probe.elements.size());
        assertEquals(1, probe.completions);
        assertEquals(10, club.calls.size());
    }

    @Test
    void theFailureOfTheFirstPageIsTold() {
        Club club = Club.of(1);
        ApiException failure = Club.error(10004, Advice.FIX_REQUEST);
        club.beforeCall = () -> {
            throw failure;
        };
        Probe<Person> probe = new Probe<>();
        club.paginator(Query.byOffset()).items().publisher(Runnable::run).subscribe(probe);
        probe.subscription.request(1);
        assertSame(failure, probe.failure);
    }

    @Test
    void cancellingEndsTheCallsUnderWay() {
        Crowd crowd = new Crowd(Club.of(100));
        Probe<Person> probe = new Probe<>();
        crowd.paginator(Query.byOffset())
                .pageSize(10)
                .readAhead(4)
                .items()
                .publisher(Runnable::run)
                .subscribe(probe);
        probe.subscription.request(1);
        assertEquals(4, crowd.underWay());
        probe.subscription.cancel();
        assertEquals(0, crowd.underWay());
        probe.subscription.request(1);
        assertEquals(1, probe.elements.size());
        assertEquals(0, probe.completions);
    }

    @Test
    void everySubscriberHasAListingOfItsOwn() {
        Club club = Club.of(3);
        Flow.Publisher<Person> publisher =
                club.paginator(Query.byOffset()).items().publisher(Runnable::run);
        for (int i = 0; i < 2; i++) {
            Probe<Person> probe = new Probe<>();
            publisher.subscribe(probe);
            probe.subscription.request(10);
            assertEquals(club.people(), probe.elements);
        }
    }

    @Test
    void aSubscriberThatThrowsGetsNothingMore() {
        Club club = Club.of(30);
        IllegalStateException broken = new IllegalStateException("broken");
        Probe<Person> probe = new Probe<>() {
            @Override
            public void onNext(Person person) {
                super.onNext(person);
                throw broken;
            }
        };
        club.paginator(Query.byOffset()).items().publisher(Runnable::run).subscribe(probe);
        assertSame(broken, assertThrows(IllegalStateException.class, () -> probe.subscription.request(5)));
        probe.subscription.request(5);
        assertEquals(1, probe.elements.size());
    }

    /** One that is shut down, one that gets no thread, one that is broken: nobody waits for ever. */
    @Test
    void anExecutorThatFailsIsTold() {
        for (Throwable failure : List.of(
                new RejectedExecutionException("shut down"),
                new OutOfMemoryError("unable to create native thread"),
                new IllegalStateException("broken"))) {
            Executor failing = task -> sneak(failure);
            Probe<Person> probe = new Probe<>();
            Club.of(3).paginator(Query.byOffset()).items().publisher(failing).subscribe(probe);
            probe.subscription.request(1);
            assertSame(failure, probe.failure);
        }
    }

    /** A pool that takes a task, and then gets no thread for the next one; one that wraps what a task throws. */
    @Test
    void anExecutorThatFailsAfterItTookTheTaskIsNotToldAsAFailureOfTheListing() {
        Probe<Person> probe = new Probe<>();
        Executor late = task -> {
            task.run();
            throw new IllegalStateException("too late");
        };
        Club.of(3).paginator(Query.byOffset()).items().publisher(late).subscribe(probe);
        assertThrows(IllegalStateException.class, () -> probe.subscription.request(1));
        assertEquals(1, probe.elements.size());
        assertNull(probe.failure);
        assertThrows(IllegalStateException.class, () -> probe.subscription.request(5));
        assertEquals(3, probe.elements.size());
        assertEquals(1, probe.completions);
    }

    @Test
    void whatASubscriberThrowsComesOutOfAnExecutorThatWrapsIt() {
        IllegalStateException broken = new IllegalStateException("broken");
        Probe<Person> probe = new Probe<>() {
            @Override
            public void onNext(Person person) {
                throw broken;
            }
        };
        Executor wrapping =
                task -> CompletableFuture.runAsync(task, Runnable::run).join();
        Club.of(3).paginator(Query.byOffset()).items().publisher(wrapping).subscribe(probe);
        assertSame(
                broken,
                assertThrows(CompletionException.class, () -> probe.subscription.request(1))
                        .getCause());
        assertNull(probe.failure);
    }

    @SuppressWarnings("unchecked") // that is the trick
    private static <X extends Throwable> void sneak(Throwable failure) throws X {
        throw (X) failure;
    }

    private static class Probe<T> implements Flow.Subscriber<T> {
        final List<T> elements = new ArrayList<>();
        Flow.Subscription subscription;
        Throwable failure;
        int completions;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(T element) {
            elements.add(element);
        }

        @Override
        public void onError(Throwable problem) {
            failure = problem;
        }

        @Override
        public void onComplete() {
            completions++;
        }
    }
}
