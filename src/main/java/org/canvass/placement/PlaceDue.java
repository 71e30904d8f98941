package org.canvass.placement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import java.time.Clock;
import org.canvass.organization.CurrentOrganization;

/** Places what became due, every few seconds, for every organization. */
class PlaceDue {

    @Inject
    PlacementSql sql;

    @Inject
    Placements placements;

    @Inject
    Clock clock;

    @Scheduled(every = "3s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        sql.organizationsDue()
                .forEach(organization ->
                        CurrentOrganization.run(organization, () -> placements.placeDue(clock.instant())));
    }
}
