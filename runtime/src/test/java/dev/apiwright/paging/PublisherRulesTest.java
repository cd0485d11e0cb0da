package dev.apiwright.paging;

import dev.apiwright.paging.Roster.Person;
import dev.apiwright.paging.Roster.Query;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow.Publisher;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

/** The rules of Reactive Streams for the publisher of items. */
@SuppressWarnings("exports") // TestNG wants a public class; nobody else sees it.
public final class PublisherRulesTest extends FlowPublisherVerification<Person> {
    /** A signal that is due is waited for this long, one that must not come this long. */
    private static final long LONGEST_MILLIS = 10_000;

    private static final long SILENCE_MILLIS = 50;
    private static final int LOOKS_FOR_GARBAGE = 10;
    private static final int PAGE = 7;
    private static final int MOST = 1_000;

    private final ExecutorService executor = Executors.newCachedThreadPool();

    public PublisherRulesTest() {
        super(new TestEnvironment(LONGEST_MILLIS, SILENCE_MILLIS));
    }

    @AfterClass
    public void shutDown() {
        executor.shutdown();
    }

    @Override
    public Publisher<Person> createFlowPublisher(long elements) {
        return Club.of((int) Math.min(elements, MOST))
                .paginator(Query.byOffset())
                .pageSize(PAGE)
                .items()
                .publisher(executor);
    }

    /** None: nothing can fail before the first request, because nothing is sent. See {@link PublisherTest}. */
    @Override
    public Publisher<Person> createFailedFlowPublisher() {
        return null;
    }

    /** It looks for a tenth of a second whether the collector has taken the subscriber, which a busy machine may not give it. */
    @Override
    @Test
    public void required_spec313_cancelMustMakeThePublisherEventuallyDropAllReferencesToTheSubscriber()
            throws Throwable {
        for (int look = 1; ; look++) {
            try {
                super.required_spec313_cancelMustMakeThePublisherEventuallyDropAllReferencesToTheSubscriber();
                return;
            } catch (AssertionError e) {
                if (look == LOOKS_FOR_GARBAGE) {
                    throw e;
                }
                setUp();
            }
        }
    }

    @Override
    public long maxElementsFromPublisher() {
        return MOST;
    }
}
