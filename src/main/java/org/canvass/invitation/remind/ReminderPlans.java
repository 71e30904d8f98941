package org.canvass.invitation.remind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.ReminderPolicy;
import org.canvass.invitation.Reminders;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Member;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.rhythm.Rhythm;

/** Says what becomes of a wave's reminders. */
@ApplicationScoped
public class ReminderPlans {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final List<LetterKind> KINDS = List.of(LetterKind.REMINDER_1, LetterKind.REMINDER_2);

    @Inject
    Reminders reminders;

    @Inject
    Cancelled cancelled;

    @Inject
    CurrentOrganization current;

    /** Empty where the wave takes no answers. */
    public ReminderPlan of(Wave wave, Instant now) {
        if (!wave.takesAnswers()) {
            return new ReminderPlan(wave.id, List.of());
        }
        Known known = new Known(
                wave,
                reminders.terms(wave),
                cancelled.of(wave.id),
                Invitation.count(
                        "wave.id = ?1 and answeredAt is null and declinedAt is null and revokedAt is null", wave.id),
                current.get().zone());
        List<ReminderPlan.Row> rows = new ArrayList<>();
        for (int number = 1; number <= Math.max(wave.rhythm().reminders(), cancelled(known)); number++) {
            LetterKind kind = KINDS.get(number - 1);
            rows.add(row(known, number, kind, now));
        }
        return new ReminderPlan(wave.id, rows);
    }

    private record Known(
            Wave wave, ReminderPolicy.Terms terms, Map<LetterKind, Cancelled.By> cancelled, long open, ZoneId zone) {}

    private static int cancelled(Known known) {
        return known.cancelled.keySet().stream().mapToInt(KINDS::indexOf).max().orElse(-1) + 1;
    }

    private ReminderPlan.Row row(Known known, int number, LetterKind kind, Instant now) {
        long sent = letters(known.wave, kind, LetterState.SENT);
        long queued = letters(known.wave, kind, LetterState.QUEUED) + letters(known.wave, kind, LetterState.SENDING);
        Cancelled.By by = known.cancelled.get(kind);
        if (by != null && sent + queued == 0) {
            return new ReminderPlan.Row(kind.key(), kind.title(), notSent(by, known.zone), false, true);
        }
        if (sent + queued > 0) {
            String says = contacts(sent) + " got it" + (queued == 0 ? "" : ", " + queued + " wait for their hour");
            return new ReminderPlan.Row(kind.key(), kind.title(), says, queued > 0, false);
        }
        return planned(known, number, kind, now);
    }

    private ReminderPlan.Row planned(Known known, int number, LetterKind kind, Instant now) {
        Rhythm rhythm = known.terms.rhythm();
        if (!rhythm.automatic()) {
            return new ReminderPlan.Row(kind.key(), kind.title(), "leaves when a person sends it", false, false);
        }
        Optional<ReminderPolicy.Planned> planned = ReminderPolicy.STANDARD.planned(
                number, kind, known.wave.launchedAt, known.wave.launchedAt, known.terms, known.zone, now);
        if (planned.isEmpty()) {
            String late = "does not leave by itself: its day, " + rhythm.after(number)
                    + " days after the invitation, comes too late before the wave closes";
            return new ReminderPlan.Row(kind.key(), kind.title(), late, false, false);
        }
        boolean held = known.wave.state == WaveState.PAUSED;
        String day = DAY.format(LocalDate.ofInstant(planned.get().leaves(), known.zone));
        String says = "leaves on " + day + " to "
                + (known.open == 1 ? "the one who has" : "about " + known.open + " who have")
                + " not answered, unless they do before" + (held ? "; and not while the wave is paused" : "");
        return new ReminderPlan.Row(kind.key(), kind.title(), says, true, false);
    }

    private static String notSent(Cancelled.By by, ZoneId zone) {
        Member member = by.memberId() == null ? null : Member.byId(by.memberId());
        String who = member == null ? "it was taken out" : member.name() + " took it out";
        return "does not leave: " + who + " on " + DAY.format(LocalDate.ofInstant(by.at(), zone));
    }

    private static long letters(Wave wave, LetterKind kind, LetterState state) {
        return Letter.count("mailingId = ?1 and kind = ?2 and state = ?3", wave.id, kind.key(), state);
    }

    private static String contacts(long count) {
        return count == 1 ? "1 contact" : count + " contacts";
    }
}
