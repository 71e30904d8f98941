package org.canvass.mail.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.MailConfig;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Ids;
import org.canvass.organization.Transactions;

/**
 * Claims letters for this process, so that of all replicas exactly one sends each. A claim is committed before the
 * first byte leaves, and it ends by itself: what it still holds then is uncertain.
 */
@ApplicationScoped
class Claims {

    @Inject
    EntityManager database;

    @Inject
    MailConfig config;

    /** A mailing that may send and has letters due. */
    record Due(String organizationId, UUID mailingId) {}

    /**
     * Letters claimed together.
     *
     * @param afterErrors whether the letters before them failed, so that a success is news for the mailing
     */
    record Claim(List<Letter> letters, boolean afterErrors) {
        static final Claim NOTHING = new Claim(List.of(), false);
    }

    /** The mailings of all organizations that have something to send, so that none waits for another's to end. */
    @ActivateRequestContext
    List<Due> due(Instant now) {
        return Transactions.retried(() -> {
            List<Due> due = new ArrayList<>();
            for (Object row : database.createNativeQuery("select m.organization_id, m.id from mailing m"
                            + " where m.paused_at is null and exists (select 1 from letter l"
                            + " where l.organization_id = m.organization_id and l.mailing_id = m.id"
                            + " and l.state = 'QUEUED' and l.due_at <= ?1) order by m.id")
                    .setParameter(1, now)
                    .getResultList()) {
                Object[] columns = (Object[]) row;
                due.add(new Due((String) columns[0], (UUID) columns[1]));
            }
            return due;
        });
    }

    /** Claims at most so many letters of a mailing; fewer when others claim too, or when the pace is reached. */
    Claim take(Due due, int most, Instant now) {
        return CurrentOrganization.run(due.organizationId(), () -> Transactions.retried(() -> takeNow(due, most, now)));
    }

    private Claim takeNow(Due due, int most, Instant now) {
        // Not part of the locking read: a locked mailing would make every replica but one find nothing.
        List<?> running = database.createNativeQuery("select errors_in_a_row from mailing"
                        + " where organization_id = ?1 and id = ?2 and paused_at is null")
                .setParameter(1, due.organizationId())
                .setParameter(2, due.mailingId())
                .getResultList();
        if (running.isEmpty()) {
            return Claim.NOTHING;
        }
        @SuppressWarnings("unchecked")
        List<Letter> free = database.createNativeQuery(
                        "select * from letter where organization_id = ?1 and mailing_id = ?2 and state = 'QUEUED'"
                                + " and due_at <= ?3 order by due_at limit ?4 for update skip locked",
                        Letter.class)
                .setParameter(1, due.organizationId())
                .setParameter(2, due.mailingId())
                .setParameter(3, now)
                .setParameter(4, most)
                .getResultList();
        List<Letter> letters = free.subList(0, grant(free.size(), now));
        if (letters.isEmpty()) {
            return Claim.NOTHING;
        }
        database.clear();
        hold(due.organizationId(), letters, now);
        return new Claim(List.copyOf(letters), ((Number) running.get(0)).intValue() > 0);
    }

    private void hold(String organizationId, List<Letter> letters, Instant now) {
        String claim = Ids.next().toString();
        Instant until = now.plus(config.lease());
        int held = database.createNativeQuery("update letter set state = 'SENDING', owner = ?1, lease_until = ?2,"
                        + " attempt = attempt + 1, ended_at = null where organization_id = ?3 and id in ?4"
                        + " and state = 'QUEUED'")
                .setParameter(1, claim)
                .setParameter(2, until)
                .setParameter(3, organizationId)
                .setParameter(4, letters.stream().map(letter -> letter.id).toList())
                .executeUpdate();
        if (held != letters.size()) {
            throw new IllegalStateException("Of " + letters.size() + " locked letters only " + held
                    + " were still waiting; the claim is undone.");
        }
        for (Letter letter : letters) {
            letter.state = LetterState.SENDING;
            letter.owner = claim;
            letter.leaseUntil = until;
            letter.attempt++;
        }
    }

    /** So many of the wanted letters as the pace of all replicas together leaves room for. */
    private int grant(int wanted, Instant now) {
        if (wanted == 0) {
            return 0;
        }
        Timestamp minute = Timestamp.from(Pace.minute(now));
        int allowed = new Pace(config.perMinute()).allowedBy(now);
        database.createNativeQuery(
                        "insert into mail_pace (minute, letters) values (?1, 0) on duplicate key update letters = letters")
                .setParameter(1, minute)
                .executeUpdate();
        Number begun = (Number) database.createNativeQuery("select letters from mail_pace where minute = ?1 for update")
                .setParameter(1, minute)
                .getSingleResult();
        int granted = Math.max(0, Math.min(wanted, allowed - begun.intValue()));
        database.createNativeQuery("update mail_pace set letters = letters + ?1 where minute = ?2")
                .setParameter(1, granted)
                .setParameter(2, minute)
                .executeUpdate();
        return granted;
    }
}
