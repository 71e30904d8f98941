package org.canvass.invitation.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.canvass.invitation.Reminders;
import org.canvass.invitation.remind.ReminderPlans;
import org.canvass.mail.Letter;
import org.canvass.mail.Mailing;
import org.canvass.mail.MailingProgress;
import org.canvass.mail.trouble.Resting;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Member;
import org.canvass.wave.Funnel;
import org.canvass.wave.Funnels;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.canvass.wave.page.Days;

/** Puts the page of a launched wave together. */
@ApplicationScoped
class Runs {
    private static final int MOST_DECLINED = 50;
    private static final String DECLINED =
            """
            select new org.canvass.invitation.run.RunPage$Declined(c.name, a.name, a.id, i.passedTo,
                case when i.passedToId is null then false else true end)
            from Invitation i join i.contact c join i.account a
            where i.wave.id = ?1 and i.declinedAt is not null and i.answeredAt is null
            order by i.declinedAt desc""";

    @Inject
    EntityManager database;

    @Inject
    Funnels funnels;

    @Inject
    Reminders reminders;

    @Inject
    ReminderPlans plans;

    @Inject
    Resting resting;

    @Inject
    CurrentOrganization current;

    @Inject
    Clock clock;

    /**
     * All that the page shows now, in the caller's transaction: only there is what a button counts read at the same
     * moment as the numbers beside it.
     */
    Reading read(Wave wave) {
        Instant now = clock.instant();
        ZoneId zone = current.get().zone();
        return new Reading(
                page(wave, zone, now), reminders.waiting(wave, now), plans.of(wave, now), facts(wave, zone, now));
    }

    private RunPage page(Wave wave, ZoneId zone, Instant now) {
        Mailing mailing = Mailing.byId(wave.id);
        MailingProgress letters = MailingProgress.of(wave.id, now);
        List<Resting.Rest> rests = wave.state == WaveState.CLOSED ? List.of() : resting.of(wave.id, now);
        return new RunPage(
                wave,
                funnels.of(List.of(wave.id)).getOrDefault(wave.id, Funnel.NOBODY),
                letters,
                pausedBecause(wave, mailing),
                database.createQuery(DECLINED, RunPage.Declined.class)
                        .setParameter(1, wave.id)
                        .setMaxResults(MOST_DECLINED)
                        .getResultList(),
                letters.uncertain().stream()
                        .map(letter -> uncertain(letter, zone))
                        .toList(),
                Waiting.of(Waiting.besides(rests, letters.waits()), zone),
                rests.stream().map(rest -> Waiting.words(rest, zone)).toList(),
                rests.stream().anyMatch(Resting.Rest::ofAll));
    }

    private static RunPage.Uncertain uncertain(Letter letter, ZoneId zone) {
        Instant at = letter.endedAt == null ? letter.createdAt : letter.endedAt;
        return new RunPage.Uncertain(letter.id, letter.address, Days.withTime(at, zone), letter.reason);
    }

    private static String pausedBecause(Wave wave, Mailing mailing) {
        if (wave.state == WaveState.CLOSED || mailing == null || !mailing.paused()) {
            return null;
        }
        return mailing.pausedBecause == null ? "" : mailing.pausedBecause;
    }

    private static Reading.Facts facts(Wave wave, ZoneId zone, Instant now) {
        Member by = wave.launchedBy == null ? null : Member.byId(wave.launchedBy);
        return new Reading.Facts(
                Days.inWords(wave.launchedAt, zone),
                by == null ? null : by.name(),
                Days.inWords(wave.closesOn),
                wave.closedAt == null ? null : Days.inWords(wave.closedAt, zone),
                now.atZone(zone).toLocalDate().toString());
    }
}
