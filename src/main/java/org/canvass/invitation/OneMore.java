package org.canvass.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.canvass.account.Contact;
import org.canvass.account.Wishes;
import org.canvass.calendar.zone.Zones;
import org.canvass.mail.Suppressions;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Ids;
import org.canvass.organization.Organization;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;

/** Asks one more contact in a wave that is under way: a successor, or a colleague whom somebody named. */
@ApplicationScoped
public class OneMore {
    @Inject
    Issuing issuing;

    @Inject
    Suppressions suppressions;

    @Inject
    EarlierInvitations earlier;

    @Inject
    CurrentOrganization current;

    /**
     * Makes the contact's invitation and queues its letter, in the caller's transaction. A contact who is invited
     * already is found, whatever became of it, and is not written to again.
     *
     * @throws Refusal where the wave takes no answers, or the contact has left, cannot be reached or asked us to stop
     */
    public Invitation invite(Wave wave, Contact contact, Instant now) {
        Organization organization = current.get();
        WaveState state = wave.held();
        if (state != WaveState.RUNNING && state != WaveState.PAUSED
                || wave.closesOn.isBefore(LocalDate.ofInstant(now, organization.zone()))) {
            throw new Refusal("“" + wave.name + "” takes no answers now, so nobody was invited.");
        }
        Invitation already = Invitation.of(wave, contact);
        if (already != null) {
            return already;
        }
        requireAskable(contact);
        requireWished(wave, contact, now, organization.zone());
        Issuing.Row row = new Issuing.Row(
                Ids.next(),
                contact.account.id,
                contact.id,
                contact.email,
                wave.languages(organization).languageFor(contact.language),
                Zones.of(contact.timeZone, contact.account.country, organization.zone()));
        issuing.write(wave, List.of(row), now);
        Invitation written = Invitation.heldOf(wave, contact);
        if (written.id.equals(row.id())) {
            issuing.queueLetters(wave, List.of(row), now);
        }
        return written;
    }

    private void requireAskable(Contact contact) {
        if (contact.email == null || !contact.email.contains("@")) {
            throw new Refusal(contact.name + " has no e-mail address, so nobody was invited.");
        }
        if (contact.leftAt != null) {
            throw new Refusal(contact.name + " no longer works there, so nobody was invited.");
        }
        suppressions.why(contact.email).ifPresent(left -> {
            throw new Refusal(contact.name + " " + left.says() + ", so nobody was invited.");
        });
    }

    private void requireWished(Wave wave, Contact contact, Instant now, ZoneId zone) {
        Wishes wishes = contact.wishes();
        Instant lastAsked = wishes.light() ? earlier.last(List.of(contact.id)).get(contact.id) : null;
        wishes.against(wave.survey().minutes(), lastAsked, now, zone).ifPresent(wish -> {
            throw new Refusal(contact.name
                    + (wish == Wishes.Wish.PAUSE
                            ? " asked for a pause until " + contact.pausedUntil
                            : " wishes a light touch: one short survey a year")
                    + ", so nobody was invited.");
        });
    }
}
