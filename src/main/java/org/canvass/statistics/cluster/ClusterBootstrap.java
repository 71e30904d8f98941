package org.canvass.statistics.cluster;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.canvass.statistics.Interval;

/**
 * Intervals by drawing whole clusters again and again: all contacts of an account, all accounts of a manager, come and
 * go together, because they are alike (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 8; Cameron,
 * Gelbach and Miller, Bootstrap-based improvements for inference with clustered errors, 2008). The percentiles are
 * widened for few clusters (Hesterberg, What teachers should know about the bootstrap, The American Statistician 69,
 * 2015). The seed is fixed: the same data always gets the same interval.
 */
public final class ClusterBootstrap {

    /** Fewer clusters than this give no interval. */
    public static final int FEWEST = 5;

    private static final int DRAWS = 2_000;
    private static final int FEWEST_DRAWS = 200;
    /** Drawings of single clusters that a page may wait for; with very many clusters the draws become fewer. */
    private static final int WORK = 20_000_000;

    private static final long SEED = 1979;

    private final int[] drawn;
    private final int clusters;

    private ClusterBootstrap(int clusters) {
        this.clusters = clusters;
        this.drawn = new int[clusters];
    }

    /**
     * The interval of a ratio of two sums over clusters, such as promoters per answer; clusters where both are zero say
     * nothing but are drawn like the others. Empty with fewer than {@link #FEWEST} clusters.
     */
    public static Optional<Interval> ratio(double[] numerators, double[] denominators) {
        if (numerators.length != denominators.length) {
            throw new IllegalArgumentException("Each cluster needs a numerator and a denominator: there are "
                    + numerators.length + " and " + denominators.length + ".");
        }
        return interval(numerators.length, counts -> {
            double part = 0;
            double whole = 0;
            for (int i = 0; i < counts.length; i++) {
                part += counts[i] * numerators[i];
                whole += counts[i] * denominators[i];
            }
            return part / whole;
        });
    }

    /**
     * The interval of any figure of so many clusters; empty with fewer than {@link #FEWEST}.
     *
     * @param figure the figure where cluster i counts so many times as the i-th number says; NaN where it has none
     */
    public static Optional<Interval> interval(int clusters, ToDoubleFunction<int[]> figure) {
        if (clusters < FEWEST) {
            return Optional.empty();
        }
        double[] figures = figures(clusters, figure);
        if (figures.length == 0) {
            return Optional.empty();
        }
        double tail = NormalDistribution.of(0, 1)
                .cumulativeProbability(Math.sqrt(clusters / (clusters - 1.0))
                        * TDistribution.of(clusters - 1.0).inverseCumulativeProbability((1 - Interval.LEVEL) / 2));
        return Optional.of(new Interval(quantile(figures, tail), quantile(figures, 1 - tail)));
    }

    /** The figures of all draws, sorted; draws without a figure are left out. */
    static double[] figures(int clusters, ToDoubleFunction<int[]> figure) {
        ClusterBootstrap bootstrap = new ClusterBootstrap(clusters);
        SplittableRandom random = new SplittableRandom(SEED);
        int draws = Math.max(FEWEST_DRAWS, Math.min(DRAWS, WORK / clusters));
        double[] figures = new double[draws];
        for (int i = 0; i < draws; i++) {
            figures[i] = figure.applyAsDouble(bootstrap.draw(random));
        }
        return Arrays.stream(figures).filter(f -> !Double.isNaN(f)).sorted().toArray();
    }

    /** As many clusters as there are, each time any: how often each came. */
    private int[] draw(SplittableRandom random) {
        Arrays.fill(drawn, 0);
        for (int i = 0; i < clusters; i++) {
            drawn[random.nextInt(clusters)]++;
        }
        return drawn;
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
