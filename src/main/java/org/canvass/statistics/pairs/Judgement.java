package org.canvass.statistics.pairs;

/**
 * What a test says of pairs.
 *
 * @param statistic the test's own figure
 * @param degrees of freedom; 0 where the test has none
 * @param p how often chance alone would do at least as much, 0..1
 */
public record Judgement(double statistic, int degrees, double p) {

    /** Below this p, chance alone is a poor explanation. */
    public static final double LEVEL = 0.05;

    /** Nothing to judge: chance explains it as well as anything. */
    static final Judgement NOTHING = new Judgement(0, 0, 1);

    /** Whether chance alone is a poor explanation. Where it is not, the data cannot tell; that is not "no change". */
    public boolean tells() {
        return p < LEVEL;
    }
}
