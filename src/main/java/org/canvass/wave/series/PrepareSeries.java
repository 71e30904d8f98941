package org.canvass.wave.series;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Transactions;
import org.jboss.logging.Logger;

/** Prepares, and where so wanted launches, the waves of series. Every replica may run it. */
@ApplicationScoped
public class PrepareSeries {
    private static final Logger LOG = Logger.getLogger(PrepareSeries.class);

    @Inject
    EntityManager database;

    @Inject
    Preparing preparing;

    @Inject
    Clock clock;

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        runAt(clock.instant());
    }

    /** Does what is due at this moment in all organizations. One series that fails keeps no other waiting. */
    @ActivateRequestContext
    public void runAt(Instant now) {
        for (Object row : active()) {
            Object[] series = (Object[]) row;
            try {
                CurrentOrganization.run((String) series[0], () -> preparing.run((UUID) series[1], now));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "Series %s could not be prepared; it is tried again in a minute.", series[1]);
            }
        }
    }

    private List<?> active() {
        return Transactions.retried(
                () -> database.createNativeQuery("select organization_id, id from wave_series where state = 'ACTIVE'")
                        .getResultList());
    }
}
