package org.canvass.mail.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.canvass.organization.Transactions;
import org.jboss.logging.Logger;

/** Ends the claims of processes that died: their letters may or may not have arrived, and a person has to look. */
@ApplicationScoped
public class Sweep {
    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final Duration PACE_KEPT = Duration.ofHours(1);

    @Inject
    EntityManager database;

    /** Makes the letters of all organizations whose lease ran out uncertain; gives their number. */
    @ActivateRequestContext
    public int run(Instant now) {
        int found = Transactions.retried(() -> {
            database.createNativeQuery("delete from mail_pace where minute < ?1")
                    .setParameter(1, now.minus(PACE_KEPT))
                    .executeUpdate();
            return database.createNativeQuery("update letter set state = 'UNCERTAIN', ended_at = ?1, reason = ?2"
                            + " where state = 'SENDING' and lease_until < ?1")
                    .setParameter(1, now)
                    .setParameter(
                            2,
                            "Sending was cut off before the mail server's answer was kept. The letter may have arrived.")
                    .executeUpdate();
        });
        if (found > 0) {
            LOG.warnf("%d letters were on their way when sending was cut off; they are listed as uncertain.", found);
        }
        return found;
    }
}
