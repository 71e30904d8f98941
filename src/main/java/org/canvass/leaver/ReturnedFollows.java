package org.canvass.leaver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.canvass.account.Contact;
import org.canvass.invitation.Invitation;
import org.canvass.leaver.Leaver.Why;
import org.canvass.mail.Letter;
import org.canvass.mail.Outbox;
import org.canvass.mail.Suppressions;
import org.canvass.mail.returned.LetterReturned;
import org.canvass.mail.returned.ReturnedKind;
import org.canvass.wave.letter.LetterKind;

/**
 * What follows when a letter to a contact comes back, in the transaction that keeps it. Letters to account managers are
 * none of these, so that no answer of ours is answered.
 */
@ApplicationScoped
class ReturnedFollows {
    /** Letters of so many waves that came back for a reason that may pass; then a person looks. */
    private static final int SOFT_BEFORE_ASKING = 3;

    @Inject
    Suppressions suppressions;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager database;

    void follow(@Observes LetterReturned returned) {
        Letter letter = returned.letter();
        if (LetterKind.of(letter.kind).isEmpty()) {
            return;
        }
        Invitation invitation = Invitation.byId(letter.subjectId);
        if (invitation == null) {
            return;
        }
        ReturnedKind kind = returned.notice().kind();
        if (kind == ReturnedKind.COMPLAINT) {
            suppressions.add(letter.address, Suppressions.COMPLAINED, returned.at());
            withdraw(invitation.contact, "The recipient's provider reported a letter as unwanted.", returned.at());
        } else if (kind == ReturnedKind.HARD && mayBeDead(invitation, letter)) {
            dead(invitation, letter, returned);
        } else if (kind.failedForNow()
                && mayBeDead(invitation, letter)
                && softWaves(invitation, letter) >= SOFT_BEFORE_ASKING) {
            Leaver.open(invitation.contact, Why.SOFT, returned.notice().reason(), invitation.wave.id, returned.at());
        }
    }

    private void dead(Invitation invitation, Letter letter, LetterReturned returned) {
        Contact contact = invitation.contact;
        suppressions.add(letter.address, Suppressions.BOUNCED, returned.at());
        contact.unreachable(returned.at());
        withdraw(contact, "A letter before came back: " + returned.notice().reason() + ".", returned.at());
        if (contact.leftAt == null || contact.succeededBy == null) {
            Leaver.open(contact, Why.BOUNCED, returned.notice().reason(), invitation.wave.id, returned.at());
        }
    }

    /**
     * Whoever answered a letter has read it, and a corrected address is not the one that came back: an old report that
     * is played again says nothing of either.
     */
    private static boolean mayBeDead(Invitation invitation, Letter letter) {
        return invitation.answeredAt == null && same(invitation.contact.email, letter.address);
    }

    private static boolean same(String one, String other) {
        return one != null
                && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    /** In how many waves letters to this address came back for a reason that may pass, since the contact last answered. */
    private long softWaves(Invitation invitation, Letter letter) {
        Instant answered = database.createQuery(
                        "select max(i.answeredAt) from Invitation i where i.contact = ?1", Instant.class)
                .setParameter(1, invitation.contact)
                .getSingleResult();
        return database.createQuery(
                        "select count(distinct r.mailingId) from Returned r, Letter l where l.id = r.letterId"
                                + " and l.address = ?1 and r.kind in (SOFT, UNKNOWN) and r.returnedAt > ?2",
                        Long.class)
                .setParameter(1, letter.address)
                .setParameter(2, answered == null ? Instant.EPOCH : answered)
                .getSingleResult();
    }

    private void withdraw(Contact contact, String reason, Instant now) {
        List<UUID> invitations = database.createQuery("select i.id from Invitation i where i.contact = ?1", UUID.class)
                .setParameter(1, contact)
                .getResultList();
        outbox.withdraw(invitations, reason, now);
    }
}
