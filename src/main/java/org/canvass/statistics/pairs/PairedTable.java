package org.canvass.statistics.pairs;

/**
 * The same things counted twice: rows say which group each was in first, columns in which then.
 *
 * @param counts square, none negative
 */
public record PairedTable(int[][] counts) {

    public PairedTable {
        for (int[] row : counts) {
            if (row.length != counts.length) {
                throw new IllegalArgumentException("A table of pairs has as many columns as rows; here a row of "
                        + counts.length + " has " + row.length + ".");
            }
            for (int count : row) {
                if (count < 0) {
                    throw new IllegalArgumentException("A table of pairs counts; it cannot hold " + count + ".");
                }
            }
        }
    }

    public int groups() {
        return counts.length;
    }

    /** All pairs. */
    public int pairs() {
        int pairs = 0;
        for (int i = 0; i < groups(); i++) {
            pairs += first(i);
        }
        return pairs;
    }

    /** How many were in the group first. */
    public int first(int group) {
        int total = 0;
        for (int count : counts[group]) {
            total += count;
        }
        return total;
    }

    /** How many were in the group then. */
    public int then(int group) {
        int total = 0;
        for (int[] row : counts) {
            total += row[group];
        }
        return total;
    }

    /** Pairs off the diagonal. */
    public int changed() {
        int changed = pairs();
        for (int i = 0; i < groups(); i++) {
            changed -= counts[i][i];
        }
        return changed;
    }
}
