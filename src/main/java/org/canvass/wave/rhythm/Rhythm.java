package org.canvass.wave.rhythm;

/**
 * When a wave's letters leave, and when those who have not answered are reminded.
 *
 * @param atOnce letters leave at any hour of any day, whatever the calendar says
 * @param reminders how often at most, 0 to 2
 * @param firstAfter days from the invitation to the first reminder
 * @param secondAfter days from the invitation to the second, more than {@code firstAfter}
 * @param automatic whether reminders leave by themselves; otherwise a person sends them
 * @param anyDay whether reminders leave on weekends and holidays too
 * @param sameHour whether a reminder leaves at the hour of the invitation, else as the sending hours begin
 */
public record Rhythm(
        boolean atOnce,
        int reminders,
        int firstAfter,
        int secondAfter,
        boolean automatic,
        boolean anyDay,
        boolean sameHour) {
    public static final int MOST_REMINDERS = 2;
    public static final int MOST_DAYS = 90;

    /** The questionnaire's cadence: reminded after 5 and after 11 days. */
    public static final Rhythm STANDARD = new Rhythm(false, 2, 5, 11, true, false, false);

    /** Of waves launched before there was a rhythm: people decide. */
    public static final Rhythm BY_HAND = new Rhythm(true, 2, 5, 11, false, false, false);

    /** This rhythm, with letters that leave at once or do not. */
    public Rhythm atOnce(boolean wanted) {
        return new Rhythm(wanted, reminders, firstAfter, secondAfter, automatic, anyDay, sameHour);
    }

    /** What is wrong with it, in a sentence; null where nothing is. */
    public String problem() {
        if (reminders < 0 || reminders > MOST_REMINDERS) {
            return "Choose no, one or two reminders.";
        }
        if (reminders > 0 && (firstAfter < 1 || firstAfter > MOST_DAYS)) {
            return "The first reminder leaves 1 to " + MOST_DAYS + " days after the invitation.";
        }
        if (reminders > 1 && (secondAfter <= firstAfter || secondAfter > MOST_DAYS)) {
            return "The second reminder leaves after the first one, at most " + MOST_DAYS
                    + " days after the invitation.";
        }
        return null;
    }

    /** Days from the invitation to this reminder, counted from 1. */
    public int after(int reminder) {
        return reminder == 1 ? firstAfter : secondAfter;
    }

    /** "After 5 and 11 days, by themselves, on working days". */
    public String inWords() {
        if (reminders == 0) {
            return "none";
        }
        String days = reminders == 1 ? String.valueOf(firstAfter) : firstAfter + " and " + secondAfter;
        return "after " + days + " days" + (automatic ? "" : ", sent by a person")
                + (anyDay ? ", weekends and holidays included" : "");
    }
}
