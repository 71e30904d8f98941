package org.canvass.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.canvass.account.Wishes;
import org.canvass.calendar.Times;
import org.canvass.invitation.remind.Cancelled;
import org.canvass.mail.LetterState;
import org.canvass.mail.NewLetter;
import org.canvass.mail.Outbox;
import org.canvass.mail.Suppressions;
import org.canvass.organization.CurrentOrganization;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.rhythm.Rhythm;

/** Who of a wave is to be reminded, and the queueing of their letters. Works in the caller's transaction. */
@ApplicationScoped
public class Reminders {
    /** An invitation with its three letters; a letter that was not queued is missing. */
    private static final String ROWS =
            """
            select i.id as id, c.email as email, c.timeZone as zone, a.country as country,
                (i.answeredAt is not null or i.declinedAt is not null or i.revokedAt is not null) as settled,
                (c.leftAt is not null) as gone, c.pausedUntil as pausedUntil, c.lightTouchAt as light,
                l0.sentAt as invitedAt, l0.state as invited,
                l1.id as first, l1.sentAt as firstAt, l2.id as second
            from Invitation i join i.contact c join i.account a
            left join Letter l0 on l0.subjectId = i.id and l0.kind = 'invitation'
            left join Letter l1 on l1.subjectId = i.id and l1.kind = 'reminder-1'
            left join Letter l2 on l2.subjectId = i.id and l2.kind = 'reminder-2'
            where i.wave.id = ?1""";

    private static final String ORDER = " order by i.id";

    /** Those to whom a day of the rhythm may have come; the rule looks at each of them. */
    private static final String MAY_BE_DUE =
            """
             and i.answeredAt is null and i.declinedAt is null and i.revokedAt is null and l0.state = SENT
             and l2.id is null and (l1.id is null and l0.sentAt <= ?2 or l0.sentAt <= ?3)""";

    /** Zones differ by a day and more, and the day of a reminder may begin before its hour. */
    private static final Duration ZONES_APART = Duration.ofDays(2);

    @Inject
    EntityManager database;

    @Inject
    Suppressions suppressions;

    @Inject
    Outbox outbox;

    @Inject
    CurrentOrganization current;

    @Inject
    Leaving leaving;

    @Inject
    Cancelled cancelled;

    /** One contact to be reminded. */
    private record Due(UUID invitationId, String address, LetterKind kind) {}

    /** How many would get which reminder now; a kind nobody would get is missing. */
    public Map<LetterKind, Long> waiting(Wave wave, Instant now) {
        Map<LetterKind, Long> counts = new EnumMap<>(LetterKind.class);
        if (wave.state == WaveState.RUNNING) {
            due(wave, now).forEach(due -> counts.merge(due.kind, 1L, Long::sum));
        }
        return counts;
    }

    /**
     * Queues a reminder for everyone whose turn it is; doing so twice queues nothing more.
     *
     * @return how many are reminded
     */
    public int queue(Wave wave, LetterKind kind, Instant now) {
        if (wave.state != WaveState.RUNNING) {
            throw new Refusal("“" + wave.name + "” is not running, so nobody was reminded.");
        }
        List<NewLetter> letters = due(wave, now).stream()
                .filter(due -> due.kind == kind)
                .map(due -> new NewLetter(due.invitationId, kind.key(), due.address, now))
                .toList();
        cancelled.restore(wave.id, kind);
        if (!letters.isEmpty()) {
            outbox.queue(wave.id, letters, now);
        }
        return letters.size();
    }

    /**
     * Queues the reminders whose day has come, each for the hour at which it may leave; on any number of replicas, at
     * any number of times, one contact gets one of a kind.
     *
     * @return how many are reminded
     */
    public int queueDue(Wave wave, Instant now) {
        Rhythm rhythm = wave.rhythm();
        if (wave.state != WaveState.RUNNING || !rhythm.automatic() || rhythm.reminders() == 0) {
            return 0;
        }
        Instant first = now.minus(Duration.ofDays(rhythm.firstAfter())).plus(ZONES_APART);
        if (wave.launchedAt.isAfter(first)) {
            return 0;
        }
        Leaving.Hours hours = leaving.of(wave);
        ReminderPolicy.Terms terms = terms(wave);
        Instant second = now.minus(Duration.ofDays(rhythm.secondAfter())).plus(ZONES_APART);
        List<Tuple> rows = database.createQuery(ROWS + MAY_BE_DUE + ORDER, Tuple.class)
                .setParameter(1, wave.id)
                .setParameter(2, first)
                .setParameter(3, second)
                .getResultList();
        List<NewLetter> letters = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(now, hours.organization());
        Set<String> suppressed = suppressed(rows);
        for (Tuple row : rows) {
            ZoneId zone = hours.zone(row.get("zone", String.class), row.get("country", String.class));
            ReminderPolicy.STANDARD
                    .planned(known(row, suppressed, today), terms, zone, now)
                    .filter(planned -> !planned.due().isAfter(now))
                    .ifPresent(planned -> letters.add(new NewLetter(
                            row.get("id", UUID.class),
                            planned.kind().key(),
                            row.get("email", String.class),
                            planned.leaves(),
                            planned.leaves().equals(now) ? null : Times.waitsFor(planned.leaves(), zone, now))));
        }
        if (!letters.isEmpty()) {
            outbox.queue(wave.id, letters, now);
        }
        return letters.size();
    }

    /** What holds for the reminders of this wave. */
    public ReminderPolicy.Terms terms(Wave wave) {
        return new ReminderPolicy.Terms(
                wave.rhythm(),
                leaving.planned(wave.rhythm()),
                cancelled.of(wave.id).keySet(),
                leaving.closes(wave));
    }

    private List<Due> due(Wave wave, Instant now) {
        List<Tuple> rows = database.createQuery(ROWS + ORDER, Tuple.class)
                .setParameter(1, wave.id)
                .getResultList();
        Set<String> suppressed = suppressed(rows);
        LocalDate today = LocalDate.ofInstant(now, current.get().zone());
        List<Due> due = new ArrayList<>();
        for (Tuple row : rows) {
            ReminderPolicy.STANDARD
                    .next(known(row, suppressed, today), now)
                    .ifPresent(
                            kind -> due.add(new Due(row.get("id", UUID.class), row.get("email", String.class), kind)));
        }
        return due;
    }

    private static Wishes wishes(Tuple row) {
        return new Wishes(row.get("pausedUntil", LocalDate.class), row.get("light", Instant.class));
    }

    private Set<String> suppressed(List<Tuple> rows) {
        return suppressions.among(
                rows.stream().map(row -> row.get("email", String.class)).toList());
    }

    private static ReminderPolicy.Known known(Tuple row, Set<String> suppressed, LocalDate today) {
        return new ReminderPolicy.Known(
                row.get("settled", Boolean.class),
                row.get("gone", Boolean.class)
                        || suppressed.contains(row.get("email", String.class))
                        || !wishes(row).reminded(today),
                row.get("invited", LetterState.class) == LetterState.SENT ? row.get("invitedAt", Instant.class) : null,
                row.get("first") != null,
                row.get("firstAt", Instant.class),
                row.get("second") != null);
    }
}
