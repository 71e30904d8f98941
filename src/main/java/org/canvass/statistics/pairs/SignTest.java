package org.canvass.statistics.pairs;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Whether more went up than down, ties left aside: the exact two-sided binomial test (Arbuthnott's, 1710). */
public final class SignTest {

    private SignTest() {}

    /** The statistic is the smaller of the two numbers. */
    public static Judgement of(int up, int down) {
        int moved = up + down;
        if (moved == 0) {
            return Judgement.NOTHING;
        }
        int fewer = Math.min(up, down);
        double p = Math.min(1, 2 * BinomialDistribution.of(moved, 0.5).cumulativeProbability(fewer));
        return new Judgement(fewer, 0, p);
    }
}
