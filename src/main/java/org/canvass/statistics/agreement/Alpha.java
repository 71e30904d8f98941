package org.canvass.statistics.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;
import org.canvass.statistics.Interval;

/**
 * Cronbach's alpha: how far the items of a scale say the same (Cronbach, Coefficient alpha and the internal structure
 * of tests, Psychometrika 16, 1951), with Feldt's interval (Feldt, Woodruff and Salih, Statistical inference for
 * coefficient alpha, Applied Psychological Measurement 11, 1987, formulas 6 and 7).
 *
 * @param value at most 1; negative where items contradict each other; empty where it cannot be told: fewer than two
 *     people or items, or nobody differs
 * @param people who answered all items: the base
 */
public record Alpha(Optional<Double> value, int people, int items) {

    /** Below this base a scale's figures are not shown. */
    public static final int SMALLEST_BASE = 30;

    /** Of complete answers: a row a person, a column an item. */
    public static Alpha of(double[][] answers) {
        int people = answers.length;
        int items = people == 0 ? 0 : answers[0].length;
        double[] sums = Arrays.stream(answers)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double total = Spread.variance(sums);
        if (people < 2 || items < 2 || total == 0) {
            return new Alpha(Optional.empty(), people, items);
        }
        double parts = 0;
        for (int item = 0; item < items; item++) {
            parts += Spread.variance(Spread.column(answers, item));
        }
        return new Alpha(Optional.of(items / (items - 1.0) * (1 - parts / total)), people, items);
    }

    /** The 95% interval; empty where alpha is. */
    public Optional<Interval> interval() {
        return value.map(alpha -> {
            FDistribution f = FDistribution.of(people - 1.0, (people - 1.0) * (items - 1.0));
            double tail = (1 - Interval.LEVEL) / 2;
            return new Interval(
                    1 - (1 - alpha) * f.inverseSurvivalProbability(tail),
                    1 - (1 - alpha) * f.inverseCumulativeProbability(tail));
        });
    }
}
