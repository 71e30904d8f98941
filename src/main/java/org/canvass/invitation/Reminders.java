package org.canvass.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.canvass.account.Wishes;
import org.canvass.mail.LetterState;
import org.canvass.mail.NewLetter;
import org.canvass.mail.Outbox;
import org.canvass.mail.Suppressions;
import org.canvass.organization.CurrentOrganization;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.canvass.wave.letter.LetterKind;

/** Who of a wave is to be reminded, and the queueing of their letters. Works in the caller's transaction. */
@ApplicationScoped
public class Reminders {
    /** An invitation with its three letters; a letter that was not queued is missing. */
    private static final String ROWS =
            """
            select i.id as id, c.email as email,
                (i.answeredAt is not null or i.declinedAt is not null or i.revokedAt is not null) as settled,
                (c.leftAt is not null) as gone, c.pausedUntil as pausedUntil, c.lightTouchAt as light,
                l0.sentAt as invitedAt, l0.state as invited,
                l1.id as first, l1.sentAt as firstAt, l2.id as second
            from Invitation i join i.contact c
            left join Letter l0 on l0.subjectId = i.id and l0.kind = 'invitation'
            left join Letter l1 on l1.subjectId = i.id and l1.kind = 'reminder-1'
            left join Letter l2 on l2.subjectId = i.id and l2.kind = 'reminder-2'
            where i.wave.id = ?1
            order by i.id""";

    @Inject
    EntityManager database;

    @Inject
    Suppressions suppressions;

    @Inject
    Outbox outbox;

    @Inject
    CurrentOrganization current;

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
        if (!letters.isEmpty()) {
            outbox.queue(wave.id, letters, now);
        }
        return letters.size();
    }

    private List<Due> due(Wave wave, Instant now) {
        List<Tuple> rows =
                database.createQuery(ROWS, Tuple.class).setParameter(1, wave.id).getResultList();
        Set<String> suppressed = suppressions.among(
                rows.stream().map(row -> row.get("email", String.class)).toList());
        LocalDate today = LocalDate.ofInstant(now, current.get().zone());
        List<Due> due = new ArrayList<>();
        for (Tuple row : rows) {
            String address = row.get("email", String.class);
            ReminderPolicy.Known known = new ReminderPolicy.Known(
                    row.get("settled", Boolean.class),
                    row.get("gone", Boolean.class)
                            || suppressed.contains(address)
                            || !wishes(row).reminded(today),
                    row.get("invited", LetterState.class) == LetterState.SENT
                            ? row.get("invitedAt", Instant.class)
                            : null,
                    row.get("first") != null,
                    row.get("firstAt", Instant.class),
                    row.get("second") != null);
            ReminderPolicy.STANDARD
                    .next(known, now)
                    .ifPresent(kind -> due.add(new Due(row.get("id", UUID.class), address, kind)));
        }
        return due;
    }

    private static Wishes wishes(Tuple row) {
        return new Wishes(row.get("pausedUntil", LocalDate.class), row.get("light", Instant.class));
    }
}
