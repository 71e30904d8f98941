package org.canvass.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * James, Demaree and Wolf, Estimating within-group interrater reliability with and without response bias, Journal of
 * Applied Psychology 69 (1984) 85-98; formulas and cases also in O'Neill, An overview of interrater agreement on Likert
 * scales, Frontiers in Psychology 8 (2017) 777.
 */
class WithinGroupTest {

    /** The variance of the uniform distribution over the options: 2 with five, 4 with seven (James and others, p. 89). */
    @ParameterizedTest(name = "{0} options: {1}")
    @CsvSource({"2, 0.25", "5, 2", "7, 4", "9, 6.6667"})
    void answersByChanceVaryLikeAUniformDistribution(int options, double variance) {
        assertThat(WithinGroup.byChance(options)).isCloseTo(variance, within(0.0001));
    }

    @Test
    void oneItemIsComparedWithChance() {
        // Variance 0.5 against 2: three quarters of the chance variance are missing.
        assertThat(WithinGroup.oneItem(5, 3, 4, 4, 4, 5).orElseThrow()).isCloseTo(0.75, within(1e-12));
        assertThat(WithinGroup.oneItem(5, 4, 4, 4).orElseThrow()).isEqualTo(1);
    }

    @Test
    void agreementBelowChanceCountsAsNone() {
        assertThat(WithinGroup.oneItem(5, 1, 5, 1, 5).orElseThrow()).isZero();
        assertThat(WithinGroup.items(5, new double[][] {{1, 5}, {5, 1}}).orElseThrow())
                .isZero();
    }

    /** Several items follow Spearman and Brown (James and others, equation 2): .75 of one is .90 of three, .9677 of ten. */
    @ParameterizedTest(name = "{0} items: {1}")
    @CsvSource({"1, 0.75", "3, 0.9", "10, 0.9677"})
    void moreItemsTellMore(int items, double expected) {
        double[] said = {3, 4, 4, 4, 5};
        double[][] answers = new double[said.length][items];
        for (int person = 0; person < said.length; person++) {
            java.util.Arrays.fill(answers[person], said[person]);
        }
        assertThat(WithinGroup.items(5, answers).orElseThrow()).isCloseTo(expected, within(0.0001));
    }

    @Test
    void oneVoiceAloneNeitherAgreesNorDisagrees() {
        assertThat(WithinGroup.oneItem(5, 3)).isEmpty();
        assertThat(WithinGroup.items(5, new double[][] {{3, 4}})).isEmpty();
        assertThat(WithinGroup.oneItem(5, 3, 3)).hasValue(1);
        assertThat(WithinGroup.items(5, new double[][] {{3, 4}, {3, 4}})).hasValue(1);
    }

    @Test
    void anItemWithOneOptionHasNothingToAgreeOn() {
        assertThatThrownBy(() -> WithinGroup.byChance(1)).hasMessageContaining("nothing to agree on");
    }
}
