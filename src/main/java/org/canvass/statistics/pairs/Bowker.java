package org.canvass.statistics.pairs;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether as many went from one group to another as came back, for every two groups (Bowker, A test for symmetry in
 * contingency tables, JASA 43, 1948). With two groups it is McNemar's test without continuity correction.
 */
public final class Bowker {

    private Bowker() {}

    /** Chi-squared over the pairs of groups between which anybody moved. */
    public static Judgement of(PairedTable table) {
        int[][] n = table.counts();
        double statistic = 0;
        int degrees = 0;
        for (int i = 0; i < n.length; i++) {
            for (int j = i + 1; j < n.length; j++) {
                double both = n[i][j] + n[j][i];
                if (both > 0) {
                    statistic += Math.pow(n[i][j] - n[j][i], 2) / both;
                    degrees++;
                }
            }
        }
        return degrees == 0
                ? Judgement.NOTHING
                : new Judgement(
                        statistic, degrees, ChiSquaredDistribution.of(degrees).survivalProbability(statistic));
    }
}
