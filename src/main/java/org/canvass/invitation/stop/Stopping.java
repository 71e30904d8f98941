package org.canvass.invitation.stop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.canvass.account.Wishes;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.Tokens;
import org.canvass.mail.Outbox;
import org.canvass.mail.Suppressions;
import org.canvass.mail.UnderWay;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.organization.Transactions;
import org.canvass.survey.text.Language;

/** Leaves a contact alone, for good or for a time, or keeps it light, by the token of a stop link. */
@ApplicationScoped
public class Stopping {
    @Inject
    Tokens tokens;

    @Inject
    Suppressions suppressions;

    @Inject
    Outbox outbox;

    @Inject
    UnderWay underWay;

    @Inject
    CurrentOrganization current;

    @Inject
    EntityManager database;

    /**
     * Who holds the link, as far as the page needs to know.
     *
     * @param pausedUntil the day a pause ends; null where there is none now
     */
    public record Who(String sender, String language, boolean stopped, LocalDate pausedUntil, boolean light) {
        String direction() {
            return Language.direction(language);
        }
    }

    /** The holder of the link; empty where nobody holds it. Changes nothing. */
    Optional<Who> who(String token, Instant now) {
        return within(token, now, invitation -> {});
    }

    /**
     * Writes to the holder no more: what waits is withdrawn, and nothing is queued again. When it returns, no letter
     * to them begins any more, on whatever replica. Repeating changes nothing.
     */
    public Optional<Who> stop(String token, Instant now) {
        Set<String> stopped = new HashSet<>();
        Set<UUID> invitations = new HashSet<>();
        Optional<Who> who = within(token, now, invitation -> {
            stopped.addAll(addresses(invitation));
            invitations.addAll(invitationsOf(invitation));
            stopped.forEach(address -> suppressions.add(address, Suppressions.ASKED, now));
            outbox.withdraw(invitations, "The contact asked us to stop.", now);
        });
        tokens.holderOfStop(token).ifPresent(holder -> underWay.await(holder.organizationId(), invitations, stopped));
        return who;
    }

    /** Writes to the holder not before so many months from today; what waits is withdrawn. */
    public Optional<Who> pause(String token, int months, Instant now) {
        return within(token, now, invitation -> {
            invitation.contact.pause(today(now).plusMonths(months), now);
            outbox.withdraw(invitationsOf(invitation), "The contact asked for a pause.", now);
        });
    }

    /** Keeps it light from now on; a reminder that waits is withdrawn when its turn comes. */
    public Optional<Who> lightTouch(String token, Instant now) {
        return within(token, now, invitation -> invitation.contact.lightTouch(now));
    }

    /** "That was a mistake": later waves may ask again. What was withdrawn stays withdrawn. */
    Optional<Who> undoStop(String token, Instant now) {
        return within(token, now, invitation -> addresses(invitation)
                .forEach(address -> suppressions.lift(address, Suppressions.ASKED)));
    }

    /** Takes this wish back, and leaves the other one as it is. */
    Optional<Who> undo(String token, Wishes.Wish wish, Instant now) {
        return within(token, now, invitation -> {
            if (wish == Wishes.Wish.PAUSE) {
                invitation.contact.pause(null, now);
            } else {
                invitation.contact.fullTouch();
            }
        });
    }

    private Optional<Who> within(String token, Instant now, Consumer<Invitation> work) {
        return tokens.holderOfStop(token)
                .flatMap(holder -> CurrentOrganization.run(
                        holder.organizationId(),
                        () -> Transactions.retried(() -> of(holder.invitationId(), now, work))));
    }

    private Optional<Who> of(UUID invitationId, Instant now, Consumer<Invitation> work) {
        Invitation invitation = Invitation.byId(invitationId);
        if (invitation == null) {
            return Optional.empty();
        }
        work.accept(invitation);
        Organization organization = current.get();
        Wishes wishes = invitation.contact.wishes();
        return Optional.of(new Who(
                organization.name,
                invitation.language,
                askedToStop(invitation.contact.email),
                wishes.paused(today(now)) ? wishes.pausedUntil() : null,
                wishes.light()));
    }

    /** A dead address is left alone too, but nobody asked for that. */
    private boolean askedToStop(String email) {
        return suppressions
                .why(email)
                .filter(left -> !left.reason().equals(Suppressions.BOUNCED))
                .isPresent();
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, current.get().zone());
    }

    /** The address now, and those the letters went to: it may have been corrected since. */
    private Set<String> addresses(Invitation invitation) {
        Set<String> addresses = new HashSet<>(
                database.createQuery("select distinct address from Letter where subjectId = ?1", String.class)
                        .setParameter(1, invitation.id)
                        .getResultList());
        addresses.add(invitation.contact.email);
        return addresses;
    }

    private List<UUID> invitationsOf(Invitation invitation) {
        return database.createQuery("select i.id from Invitation i where i.contact = ?1", UUID.class)
                .setParameter(1, invitation.contact)
                .getResultList();
    }
}
