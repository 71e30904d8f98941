package org.canvass.invitation.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.canvass.account.AccountManager;
import org.canvass.account.Wishes;
import org.canvass.calendar.Calendars;
import org.canvass.calendar.Fatigue;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.Leaving;
import org.canvass.invitation.Links;
import org.canvass.invitation.RecentLetters;
import org.canvass.invitation.Tokens;
import org.canvass.invitation.remind.Cancelled;
import org.canvass.invitation.sender.Sender;
import org.canvass.invitation.sender.Senders;
import org.canvass.mail.Known;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterWriter;
import org.canvass.mail.Suppressions;
import org.canvass.mail.Writing;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.survey.Survey;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.LetterText;
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
    Calendars calendars;

    @Inject
    RecentLetters recent;

    @Override
    public boolean writes(String kind) {
        return LetterKind.of(kind).isPresent();
    }

    @Override
    public Writing write(Letter letter, Instant now) {
        return write(List.of(letter), now, new Known()).get(letter.id);
    }

    /** With a few queries for all of them: what a wave's letters have in common is looked up once. */
    @Override
    public Map<UUID, Writing> write(List<Letter> letters, Instant now, Known known) {
        Organization organization = current.get();
        // A wave's mailing has its id.
        Map<UUID, Invitation> invitations = Invitation.byIds(
                letters.stream().map(letter -> letter.subjectId).toList(),
                letters.stream().map(letter -> letter.mailingId).distinct().toList());
        Map<String, Suppressions.Left> left =
                suppressions.why(letters.stream().map(letter -> letter.address).toList());
        Fatigue rule = known.of(Fatigue.class, calendars::fatigue);
        InCommon common = new InCommon(organization, recent.of(invitations.values(), rule, now), now, known);
        Map<UUID, Writing> writings = new HashMap<>();
        for (Letter letter : letters) {
            Invitation invitation = invitations.get(letter.subjectId);
            writings.put(letter.id, write(letter, invitation, left.get(letter.address), common));
        }
        return writings;
    }

    private Writing write(Letter letter, Invitation invitation, Suppressions.Left left, InCommon common) {
        Optional<String> unwanted = unwanted(invitation, letter, left, common);
        if (unwanted.isPresent()) {
            return new Writing.NotWanted(unwanted.get());
        }
        LetterKind kind = LetterKind.of(letter.kind).orElseThrow();
        Optional<String> tooMuch = common.lately.tooMuch(invitation, kind);
        if (tooMuch.isPresent()) {
            return new Writing.NotWanted(tooMuch.get());
        }
        Leaving.Hours hours = common.hours(invitation.wave);
        Leaving.Leave leave =
                hours.at(kind, hours.zone(invitation.contact.timeZone, invitation.account.country), common.now);
        if (leave.waitsFor() != null && !leave.at().isBefore(leaving.closes(invitation.wave))) {
            return new Writing.NotWanted("The wave closes before the sending hours begin again.");
        }
        if (leave.waitsFor() != null) {
            return new Writing.Later(leave.at(), leave.waitsFor());
        }
        Sender sender = common.sender(invitation);
        LetterText text = PassedOn.told(common.text(invitation, kind), invitation);
        Composing composing = new Composing(common.organization, common.survey(invitation.wave), sender, common.now);
        // All that the database knows of it is loaded by now; the thread that sends it does the rest.
        return new Writing.Wanted(() -> {
            String stop = links.stop(tokens.stop(invitation.id, invitation.generation));
            return mail(
                    sender,
                    composing.letter(text, recipient(invitation), links(invitation, stop)),
                    headers(stop, invitation.language));
        });
    }

    /** What letters have in common, looked up when the first of them needs it. */
    private final class InCommon {
        private final Organization organization;
        private final RecentLetters.Lately lately;
        private final Instant now;
        private final LocalDate today;
        private final Known known;

        InCommon(Organization organization, RecentLetters.Lately lately, Instant now, Known known) {
            this.known = known;
            this.organization = organization;
            this.lately = lately;
            this.now = now;
            this.today = LocalDate.ofInstant(now, organization.zone());
        }

        Leaving.Hours hours(Wave wave) {
            return known.of(List.of(Leaving.Hours.class, wave.id), () -> leaving.of(wave));
        }

        Survey survey(Wave wave) {
            return known.of(List.of(Survey.class, wave.id), wave::survey);
        }

        boolean isCancelled(Wave wave, LetterKind kind) {
            return known.of(
                            List.of(Cancelled.class, wave.id),
                            () -> Set.copyOf(cancelled.of(wave.id).keySet()))
                    .contains(kind);
        }

        LetterText text(Invitation invitation, LetterKind kind) {
            return known.of(
                    List.of(LetterText.class, invitation.wave.id, kind, invitation.language),
                    () -> WaveLetter.text(invitation.wave.id, kind, invitation.language));
        }

        Sender sender(Invitation invitation) {
            AccountManager manager = invitation.account.manager;
            return known.of(
                    List.of(Sender.class, manager == null ? "" : manager.id, invitation.language),
                    () -> senders.of(organization, manager, invitation.language));
        }
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
    private static Optional<String> unwanted(
            Invitation invitation, Letter letter, Suppressions.Left left, InCommon common) {
        if (invitation == null) {
            return Optional.of("The contact's data was erased.");
        }
        if (!invitation.wave.takesAnswers()) {
            return Optional.of("The wave was closed.");
        }
        if (invitation.wave.closesOn.isBefore(common.today)) {
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
                .filter(kind -> common.isCancelled(invitation.wave, kind))
                .isPresent()) {
            return Optional.of("The reminder was taken out of the wave's plan.");
        }
        return left != null
                ? Optional.of("The contact " + left.says() + ".")
                : unwished(invitation.contact.wishes(), letter, common.today);
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

    private LetterLinks links(Invitation invitation, String stop) {
        String token = tokens.survey(invitation.id, invitation.generation);
        return new LetterLinks(
                links.survey(token),
                (question, code) -> links.preselect(token, question, code),
                links.notForMe(token),
                stop);
    }
}
