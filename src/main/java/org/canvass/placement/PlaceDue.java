package org.canvass.placement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import java.time.Clock;
import org.canvass.organization.CurrentOrganization;
import org.jboss.logging.Logger;

/** Places what became due, every few seconds, for every organization; one that fails keeps no other waiting. */
class PlaceDue {

    private static final Logger LOG = Logger.getLogger(PlaceDue.class);

    @Inject
    DueSql due;

    @Inject
    Placements placements;

    @Inject
    Clock clock;

    @Scheduled(every = "3s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        for (String organization : due.organizations()) {
            try {
                CurrentOrganization.run(organization, () -> placements.placeDue(clock.instant()));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "The accounts of %s could not be placed; they are tried again.", organization);
            }
        }
    }
}
