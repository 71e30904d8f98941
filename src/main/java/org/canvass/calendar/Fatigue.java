package org.canvass.calendar;

/**
 * How much one contact, and one account, is asked over all waves together.
 *
 * @param contactDays a contact is not asked again within so many days; 0 for no rule
 * @param letters most letters to a contact within {@code lettersDays} days, reminders included; 0 for no rule
 * @param accountContacts most contacts of an account asked within {@code accountDays} days; 0 for no rule
 */
public record Fatigue(int contactDays, int letters, int lettersDays, int accountContacts, int accountDays) {
    public static final int MOST_DAYS = 730;
    public static final int MOST = 1000;

    /** A quarter has 89 days at least, and its letters may leave some days late: a quarterly wave asks everyone again. */
    public static final Fatigue STANDARD = new Fatigue(75, 6, 75, 0, 75);

    /** Everyone may be asked at any time. */
    public static final Fatigue NONE = new Fatigue(0, 0, 1, 0, 1);

    public Fatigue {
        if (contactDays < 0
                || contactDays > MOST_DAYS
                || letters < 0
                || letters > MOST
                || accountContacts < 0
                || accountContacts > MOST
                || lettersDays < 1
                || lettersDays > MOST_DAYS
                || accountDays < 1
                || accountDays > MOST_DAYS) {
            throw new IllegalArgumentException("Write days as a number from 1 to " + MOST_DAYS
                    + " and letters and contacts as one up to " + MOST + "; 0 is no limit.");
        }
    }

    /** How many days back one has to look. */
    public int days() {
        return Math.max(contactDays, Math.max(letters == 0 ? 0 : lettersDays, accountContacts == 0 ? 0 : accountDays));
    }

    public boolean isNone() {
        return days() == 0;
    }
}
