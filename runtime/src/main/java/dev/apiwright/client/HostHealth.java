package dev.apiwright.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Which host all calls of a client go to. They stay on one until it fails, then all go to the next; a call that finds a host
 * down spares the others the discovery. A failure counts only when the host is still the one in use, and has been since the
 * attempt began: what an attempt of long ago has to say about the old host does not switch back. So of the many calls that
 * fail together, one switches.
 *
 * <p>While another host is in use, the preferred one is tried again from time to time, by one call, which then goes on on the
 * host in use when it fails; by none that must not be repeated. The first pause is about what a restart of a server takes.
 * The pauses double, because a probe may cost its call the time of a connection that does not come; at the longest, an
 * outage of a day costs less than 300 calls a few seconds each. A host that fails again soon after a good probe goes on with
 * the longer pauses, or a flapping host would take all calls back and forth. Thread-safe.
 */
final class HostHealth {
    static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** A connection that had been idle for too long breaks once; a host on which so many break in a row is down. */
    static final int BROKEN_IN_A_ROW = 3;

    private static final int PREFERRED = 0;

    private final List<URI> bases;
    private final Scheduler scheduler;
    private final ClientLog log;
    private int current = PREFERRED;
    private long switches;
    private int broken;
    private Duration pause = FIRST_PAUSE;
    private long probeAt;
    private boolean returned;
    private long returnedAt;

    HostHealth(Servers servers, Scheduler scheduler, ClientLog log) {
        this.bases = servers.bases();
        this.scheduler = scheduler;
        this.log = log;
    }

    /**
     * One attempt's host.
     *
     * @param switches how often the host in use had changed before
     * @param probe whether the attempt finds out if the preferred host works again
     */
    record Pick(int index, long switches, boolean probe) {}

    int size() {
        return bases.size();
    }

    URI base(Pick pick) {
        return bases.get(pick.index());
    }

    /** The host in use; or the preferred one, when it is time to try it again and the attempt may be the one to do so. */
    synchronized Pick pick(boolean mayProbe) {
        if (current != PREFERRED && mayProbe && scheduler.nanoTime() - probeAt >= 0) {
            probeAfterPause();
            return new Pick(PREFERRED, switches, true);
        }
        return new Pick(current, switches, false);
    }

    /** The host answered, whatever it said. */
    synchronized void answered(Pick pick) {
        if (pick.probe() && current != PREFERRED) {
            switchTo(PREFERRED);
            log.hostWorksAgain(name(PREFERRED));
            returned = true;
            returnedAt = scheduler.nanoTime();
        } else if (inUse(pick)) {
            broken = 0;
        }
    }

    /** The host could not be reached, did not answer in time, or is a gateway in front of nothing. */
    synchronized void failed(Pick pick) {
        if (pick.probe() && current != PREFERRED) {
            lengthenPause();
            probeAfterPause();
        } else if (inUse(pick) && bases.size() > 1) {
            leave();
        }
    }

    /** The exchange broke, and it is not certain that the host is to blame. */
    synchronized void broke(Pick pick) {
        if (pick.probe()) {
            failed(pick);
        } else if (inUse(pick)) {
            broken++;
            if (broken >= BROKEN_IN_A_ROW) {
                failed(pick);
            }
        }
    }

    private boolean inUse(Pick pick) {
        return pick.index() == current && pick.switches() == switches;
    }

    private void leave() {
        if (current == PREFERRED) {
            if (returned && scheduler.nanoTime() - returnedAt < LONGEST_PAUSE.toNanos()) {
                lengthenPause();
            } else {
                pause = FIRST_PAUSE;
            }
            probeAfterPause();
        }
        returned = false;
        int failed = current;
        switchTo((current + 1) % bases.size());
        log.hostFailed(name(failed), name(current));
    }

    private String name(int index) {
        return bases.get(index).getAuthority();
    }

    private void switchTo(int index) {
        current = index;
        switches++;
        broken = 0;
    }

    private void lengthenPause() {
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void probeAfterPause() {
        probeAt = scheduler.nanoTime() + pause.toNanos();
    }
}
