package dev.apiwright.paging;

import dev.apiwright.error.CallDetails;
import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.error.Outcome;
import dev.apiwright.paging.Roster.Answer;
import dev.apiwright.paging.Roster.Person;
import dev.apiwright.paging.Roster.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Calls of a {@link Club} that are under way together and answered in any order: all of them while the first is waited for. */
final class Crowd implements PageSource<Query, Answer> {
    private final Club club;
    private final Random random;
    private final List<Pending> underWay = new ArrayList<>();
    private final Map<Long, RuntimeException> failures = new HashMap<>();
    private final Map<Integer, Runnable> events = new HashMap<>();
    private boolean lastFirst;
    private int started;
    private int cancelled;
    private int answered;
    private int most;

    Crowd(Club club) {
        this(club, new Random(0));
    }

    Crowd(Club club, Random random) {
        this.club = club;
        this.random = random;
    }

    Crowd lastFirst() {
        lastFirst = true;
        return this;
    }

    /** The page at this offset cannot be had once. */
    void failOnce(long offset, RuntimeException failure) {
        failures.put(offset, failure);
    }

    /** Something happens as soon as so many calls have been answered. */
    void afterAnswer(int count, Runnable event) {
        events.put(count, event);
    }

    Club club() {
        return club;
    }

    int started() {
        return started;
    }

    int cancelled() {
        return cancelled;
    }

    int mostUnderWay() {
        return most;
    }

    int underWay() {
        return underWay.size();
    }

    Paginator<Query, Answer, Person> paginator(Query query) {
        return Paginator.of(Roster.PAGINATION, Roster.SCOPE, this, query);
    }

    @Override
    public Answer fetch(Query request) {
        return start(request).await();
    }

    @Override
    public PendingPage<Answer> start(Query request) {
        started++;
        Pending pending = new Pending(request);
        underWay.add(pending);
        most = Math.max(most, underWay.size());
        return pending;
    }

    private void answerAny(Pending awaited) {
        List<Pending> open = underWay.stream().filter(call -> !call.done).toList();
        Pending next = lastFirst ? open.get(open.size() - 1) : open.get(random.nextInt(open.size()));
        next.answer();
        if (next == awaited || lastFirst) {
            return;
        }
        answerAny(awaited);
    }

    private final class Pending implements PendingPage<Answer> {
        private final Query request;
        private boolean done;
        private Answer answer;
        private RuntimeException failure;

        Pending(Query request) {
            this.request = request;
        }

        private void answer() {
            done = true;
            try {
                RuntimeException planned = request.offset() == null ? null : failures.remove(request.offset());
                if (planned != null) {
                    throw planned;
                }
                answer = club.fetch(request);
            } catch (RuntimeException e) {
                failure = e;
            }
            answered++;
            Runnable event = events.remove(answered);
            if (event != null) {
                event.run();
            }
        }

        @Override
        public Answer await() {
            while (!done) {
                answerAny(this);
            }
            underWay.remove(this);
            if (failure != null) {
                throw failure;
            }
            return answer;
        }

        @Override
        public void cancel() {
            if (underWay.remove(this)) {
                cancelled++;
            }
            done = true;
            failure = new CallInterruptedException(
                    "cancelled", Outcome.UNKNOWN, new CallDetails("listPeople", List.of()));
        }
    }
}
