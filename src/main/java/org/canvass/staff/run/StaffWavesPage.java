package org.canvass.staff.run;

import java.util.List;
import org.canvass.staff.StaffWave;

/**
 * All Voices of Staff.
 *
 * @param mayRun whether the reader may ask
 */
public record StaffWavesPage(List<Row> rows, boolean mayRun) {

    /** One of them; {@code beside} null where it runs alone. */
    public record Row(StaffWave wave, String beside, boolean open, String until, int asked, int finished) {}

    public String headline() {
        long open = rows.stream().filter(Row::open).count();
        if (rows.isEmpty()) {
            return "Nobody has asked your account managers yet.";
        }
        return open == 0
                ? "The account managers have been asked " + times(rows.size()) + "."
                : "The account managers are being asked now.";
    }

    private static String times(int count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }
}
