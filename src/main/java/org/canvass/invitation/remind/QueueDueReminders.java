package org.canvass.invitation.remind;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.invitation.Reminders;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Transactions;
import org.canvass.wave.Wave;
import org.jboss.logging.Logger;

/** Queues the reminders whose day has come. Every replica may run it: a contact has one letter of a kind. */
@ApplicationScoped
public class QueueDueReminders {
    private static final Logger LOG = Logger.getLogger(QueueDueReminders.class);

    @Inject
    EntityManager database;

    @Inject
    Reminders reminders;

    @Inject
    Clock clock;

    @Scheduled(every = "1m", delayed = "25s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        queueAt(clock.instant());
    }

    /** Queues what is due at this moment in all organizations. One wave that fails keeps no other waiting. */
    @ActivateRequestContext
    public void queueAt(Instant now) {
        for (Object row : running()) {
            Object[] wave = (Object[]) row;
            try {
                CurrentOrganization.run(
                        (String) wave[0],
                        () -> Transactions.retried(() -> {
                            reminders.queueDue(Wave.byId((UUID) wave[1]), now);
                        }));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "Reminders of wave %s could not be queued; it is tried again.", wave[1]);
            }
        }
    }

    private List<?> running() {
        return Transactions.retried(() -> database.createNativeQuery(
                        "select organization_id, id from wave where state = 'RUNNING' and rhythm is not null")
                .getResultList());
    }
}
