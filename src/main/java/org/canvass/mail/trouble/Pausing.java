package org.canvass.mail.trouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.mail.MailConfig;
import org.canvass.organization.Transactions;
import org.jboss.logging.Logger;

/** Pauses a mailing whose letters fail. It counts only when one failed, so that good mailings pay nothing for it. */
@ApplicationScoped
public class Pausing {
    private static final Logger LOG = Logger.getLogger(Pausing.class);
    private static final int LONGEST_REASON = 500;

    @Inject
    EntityManager database;

    @Inject
    MailConfig config;

    /** The rule as set. */
    public PausePolicy policy() {
        return new PausePolicy(config.errorsBeforePause(), config.errorsAmong());
    }

    /** A letter of the mailing failed for this reason: pauses it where that was one too many. */
    public void failed(String organizationId, UUID mailingId, String reason, Instant now) {
        PausePolicy policy = policy();
        boolean paused = Transactions.retried(() -> {
            List<?> first = database.createNativeQuery("select l.ended_at from letter l join mailing m"
                            + " on m.organization_id = l.organization_id and m.id = l.mailing_id"
                            + " where l.organization_id = ?1 and l.mailing_id = ?2 and l.state in ('FAILED', 'UNCERTAIN')"
                            + " and (m.errors_since is null or l.ended_at > m.errors_since)"
                            + " order by l.ended_at desc limit ?3, 1")
                    .setParameter(1, organizationId)
                    .setParameter(2, mailingId)
                    .setParameter(3, policy.errors() - 1)
                    .getResultList();
            return !first.isEmpty()
                    && policy.isTooMuch(
                            policy.errors(), sentSince(organizationId, mailingId, first.get(0), policy.among()))
                    && pause(organizationId, mailingId, policy.because(reason), now);
        });
        if (paused) {
            LOG.warnf("Mailing %s of %s paused itself: %s", mailingId, organizationId, reason);
        }
    }

    private int sentSince(String organizationId, UUID mailingId, Object since, int most) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from (select 1 from letter where organization_id = ?1"
                                        + " and mailing_id = ?2 and sent_at >= ?3 limit ?4) latest")
                        .setParameter(1, organizationId)
                        .setParameter(2, mailingId)
                        .setParameter(3, since)
                        .setParameter(4, most)
                        .getSingleResult())
                .intValue();
    }

    private boolean pause(String organizationId, UUID mailingId, String because, Instant now) {
        return database.createNativeQuery("update mailing set paused_at = ?3, paused_because = ?4"
                                + " where organization_id = ?1 and id = ?2 and paused_at is null")
                        .setParameter(1, organizationId)
                        .setParameter(2, mailingId)
                        .setParameter(3, now)
                        .setParameter(
                                4,
                                because.length() <= LONGEST_REASON
                                        ? because
                                        : because.substring(0, LONGEST_REASON - 1) + "…")
                        .executeUpdate()
                > 0;
    }
}
