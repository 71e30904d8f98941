package org.canvass.staff.run;

import java.util.List;
import org.canvass.organization.AccountWord;
import org.canvass.staff.StaffWave;

/**
 * One Voice of Staff: how far each account manager is. What they estimated is not on it.
 *
 * @param beside the wave of the customers' name; null where there is none
 */
public record StaffWavePage(
        StaffWave wave,
        String beside,
        boolean open,
        String launched,
        String until,
        List<Row> rows,
        AccountWord word,
        boolean mayRun,
        boolean reminded) {

    /**
     * One account manager.
     *
     * @param letter how the letter stands, in words
     * @param given accounts with an estimate
     * @param passed accounts closed without one
     */
    public record Row(String name, String letter, int accounts, int given, int passed, String finished) {

        /** The width of those settled in a bar 1000 wide. */
        public int width() {
            return accounts == 0 ? 0 : Math.min(1000, 1000 * (given + passed) / accounts);
        }
    }

    public int accounts() {
        return rows.stream().mapToInt(Row::accounts).sum();
    }

    public int given() {
        return rows.stream().mapToInt(Row::given).sum();
    }

    public long finished() {
        return rows.stream().filter(row -> row.finished() != null).count();
    }

    public String headline() {
        return given() + " of " + accounts() + " " + word.of(accounts()) + " are estimated; " + finished() + " of "
                + rows.size() + (rows.size() == 1 ? " account manager has" : " account managers have") + " finished.";
    }
}
