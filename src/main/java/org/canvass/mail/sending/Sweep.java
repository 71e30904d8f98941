package org.canvass.mail.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.canvass.mail.MailConfig;
import org.canvass.mail.pace.Paces;
import org.canvass.organization.Transactions;
import org.jboss.logging.Logger;

/** Ends the claims of processes that died: their letters may or may not have arrived, and a person has to look. */
@ApplicationScoped
public class Sweep {
    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final Duration PACE_KEPT = Duration.ofHours(1);

    @Inject
    EntityManager database;

    @Inject
    Paces paces;

    @Inject
    MailConfig config;

    /** Makes the letters of all organizations whose lease ran out uncertain; gives their number. */
    @ActivateRequestContext
    public int run(Instant now) {
        int found = Transactions.retried(() -> {
            paces.forgetBefore(now.minus(PACE_KEPT));
            return database.createNativeQuery("update letter set state = 'UNCERTAIN', ended_at = ?1, reason = ?2"
                            + " where state = 'SENDING' and lease_until < ?1")
                    .setParameter(1, now)
                    .setParameter(
                            2,
                            "Sending was cut off before the mail server's answer was kept. The letter may have arrived.")
                    .executeUpdate();
        });
        resend(now);
        if (found > 0) {
            LOG.warnf("%d letters were on their way when sending was cut off; they are listed as uncertain.", found);
        }
        return found;
    }

    /** Only where an organization, or who runs the installation, has asked for it, and once a letter. */
    private void resend(Instant now) {
        int again = Transactions.retried(() -> database.createNativeQuery("update letter l set l.state = 'QUEUED',"
                        + " l.due_at = ?1, l.owner = null, l.ended_at = null, l.reason = null, l.resent = true"
                        + " where l.state = 'UNCERTAIN' and l.resent = false and (?2 or l.organization_id in"
                        + " (select organization_id from mail_resending where wanted_at < l.ended_at))")
                .setParameter(1, now)
                .setParameter(2, config.resendUncertain())
                .executeUpdate());
        if (again > 0) {
            LOG.warnf("%d uncertain letters are sent again, as it was asked for.", again);
        }
    }
}
