package org.canvass.statistics.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.canvass.statistics.Interval;
import org.canvass.statistics.cluster.PerceptionGap.Pair;
import org.junit.jupiter.api.Test;

class PerceptionGapTest {

    /**
     * Hours of sleep gained by ten patients with each of two drugs (Student, The probable error of a mean, Biometrika 6
     * (1908) 1-25): the second gives 1.58 more on average, with a standard error of 0.389.
     */
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void studentsSleepersGainAsHeFound() {
        PerceptionGap gap = PerceptionGap.of(pairs(10));
        assertThat(gap.meanDifference()).isCloseTo(1.58, within(1e-9));
        assertThat(gap.pairs()).isEqualTo(10);
        assertThat(gap.higher()).isEqualTo(9);
        assertThat(gap.lower()).isZero();
        assertThat(gap.equal()).isEqualTo(1);
        assertThat(gap.exactAgreement()).contains(0.1);
        Interval interval = gap.interval().orElseThrow();
        // Student's t gives 0.70 to 2.46; the bootstrap follows the skew of the one who gained 4.6.
        assertThat(interval.low()).isCloseTo(0.70, within(0.25));
        assertThat(interval.high()).isCloseTo(2.46, within(0.35));
    }

    @Test
    void pairsOfOneManagerCountAsOneVoice() {
        Interval alone = PerceptionGap.of(pairs(10)).interval().orElseThrow();
        List<Pair> doubled = new ArrayList<>(pairs(10));
        doubled.addAll(pairs(10));
        Interval twice = PerceptionGap.of(doubled).interval().orElseThrow();
        assertThat(twice.low()).isCloseTo(alone.low(), within(1e-9));
        assertThat(twice.high()).isCloseTo(alone.high(), within(1e-9));
    }

    @Test
    void fewManagersGiveNoInterval() {
        assertThat(PerceptionGap.of(pairs(4)).interval()).isEmpty();
        assertThat(PerceptionGap.of(pairs(4)).meanDifference()).isCloseTo(1.58, within(1e-9));
    }

    @Test
    void withoutPairsThereIsNothingToSay() {
        PerceptionGap gap = PerceptionGap.of(List.of());
        assertThat(gap.exactAgreement()).isEmpty();
        assertThat(gap.interval()).isEmpty();
        assertThat(gap.meanDifference()).isZero();
        assertThat(gap.enough()).isFalse();
    }

    @Test
    void twentyPairsAreEnough() {
        List<Pair> pairs = new ArrayList<>(pairs(10));
        assertThat(PerceptionGap.of(pairs).enough()).isFalse();
        pairs.addAll(pairs(10));
        assertThat(PerceptionGap.of(pairs).enough()).isTrue();
        PerceptionGap mixed = PerceptionGap.of(List.of(
                new Pair(1, 2, "a"),
                new Pair(1, 3, "a"),
                new Pair(5, 1, "b"),
                new Pair(3, 3, "b"),
                new Pair(2, 2, "c")));
        assertThat(mixed.lower()).isEqualTo(2);
        assertThat(mixed.higher()).isEqualTo(1);
        assertThat(mixed.equal()).isEqualTo(2);
        assertThat(mixed.exactAgreement()).contains(0.4);
    }

    private static List<Pair> pairs(int managers) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < FIRST.length; i++) {
            pairs.add(new Pair(SECOND[i], FIRST[i], i % managers));
        }
        return pairs;
    }
}
