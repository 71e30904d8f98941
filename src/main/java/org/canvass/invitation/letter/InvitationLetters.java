package org.canvass.invitation.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.canvass.account.Wishes;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.Leaving;
import org.canvass.invitation.Links;
import org.canvass.invitation.RecentLetters;
import org.canvass.invitation.Tokens;
import org.canvass.invitation.remind.Cancelled;
import org.canvass.invitation.sender.Sender;
import org.canvass.invitation.sender.Senders;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterWriter;
import org.canvass.mail.Suppressions;
import org.canvass.mail.Writing;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.WaveLetter;

/** Writes invitations and reminders just before they leave, if they are still wanted then. */
@ApplicationScoped
public class InvitationLetters implements LetterWriter {
    @Inject
    CurrentOrganization current;

    @Inject
    Tokens tokens;

    @Inject
    Links links;

    @Inject
    Suppressions suppressions;

    @Inject
    Senders senders;

    @Inject
    Leaving leaving;

    @Inject
    Cancelled cancelled;

    @Inject
    RecentLetters recent;

    @Override
    public boolean writes(String kind) {
        return LetterKind.of(kind).isPresent();
    }

    @Override
    public Writing write(Letter letter, Instant now) {
        Invitation invitation = Invitation.byId(letter.subjectId);
        Organization organization = current.get();
        Optional<String> unwanted = unwanted(invitation, letter, organization, now);
        if (unwanted.isPresent()) {
            return new Writing.NotWanted(unwanted.get());
        }
        LetterKind kind = LetterKind.of(letter.kind).orElseThrow();
        Optional<String> tooMuch = recent.tooMuch(invitation, kind, now);
        if (tooMuch.isPresent()) {
            return new Writing.NotWanted(tooMuch.get());
        }
        Leaving.Hours hours = leaving.of(invitation.wave);
        Leaving.Leave leave = hours.at(kind, hours.zone(invitation.contact.timeZone, invitation.account.country), now);
        if (leave.waitsFor() != null && !leave.at().isBefore(leaving.closes(invitation.wave))) {
            return new Writing.NotWanted("The wave closes before the sending hours begin again.");
        }
        if (leave.waitsFor() != null) {
            return new Writing.Later(leave.at(), leave.waitsFor());
        }
        Sender sender = senders.of(organization, invitation.account.manager, invitation.language);
        Composing composing = new Composing(organization, invitation.wave.survey(), sender, now);
        String stop = links.stop(tokens.stop(invitation.id, invitation.generation));
        Composing.Composed composed = composing.letter(
                PassedOn.told(WaveLetter.text(invitation.wave.id, kind, invitation.language), invitation),
                recipient(invitation),
                links(invitation));
        return mail(sender, composed, headers(stop, invitation.language));
    }

    /** The mail that carries a letter. */
    public static Writing.Mail mail(Sender sender, Composing.Composed composed, Map<String, String> headers) {
        return new Writing.Mail(
                sender.from(), sender.replyTo(), composed.subject(), composed.text(), composed.html(), headers);
    }

    /** One click in the mail client stops us (RFC 8058). Nothing marks the letter as bulk: people may answer it. */
    static Map<String, String> headers(String stopLink, String language) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", "<" + stopLink + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("Content-Language", language);
        return headers;
    }

    /** Why the letter is no longer wanted; empty where it is. */
    private Optional<String> unwanted(Invitation invitation, Letter letter, Organization organization, Instant now) {
        if (invitation == null) {
            return Optional.of("The contact's data was erased.");
        }
        if (!invitation.wave.takesAnswers()) {
            return Optional.of("The wave was closed.");
        }
        if (invitation.wave.closesOn.isBefore(LocalDate.ofInstant(now, organization.zone()))) {
            return Optional.of("The closing day had passed.");
        }
        if (invitation.settled()) {
            return Optional.of("The contact had answered, declined or been replaced.");
        }
        if (invitation.contact.leftAt != null) {
            return Optional.of("The contact no longer works there.");
        }
        if (LetterKind.of(letter.kind)
                .filter(kind -> kind != LetterKind.INVITATION)
                .filter(kind -> cancelled.of(invitation.wave.id).containsKey(kind))
                .isPresent()) {
            return Optional.of("The reminder was taken out of the wave's plan.");
        }
        return suppressions.contains(letter.address)
                ? Optional.of("The contact had asked us to stop.")
                : unwished(invitation.contact.wishes(), letter, LocalDate.ofInstant(now, organization.zone()));
    }

    /** Whether one survey a year is enough was weighed when the contact was invited; nothing but a pause undoes that. */
    private static Optional<String> unwished(Wishes wishes, Letter letter, LocalDate today) {
        if (wishes.paused(today)) {
            return Optional.of("The contact had asked for a pause.");
        }
        boolean invitation = letter.kind.equals(LetterKind.INVITATION.key());
        return invitation || wishes.reminded(today)
                ? Optional.empty()
                : Optional.of("The contact wishes a light touch, so is not reminded.");
    }

    private static Recipient recipient(Invitation invitation) {
        return new Recipient(
                invitation.contact.name,
                invitation.account.name,
                invitation.language,
                invitation.wave.closesOn,
                invitation.seed(),
                false);
    }

    private LetterLinks links(Invitation invitation) {
        String token = tokens.survey(invitation.id, invitation.generation);
        return new LetterLinks(
                links.survey(token),
                (question, code) -> links.preselect(token, question, code),
                links.notForMe(token),
                links.stop(tokens.stop(invitation.id, invitation.generation)));
    }
}
