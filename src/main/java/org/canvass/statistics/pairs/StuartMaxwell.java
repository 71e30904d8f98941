package org.canvass.statistics.pairs;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether the groups are as large then as they were first (Stuart, A test for homogeneity of the marginal
 * distributions in a two-way classification, Biometrika 42, 1955; Maxwell, Comparing the classification of subjects by
 * two independent judges, British Journal of Psychiatry 116, 1970).
 */
public final class StuartMaxwell {

    private static final double SINGULAR = 1e-9;

    private final int[] used;
    private final double[][] inverse;
    private int rank;

    /** The measure of what groups gain; it is the same whichever way round the pairs came. */
    StuartMaxwell(PairedTable table) {
        int[] moving = IntStream.range(0, table.groups())
                .filter(g -> table.first(g) + table.then(g) > 2 * table.counts()[g][g])
                .toArray();
        // What all groups gain adds up to nothing, so one of them tells nothing new.
        used = IntStream.range(0, Math.max(0, moving.length - 1))
                .map(i -> moving[i])
                .toArray();
        double[][] covariance = new double[used.length][used.length];
        for (int i = 0; i < used.length; i++) {
            for (int j = 0; j < used.length; j++) {
                int a = used[i];
                int b = used[j];
                covariance[i][j] = i == j
                        ? table.first(a) + table.then(a) - 2 * table.counts()[a][a]
                        : -(table.counts()[a][b] + table.counts()[b][a]);
            }
        }
        inverse = invert(covariance);
    }

    /** Chi-squared, with one degree less than there are groups with anybody who moved. */
    public static Judgement of(PairedTable table) {
        StuartMaxwell measure = new StuartMaxwell(table);
        if (measure.rank == 0) {
            return Judgement.NOTHING;
        }
        double statistic = measure.of(IntStream.range(0, table.groups())
                .mapToLong(g -> table.then(g) - table.first(g))
                .toArray());
        return new Judgement(
                statistic, measure.rank, ChiSquaredDistribution.of(measure.rank).survivalProbability(statistic));
    }

    /** The statistic of what each group has gained. */
    double of(long[] gains) {
        double statistic = 0;
        for (int i = 0; i < used.length; i++) {
            for (int j = 0; j < used.length; j++) {
                statistic += gains[used[i]] * inverse[i][j] * gains[used[j]];
            }
        }
        return statistic;
    }

    /** Gauss and Jordan. Groups that exchange nobody with the rest leave an empty row, which costs a degree. */
    private double[][] invert(double[][] matrix) {
        int size = matrix.length;
        double[][] inverse = new double[size][size];
        for (int i = 0; i < size; i++) {
            inverse[i][i] = 1;
        }
        for (int pivot = 0; pivot < size; pivot++) {
            double by = matrix[pivot][pivot];
            if (Math.abs(by) < SINGULAR) {
                inverse[pivot] = new double[size];
                continue;
            }
            rank++;
            scale(matrix[pivot], by);
            scale(inverse[pivot], by);
            for (int row = 0; row < size; row++) {
                double factor = row == pivot ? 0 : matrix[row][pivot];
                subtract(matrix[row], factor, matrix[pivot]);
                subtract(inverse[row], factor, inverse[pivot]);
            }
        }
        return inverse;
    }

    private static void scale(double[] row, double by) {
        for (int i = 0; i < row.length; i++) {
            row[i] /= by;
        }
    }

    private static void subtract(double[] from, double factor, double[] row) {
        for (int i = 0; i < row.length; i++) {
            from[i] -= factor * row[i];
        }
    }
}
