package org.canvass.statistics.agreement;

import java.util.OptionalDouble;

/**
 * How far the people of one group agree: 1 where all say the same, 0 where they answer as if by dice (James, Demaree
 * and Wolf, Estimating within-group interrater reliability with and without response bias, Journal of Applied
 * Psychology 69, 1984). Agreement below chance counts as 0, as they advise.
 */
public final class WithinGroup {

    private WithinGroup() {}

    /**
     * The index rwg of one item; empty with fewer than two people.
     *
     * @param options how many answers the item offers, at least 2
     */
    public static OptionalDouble oneItem(int options, double... answers) {
        return answers.length < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, 1 - Spread.variance(answers) / byChance(options)));
    }

    /** The index rwg(j) of several items: a row a person, a column an item; empty with fewer than two people. */
    public static OptionalDouble items(int options, double[][] answers) {
        if (answers.length < 2) {
            return OptionalDouble.empty();
        }
        int items = answers[0].length;
        double mean = 0;
        for (int item = 0; item < items; item++) {
            mean += Spread.variance(Spread.column(answers, item)) / items;
        }
        double ratio = Math.min(1, mean / byChance(options));
        return OptionalDouble.of(items * (1 - ratio) / (items * (1 - ratio) + ratio));
    }

    /** The variance of answers that are all equally likely: 2 with five options. */
    public static double byChance(int options) {
        if (options < 2) {
            throw new IllegalArgumentException("An item with fewer than two options has nothing to agree on.");
        }
        return (options * (double) options - 1) / 12;
    }
}
