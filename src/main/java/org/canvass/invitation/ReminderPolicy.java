package org.canvass.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.canvass.calendar.SendingTimes;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.rhythm.Rhythm;

/**
 * When somebody may be reminded: at most twice, never after they answered, declined or asked us to stop, and never
 * shortly after the letter before.
 *
 * @param quiet least time between two letters of a wave to one contact
 * @param lastHours no reminder leaves by itself so shortly before the wave closes
 */
public record ReminderPolicy(Duration quiet, Duration lastHours) {
    /** The second reminder leaves at least three days after the first, and none on the last day. */
    public static final ReminderPolicy STANDARD = new ReminderPolicy(Duration.ofDays(3), Duration.ofDays(1));

    /**
     * What is known of one invitation.
     *
     * @param settled answered, declined or void
     * @param stopped asked us to stop, to pause or to be spared reminders, or no longer works there
     * @param invitedAt when the invitation left; null while it has not
     * @param firstQueued whether the first reminder was queued, whatever became of it
     * @param firstAt when the first reminder left; null while it has not
     * @param secondQueued whether the second reminder was queued
     */
    public record Known(
            boolean settled,
            boolean stopped,
            Instant invitedAt,
            boolean firstQueued,
            Instant firstAt,
            boolean secondQueued) {}

    /**
     * What holds for a wave.
     *
     * @param times when its reminders may leave
     * @param cancelled reminders that a person took out
     * @param closes when answers are no longer taken
     */
    public record Terms(Rhythm rhythm, SendingTimes times, Set<LetterKind> cancelled, Instant closes) {}

    /**
     * A reminder to come.
     *
     * @param due when its day, or its hour, has come
     * @param leaves when it may leave then; not before {@code due}
     */
    public record Planned(LetterKind kind, Instant due, Instant leaves) {}

    /** The reminder that a person may send to this contact now; empty where none is. */
    public Optional<LetterKind> next(Known known, Instant now) {
        if (known.settled || known.stopped || known.invitedAt == null || known.secondQueued) {
            return Optional.empty();
        }
        if (!known.firstQueued) {
            return Optional.of(LetterKind.REMINDER_1);
        }
        boolean quietLongEnough = known.firstAt != null && !now.isBefore(known.firstAt.plus(quiet));
        return quietLongEnough ? Optional.of(LetterKind.REMINDER_2) : Optional.empty();
    }

    /**
     * The reminder that leaves next by itself; empty where none does any more.
     *
     * @param zone where the contact lives: the days are counted there
     */
    public Optional<Planned> planned(Known known, Terms terms, ZoneId zone, Instant now) {
        if (known.settled || known.stopped || known.invitedAt == null || known.secondQueued) {
            return Optional.empty();
        }
        boolean firstOut = terms.cancelled.contains(LetterKind.REMINDER_1);
        if (!known.firstQueued && !firstOut) {
            return planned(1, LetterKind.REMINDER_1, known.invitedAt, known.invitedAt, terms, zone, now);
        }
        if (terms.cancelled.contains(LetterKind.REMINDER_2) || known.firstAt == null && !firstOut) {
            return Optional.empty();
        }
        Instant quietUntil = known.firstAt == null ? known.invitedAt : known.firstAt.plus(quiet);
        return planned(2, LetterKind.REMINDER_2, known.invitedAt, quietUntil, terms, zone, now);
    }

    /** When a reminder of this number would leave to somebody invited then, whatever became of the one before. */
    public Optional<Planned> planned(
            int number, LetterKind kind, Instant invitedAt, Instant notBefore, Terms terms, ZoneId zone, Instant now) {
        Rhythm rhythm = terms.rhythm;
        if (!rhythm.automatic() || number > rhythm.reminders()) {
            return Optional.empty();
        }
        ZonedDateTime day = invitedAt.atZone(zone).plusDays(rhythm.after(number));
        Instant wanted = rhythm.sameHour()
                ? day.toInstant()
                : day.toLocalDate().atStartOfDay(zone).toInstant();
        Instant due = wanted.isBefore(notBefore) ? notBefore : wanted;
        return terms.times
                .next(due.isBefore(now) ? now : due, zone)
                .filter(leaves -> leaves.isBefore(terms.closes.minus(lastHours)))
                .map(leaves -> new Planned(kind, due, leaves));
    }
}
