package org.canvass.statistics.agreement;

import java.util.Arrays;

/** How far numbers lie apart. */
final class Spread {

    private Spread() {}

    /** The variance with n - 1; 0 for fewer than two numbers. */
    static double variance(double... numbers) {
        if (numbers.length < 2) {
            return 0;
        }
        double mean = Arrays.stream(numbers).average().orElseThrow();
        return Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum() / (numbers.length - 1);
    }

    static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
