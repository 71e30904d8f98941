package org.canvass.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Ids;
import org.canvass.organization.Organization;

/** Where letters are queued, withdrawn and, by a person's word, sent again. Works in the caller's transaction. */
@ApplicationScoped
public class Outbox {
    private static final int ROWS_A_STATEMENT = 500;

    @Inject
    EntityManager database;

    @Inject
    CurrentOrganization organization;

    @Inject
    MailConfig config;

    @Inject
    Event<LettersQueued> queued;

    /** Queues the letters of a mailing; those whose subject already has a letter of the kind stay as they are. */
    public void queue(UUID mailingId, List<NewLetter> letters, Instant now) {
        String domain = senderDomain();
        for (int from = 0; from < letters.size(); from += ROWS_A_STATEMENT) {
            insert(mailingId, letters.subList(from, Math.min(from + ROWS_A_STATEMENT, letters.size())), domain, now);
        }
        queued.fire(new LettersQueued(organization.id()));
    }

    /** Withdraws what still waits of these subjects, over all mailings; gives the number of letters. */
    public int withdraw(Collection<UUID> subjectIds, String reason, Instant now) {
        if (subjectIds.isEmpty()) {
            return 0;
        }
        return database.createQuery("update Letter set state = WITHDRAWN, endedAt = ?1, reason = ?2"
                        + " where state = QUEUED and subjectId in ?3")
                .setParameter(1, now)
                .setParameter(2, reason)
                .setParameter(3, subjectIds)
                .executeUpdate();
    }

    /** Withdraws what still waits of a mailing; gives the number of letters. */
    public int withdraw(UUID mailingId, String reason, Instant now) {
        return database.createQuery("update Letter set state = WITHDRAWN, endedAt = ?1, reason = ?2"
                        + " where state = QUEUED and mailingId = ?3")
                .setParameter(1, now)
                .setParameter(2, reason)
                .setParameter(3, mailingId)
                .executeUpdate();
    }

    /** Unmakes what was queued of a kind and never begun, so that it may be queued again; gives the number of letters. */
    public int takeBack(UUID mailingId, String kind) {
        return database.createQuery(
                        "delete from Letter where state = QUEUED and attempt = 0 and mailingId = ?1" + " and kind = ?2")
                .setParameter(1, mailingId)
                .setParameter(2, kind)
                .executeUpdate();
    }

    /** Queues a letter anew that was withdrawn before it left; one that has left stays as it is. */
    public void queueAgain(UUID subjectId, String kind, Instant now) {
        int changed = database.createQuery("update Letter set state = QUEUED, dueAt = ?1, endedAt = null, reason = null"
                        + " where subjectId = ?2 and kind = ?3 and state = WITHDRAWN")
                .setParameter(1, now)
                .setParameter(2, subjectId)
                .setParameter(3, kind)
                .executeUpdate();
        if (changed > 0) {
            queued.fire(new LettersQueued(organization.id()));
        }
    }

    /** A person sends a failed or uncertain letter again: with the same Message-ID, and with all its attempts anew. */
    public void sendAgain(UUID letterId, Instant now) {
        int changed = database.createQuery("update Letter set state = QUEUED, dueAt = ?1, attempt = 0, owner = null,"
                        + " leaseUntil = null, endedAt = null, replyCode = null, reason = null"
                        + " where id = ?2 and state in (UNCERTAIN, FAILED)")
                .setParameter(1, now)
                .setParameter(2, letterId)
                .executeUpdate();
        if (changed == 0) {
            throw new IllegalStateException("Only a letter that failed or is uncertain can be sent again; this one is"
                    + " neither any more. Reload the page to see where it is.");
        }
        queued.fire(new LettersQueued(organization.id()));
    }

    /**
     * A person sends all letters of a mailing again that are in this state, uncertain or failed, each as {@link
     * #sendAgain} does.
     *
     * @param reasons only those that ended for one of these reasons; none for all
     * @return how many
     */
    public int sendAllAgain(UUID mailingId, LetterState state, Collection<String> reasons, Instant now) {
        if (state != LetterState.UNCERTAIN && state != LetterState.FAILED) {
            throw new IllegalArgumentException("Letters that are " + state + " are not sent again.");
        }
        String chosen = reasons.isEmpty() ? "" : " and coalesce(reason, '') in ?4";
        var change = database.createQuery("update Letter set state = QUEUED, dueAt = ?1, attempt = 0, owner = null,"
                        + " leaseUntil = null, endedAt = null, replyCode = null, reason = null"
                        + " where mailingId = ?2 and state = ?3" + chosen)
                .setParameter(1, now)
                .setParameter(2, mailingId)
                .setParameter(3, state);
        int changed = (reasons.isEmpty() ? change : change.setParameter(4, reasons)).executeUpdate();
        if (changed > 0) {
            queued.fire(new LettersQueued(organization.id()));
        }
        return changed;
    }

    /** An address was corrected: a letter that came back goes there, with all its attempts anew. Says whether it does. */
    public boolean sendElsewhere(UUID letterId, String address, Instant now) {
        int changed = database.createQuery("update Letter set state = QUEUED, address = ?1, dueAt = ?2, attempt = 0,"
                        + " owner = null, leaseUntil = null, sentAt = null, endedAt = null, replyCode = null, reason = null"
                        + " where id = ?3 and state in (SENT, FAILED)")
                .setParameter(1, address)
                .setParameter(2, now)
                .setParameter(3, letterId)
                .executeUpdate();
        if (changed == 0) {
            return false;
        }
        database.createQuery("delete from Returned where letterId = ?1")
                .setParameter(1, letterId)
                .executeUpdate();
        queued.fire(new LettersQueued(organization.id()));
        return true;
    }

    private void insert(UUID mailingId, List<NewLetter> letters, String domain, Instant now) {
        String row = "(?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?, ?)";
        Query insert = database.createNativeQuery("insert into letter (organization_id, id, mailing_id, subject_id,"
                + " kind, address, state, due_at, reason, message_id, created_at) values " + row
                + (", " + row).repeat(letters.size() - 1)
                // A letter already there is left alone; any other error is still an error, unlike with INSERT IGNORE.
                + " on duplicate key update id = letter.id");
        int at = 1;
        for (NewLetter letter : letters) {
            UUID id = Ids.next();
            for (Object value : new Object[] {
                organization.id(),
                id,
                mailingId,
                letter.subjectId(),
                letter.kind(),
                letter.address(),
                letter.dueAt(),
                letter.reason(),
                id + "@" + domain,
                now
            }) {
                insert.setParameter(at++, value);
            }
        }
        insert.executeUpdate();
    }

    private String senderDomain() {
        Organization sender = organization.get();
        return Address.of(sender.senderEmail == null ? config.from() : sender.senderEmail)
                .domain();
    }
}
