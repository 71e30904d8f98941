package org.canvass.report.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.account.ContactRole;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.contacts.CameBack;
import org.canvass.mail.Suppressions;
import org.canvass.organization.SignedIn;
import org.canvass.report.Days;
import org.canvass.report.ReadableWaves;
import org.canvass.report.account.words.LineWords;
import org.canvass.report.account.words.ScaleWords;
import org.canvass.response.ResponseFacts;
import org.canvass.response.said.AccountAnswers;
import org.canvass.response.said.SaidInWave;
import org.canvass.response.trust.TrustReading;
import org.canvass.response.trust.TrustReadings;
import org.canvass.survey.question.Feeds;
import org.canvass.wave.Wave;

/** Puts together who was asked at an account, who answered and what they said. */
@RequestScoped
class VoicesReader {

    private static final Set<Feeds> NEEDS = EnumSet.of(Feeds.NEED_IMPORTANCE, Feeds.NEED_PERFORMANCE);

    /** What many questions ask alike: shown together, below what was said otherwise. */
    private static final Set<Feeds> ONE_BY_ONE =
            EnumSet.of(Feeds.NEED_IMPORTANCE, Feeds.NEED_PERFORMANCE, Feeds.TRUST_ITEM, Feeds.TRUST_CHECK);

    @Inject
    AccountAnswers answers;

    @Inject
    ReadableWaves readable;

    @Inject
    TrustReadings readings;

    @Inject
    Suppressions suppressions;

    @Inject
    CameBack cameBack;

    @Inject
    Clock clock;

    /** An account's answers; {@code shown} is the wave of the page, null where there is none. */
    Voices of(Account account, Wave shown, SignedIn me, boolean named) {
        List<Invitation> asked = new ArrayList<>(Invitation.list(
                "from Invitation i join fetch i.wave w join fetch i.contact where i.account = ?1"
                        + " order by w.launchedAt desc",
                account));
        // Of a wave that the reader may not read yet, not even who answered is told.
        readable.hiddenSince().ifPresent(since -> asked.removeIf(i -> !i.wave.launchedAt.isBefore(since)));
        List<TrustReading> scales = asked.stream()
                .map(invitation -> invitation.wave)
                .filter(wave -> !wave.confidential)
                .map(wave -> wave.id)
                .distinct()
                .flatMap(wave -> readings.of(wave, account.id).stream())
                .toList();
        List<Contact> contacts = Contact.of(account);
        Map<String, Suppressions.Left> left = suppressions.why(contacts.stream()
                .map(contact -> contact.email)
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, CameBack.Back> back =
                cameBack.of(asked.stream().map(one -> one.id).toList());
        Reading reading = new Reading(me, answers.of(account.id, "en"), asked, back, scales, left, shown, named);
        List<Voices.Person> people =
                contacts.stream().map(c -> person(c, reading)).toList();
        List<String> silent = asked.stream()
                .filter(i -> shown != null && i.wave.id.equals(shown.id) && !shown.confidential)
                .filter(i -> i.startedAt == null && i.answeredAt == null && i.declinedAt == null)
                .map(i -> i.contact.name)
                .sorted()
                .toList();
        return new Voices(people, silent, apart(reading));
    }

    private record Reading(
            SignedIn me,
            List<SaidInWave> said,
            List<Invitation> asked,
            Map<UUID, CameBack.Back> back,
            List<TrustReading> scales,
            Map<String, Suppressions.Left> left,
            Wave shown,
            boolean named) {

        Optional<TrustReading> scale(Contact contact, Wave wave) {
            return scales.stream()
                    .filter(one ->
                            one.contactId().equals(contact.id) && one.waveId().equals(wave.id))
                    .findFirst();
        }

        Optional<SaidInWave> in(Wave wave) {
            return said.stream().filter(s -> s.waveId().equals(wave.id)).findFirst();
        }

        Optional<SaidInWave.ByContact> by(Contact contact, Wave wave) {
            return in(wave).flatMap(said -> said.contacts().stream()
                    .filter(one -> one.contactId().equals(contact.id))
                    .findFirst());
        }
    }

    private Voices.Person person(Contact contact, Reading reading) {
        List<Voices.Turn> turns = reading.asked.stream()
                .filter(i -> i.contact.id.equals(contact.id) && !i.wave.confidential)
                .map(i -> turn(i, reading.by(contact, i.wave).orElse(null), reading.scale(contact, i.wave), reading))
                .toList();
        return new Voices.Person(
                contact.id,
                contact.name,
                contact.jobTitle,
                part(contact.role),
                language(contact.language),
                contact.leftAt == null
                        ? null
                        : "No longer there, as we learned on " + Days.of(contact.leftAt, reading.me.zone()) + ".",
                wish(contact, reading),
                contact.wishes().light(),
                turns);
    }

    /** What the contact asked of us and why no letters reach them, with its day; null where nothing. */
    private String wish(Contact contact, Reading reading) {
        ZoneId zone = reading.me.zone();
        List<String> wishes = new ArrayList<>();
        Suppressions.Left left = contact.email == null ? null : reading.left.get(contact.email);
        if (left != null) {
            wishes.add("Gets no letters from us since " + Days.of(left.since(), zone) + ": " + left.says() + ".");
        }
        if (contact.wishes().paused(LocalDate.ofInstant(clock.instant(), zone))) {
            wishes.add("Asked on " + Days.of(contact.pausedAt, zone) + " for a pause until "
                    + Days.of(contact.pausedUntil) + ".");
        }
        if (contact.lightTouchAt != null) {
            wishes.add("Wishes a light touch since " + Days.of(contact.lightTouchAt, zone)
                    + ": one short survey a year, no reminders, nothing to sell.");
        }
        return wishes.isEmpty() ? null : String.join(" ", wishes);
    }

    private Voices.Turn turn(
            Invitation invitation, SaidInWave.ByContact said, Optional<TrustReading> scale, Reading reading) {
        boolean shown = reading.shown != null && invitation.wave.id.equals(reading.shown.id);
        List<SaidInWave.Line> lines = said == null || !reading.named ? List.of() : said.lines();
        return new Voices.Turn(
                invitation.wave.name,
                state(invitation, said, reading),
                shown,
                lines.stream()
                        .filter(line -> line.feeds() == null || !ONE_BY_ONE.contains(line.feeds()))
                        .map(LineWords::of)
                        .toList(),
                lines.stream()
                        .filter(line -> line.feeds() != null && NEEDS.contains(line.feeds()))
                        .map(LineWords::of)
                        .toList(),
                scale.filter(one -> reading.named)
                        .map(one -> ScaleWords.of(one, lines))
                        .orElse(null));
    }

    private static String state(Invitation invitation, SaidInWave.ByContact said, Reading reading) {
        var zone = reading.me.zone();
        if (said != null && !reading.named) {
            return "Answered.";
        }
        if (said != null) {
            return (said.complete() ? "Answered on " : "Began to answer on ") + Days.of(said.at(), zone) + ", in "
                    + language(invitation.language) + (said.complete() ? "." : "; not finished.");
        }
        if (invitation.declinedAt != null) {
            return "Said on " + Days.of(invitation.declinedAt, zone) + " that this is not for them" + named(invitation);
        }
        String asked = "Asked on " + Days.of(invitation.createdAt, zone) + namedBy(invitation, reading);
        CameBack.Back back = reading.back.get(invitation.id);
        if (back != null && back.kind().failed()) {
            return asked + "; our letter came back. " + back.says() + ".";
        }
        return asked + (invitation.wave.takesAnswers() ? "; no answer yet." : "; did not answer.");
    }

    /** Whom they named, and whether that colleague has a link of their own. */
    private static String named(Invitation invitation) {
        if (invitation.passedTo == null) {
            return ".";
        }
        return invitation.passedToId == null
                ? " and named " + invitation.passedTo + "."
                : " and passed it on to " + invitation.passedTo + ", who is asked instead.";
    }

    private static String namedBy(Invitation invitation, Reading reading) {
        return reading.asked.stream()
                .filter(other -> other.id.equals(invitation.passedById))
                .findFirst()
                .map(other -> ", named by " + other.contact.name)
                .orElse("");
    }

    private static List<Voices.Apart> apart(Reading reading) {
        Map<Wave, Long> asked = new LinkedHashMap<>();
        reading.asked.stream().filter(i -> i.wave.confidential).forEach(i -> asked.merge(i.wave, 1L, Long::sum));
        List<Voices.Apart> apart = new ArrayList<>();
        asked.forEach((wave, many) -> {
            Optional<SaidInWave> said = reading.in(wave).filter(one -> !one.withheld());
            String state = said.map(one -> one.respondents() + " of " + many + " asked have answered.")
                    .orElse("Fewer than " + ResponseFacts.FEWEST_CONFIDENTIAL + " of " + many
                            + " asked have answered, so nothing is shown.");
            apart.add(new Voices.Apart(
                    wave.name,
                    state,
                    said.map(one -> one.counts().stream()
                                    .map(counted -> tally(counted, reading.named))
                                    .toList())
                            .orElse(List.of())));
        });
        return apart;
    }

    /** What was written is quoted only to those who may read it. */
    private static Voices.Tally tally(SaidInWave.Counted counted, boolean named) {
        boolean written = LineWords.written(counted.feeds());
        List<String> texts = counted.answers().stream()
                .map(count -> written ? count.answer() : count.times() + " × " + count.answer())
                .toList();
        return new Voices.Tally(
                LineWords.label(counted.feeds(), counted.question()),
                written ? List.of() : texts,
                written && named ? texts : List.of());
    }

    static String part(ContactRole role) {
        if (role == null) {
            return "part unknown";
        }
        return switch (role) {
            case DM -> "decides";
            case INF -> "advises";
            case USE -> "uses";
            case NONE -> "no part in it";
        };
    }

    /** "German" for {@code de}; null where nobody knows. */
    static String language(String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }
}
