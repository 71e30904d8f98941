package org.canvass.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.canvass.wave.letter.LetterKind;

/**
 * When somebody may be reminded: at most twice, never after they answered, declined or asked us to stop, and never
 * shortly after the letter before.
 *
 * @param quiet least time between two letters of a wave to one contact
 */
public record ReminderPolicy(Duration quiet) {
    /** A person decides when the first reminder goes out; the second one leaves at least three days after it. */
    public static final ReminderPolicy STANDARD = new ReminderPolicy(Duration.ofDays(3));

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

    /** The reminder that is next for this contact now; empty where none is. */
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
}
