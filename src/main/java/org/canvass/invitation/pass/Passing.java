package org.canvass.invitation.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.account.Contact;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.OneMore;
import org.canvass.mail.Outbox;
import org.canvass.mail.Suppressions;
import org.canvass.organization.Ids;
import org.canvass.wave.Refusal;
import org.canvass.wave.letter.LetterKind;

/**
 * Passes an ask on to a colleague and takes that back, in the caller's transaction, which holds the passer's
 * invitation. Whoever passes on is told the same whatever becomes of it: an address that asked us to stop, or that is
 * known at another account, tells nothing about itself.
 */
@ApplicationScoped
public class Passing {
    @Inject
    OneMore oneMore;

    @Inject
    Suppressions suppressions;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager database;

    /** Invites the colleague if that may be, and closes the passer's own link. */
    public void pass(UUID invitationId, Colleague colleague, Instant now) {
        Invitation from = Invitation.byId(invitationId);
        UUID to = invited(from, colleague, now);
        Invitation.update(
                "declinedAt = ?1, passedAt = ?1, passedTo = ?2, passedToId = ?3 where id = ?4 and answeredAt is null",
                now,
                colleague.written(),
                to,
                from.id);
    }

    /** Whether the passer may have their ask back. */
    public boolean takenBack(UUID invitationId) {
        Invitation from = Invitation.byId(invitationId);
        return from.passedToId == null || rule(from, Invitation.byId(from.passedToId));
    }

    /**
     * Opens the passer's link again; the colleague's is void then, if it was made for this and nothing was done with it.
     *
     * @return false where the colleague has begun, and nothing was changed
     */
    public boolean takeBack(UUID invitationId, Instant now) {
        Invitation from = Invitation.byId(invitationId);
        if (from.passedToId != null) {
            Invitation to = Invitation.byId(from.passedToId);
            boolean made = from.id.equals(to.passedById);
            boolean untouched = !made
                    || Invitation.update(
                                    "revokedAt = ?1 where id = ?2 and startedAt is null and answeredAt is null"
                                            + " and passedAt is null",
                                    now,
                                    to.id)
                            == 1;
            if (!untouched && !rule(from, to)) {
                return false;
            }
            if (made) {
                outbox.withdraw(List.of(to.id), "Whoever passed it on took that back.", now);
            }
        }
        Invitation.update(
                "declinedAt = null, passedAt = null, passedTo = null, passedToId = null where id = ?1", from.id);
        return true;
    }

    /** A colleague who gave it back to the very one who passed it on has not taken it. */
    private static boolean rule(Invitation from, Invitation to) {
        boolean givenBack = from.id.equals(to.passedToId);
        boolean begun = to.startedAt != null || to.answeredAt != null || to.passedAt != null && !givenBack;
        return PassRule.STANDARD.takenBack(from.id.equals(to.passedById), begun);
    }

    /** The colleague's invitation; null where none may be made. */
    private UUID invited(Invitation from, Colleague colleague, Instant now) {
        if (suppressions.contains(colleague.email())) {
            return null;
        }
        Contact contact = Contact.find("email", colleague.email()).firstResult();
        boolean elsewhere = contact != null && !contact.account.id.equals(from.account.id);
        boolean themselves = contact != null && contact.id.equals(from.contact.id);
        if (elsewhere || themselves) {
            return null;
        }
        Invitation already = contact == null ? null : Invitation.of(from.wave, contact);
        if (already != null) {
            reopen(already, from, now);
            return already.id;
        }
        UUID root = from.passedRootId == null ? from.id : from.passedRootId;
        if (!PassRule.STANDARD.oneMore(Invitation.count("passedRootId", root))) {
            return null;
        }
        try {
            Invitation made = oneMore.invite(from.wave, contact == null ? known(from, colleague, now) : contact, now);
            Invitation.update("passedById = ?1, passedRootId = ?2 where id = ?3", from.id, root, made.id);
            return made.id;
        } catch (Refusal neutral) {
            return null;
        }
    }

    /** A colleague from whom the pass was taken back and who is named once more has the same link again. */
    private void reopen(Invitation already, Invitation from, Instant now) {
        if (from.id.equals(already.passedById) && already.revokedAt != null) {
            Invitation.update("revokedAt = null where id = ?1", already.id);
            outbox.queueAgain(already.id, LetterKind.INVITATION.key(), now);
        }
    }

    /** The colleague as a contact of the account; another page may have named the same one a moment ago. */
    private Contact known(Invitation from, Colleague colleague, Instant now) {
        database.createNativeQuery(
                        "insert into contact (organization_id, id, account_id, email, name, language, created_at,"
                                + " updated_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)"
                                + " on duplicate key update id = contact.id")
                .setParameter(1, from.organizationId)
                .setParameter(2, Ids.next())
                .setParameter(3, from.account.id)
                .setParameter(4, colleague.email())
                .setParameter(5, colleague.name())
                .setParameter(6, from.language)
                .setParameter(7, now)
                .executeUpdate();
        return Contact.<Contact>find("email", colleague.email())
                .withLock(jakarta.persistence.LockModeType.PESSIMISTIC_READ)
                .firstResult();
    }
}
