package org.canvass.invitation.remind;

import java.util.List;
import java.util.UUID;

/** What becomes of a wave's reminders, in the order they leave. */
public record ReminderPlan(UUID waveId, List<Row> rows) {

    /**
     * One reminder.
     *
     * @param kind the letter's key
     * @param says what becomes of it: "leaves on Tuesday 1 December to about 120 who have not answered"
     * @param mayCancel whether it may still be taken out
     * @param mayRestore whether it was taken out and may be put back
     */
    public record Row(String kind, String title, String says, boolean mayCancel, boolean mayRestore) {}

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
