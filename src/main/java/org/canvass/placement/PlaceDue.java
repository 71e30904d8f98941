package org.canvass.placement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import java.time.Clock;
import org.canvass.organization.CurrentOrganization;
import org.jboss.logging.Logger;

/**
 * Places what became due, for every organization; one that fails keeps no other waiting. Every few seconds while there
 * is little to do, and while answers pour in only for a twentieth of the time: whoever opens a report places before reading.
 */
class PlaceDue {

    private static final Logger LOG = Logger.getLogger(PlaceDue.class);

    private static final int RESTS = 19;
    private static final long LONGEST_REST_NANOS = 20_000_000_000L;

    @Inject
    DueSql due;

    @Inject
    Placements placements;

    @Inject
    Clock clock;

    private volatile long restsUntil = System.nanoTime();

    @Scheduled(every = "3s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        long begun = System.nanoTime();
        if (begun - restsUntil < 0) {
            return;
        }
        place();
        long ended = System.nanoTime();
        restsUntil = ended + Math.min(RESTS * (ended - begun), LONGEST_REST_NANOS);
    }

    private void place() {
        for (String organization : due.organizations()) {
            try {
                CurrentOrganization.run(organization, () -> placements.placeDue(clock.instant()));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "The accounts of %s could not be placed; they are tried again.", organization);
            }
        }
    }
}
