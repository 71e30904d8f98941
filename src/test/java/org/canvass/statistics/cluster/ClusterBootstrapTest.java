package org.canvass.statistics.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.canvass.statistics.Interval;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {

    /**
     * Survival of seven treated mice in days. With ever more draws the bootstrap's standard error of their mean becomes
     * 23.36 and that of their median 37.83 (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, table 2.1 and
     * 2.2, column "treatment").
     */
    private static final double[] MICE = {94, 197, 16, 38, 99, 141, 23};

    private static final ToDoubleFunction<int[]> MEAN = counts -> {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * MICE[i];
        }
        return sum / MICE.length;
    };

    private static final ToDoubleFunction<int[]> MEDIAN = counts -> {
        double[] sorted = MICE.clone();
        Integer[] order = {2, 6, 3, 0, 4, 5, 1};
        int reached = 0;
        for (int i : order) {
            reached += counts[i];
            if (reached >= 4) {
                return sorted[i];
            }
        }
        throw new AssertionError("seven mice are always drawn");
    };

    @Test
    void theMiceVaryAsEfronAndTibshiraniFound() {
        assertThat(deviation(ClusterBootstrap.figures(7, MEAN))).isCloseTo(23.36, within(1.2));
        assertThat(deviation(ClusterBootstrap.figures(7, MEDIAN))).isCloseTo(37.83, within(1.9));
    }

    @Test
    void weighingAMouseThreeTimesTellsNothingNew() {
        double[] once = {1, 1, 1, 1, 1, 1, 1};
        double[] thrice = {3, 3, 3, 3, 3, 3, 3};
        double[] sums = Arrays.stream(MICE).map(day -> 3 * day).toArray();
        Interval interval = ClusterBootstrap.ratio(MICE, once).orElseThrow();
        Interval again = ClusterBootstrap.ratio(sums, thrice).orElseThrow();
        assertThat(again.low()).isCloseTo(interval.low(), within(1e-9));
        assertThat(again.high()).isCloseTo(interval.high(), within(1e-9));
        assertThat(interval.holds(86.857)).isTrue();
    }

    @Test
    void theIntervalOfFewClustersIsWiderThanItsPercentiles() {
        double[] figures = ClusterBootstrap.figures(7, MEAN);
        Interval interval = ClusterBootstrap.interval(7, MEAN).orElseThrow();
        assertThat(interval.low()).isLessThan(figures[50]);
        assertThat(interval.high()).isGreaterThan(figures[1949]);
        // Hesterberg's tail for n = 7 is Phi(sqrt(7/6) * t(.025; 6)), computed apart from this program; of 2,000
        // figures
        // it lies between the ninth and the tenth from either end.
        double at = 1999 * 0.004109153816;
        int below = (int) at;
        assertThat(interval.low())
                .isCloseTo(figures[below] + (at - below) * (figures[below + 1] - figures[below]), within(1e-6));
        assertThat(interval.high())
                .isCloseTo(
                        figures[1999 - below] - (at - below) * (figures[1999 - below] - figures[1998 - below]),
                        within(1e-6));
    }

    @Test
    void theSameDataAlwaysGetTheSameInterval() {
        assertThat(ClusterBootstrap.interval(7, MEAN)).isEqualTo(ClusterBootstrap.interval(7, MEAN));
    }

    @Test
    void everyDrawHasAsManyClustersAsThereAre() {
        assertThat(ClusterBootstrap.figures(9, counts -> Arrays.stream(counts).sum()))
                .containsOnly(9);
    }

    @Test
    void fewerThanFiveClustersGiveNoInterval() {
        assertThat(ClusterBootstrap.interval(4, counts -> 1)).isEmpty();
        assertThat(ClusterBootstrap.interval(5, counts -> 1)).contains(new Interval(1, 1));
    }

    @Test
    void drawsWithoutAFigureAreLeftOut() {
        assertThat(ClusterBootstrap.interval(9, counts -> Double.NaN)).isEmpty();
        // The only cluster with a base is missing from about a third of the draws.
        double[] base = {0, 0, 0, 0, 0, 0, 2};
        assertThat(ClusterBootstrap.ratio(new double[] {0, 0, 0, 0, 0, 0, 1}, base))
                .contains(new Interval(0.5, 0.5));
        int left = ClusterBootstrap.figures(7, counts -> counts[6] == 0 ? Double.NaN : 1).length;
        assertThat(left / 2000.0).isCloseTo(1 - Math.pow(6 / 7.0, 7), within(0.04));
    }

    @Test
    void veryManyClustersAreDrawnLessOften() {
        assertThat(ClusterBootstrap.figures(20_000, counts -> 1)).hasSize(1000);
        assertThat(ClusterBootstrap.figures(200_000, counts -> 1)).hasSize(200);
    }

    @Test
    void everyClusterNeedsBothNumbers() {
        assertThatThrownBy(() -> ClusterBootstrap.ratio(new double[5], new double[6]))
                .hasMessageContaining("there are 5 and 6");
    }

    private static double deviation(double[] figures) {
        double mean = Arrays.stream(figures).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(figures).map(f -> (f - mean) * (f - mean)).sum() / figures.length);
    }
}
