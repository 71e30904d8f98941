package org.canvass.statistics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bowker, Stuart-Maxwell and the sign test against published examples. */
class PairedTestsTest {

    /**
     * Unaided distance vision of the right and the left eye of 7,477 women in Royal Ordnance factories (Stuart, The
     * estimation and comparison of strengths of association in contingency tables, Biometrika 40 (1953) 105-110).
     */
    static final PairedTable VISION = new PairedTable(
            new int[][] {{1520, 266, 124, 66}, {234, 1512, 432, 78}, {117, 362, 1772, 205}, {36, 82, 179, 492}});

    /**
     * Two judges' diagnoses of 100 patients (Maxwell, Comparing the classification of subjects by two independent
     * judges, British Journal of Psychiatry 116 (1970) 651-655; Fleiss, Statistical Methods for Rates and Proportions,
     * 1981, section 8.2).
     */
    static final PairedTable JUDGES = new PairedTable(new int[][] {{35, 5, 0}, {15, 20, 5}, {10, 5, 5}});

    /** Stuart (1955): chi-squared 11.96 with 3 degrees, p = .0075; Agresti, Categorical Data Analysis, 2002, 10.2.3. */
    @Test
    void theEyesDifferAsStuartFound() {
        assertThat(VISION.pairs()).isEqualTo(7477);
        Judgement judgement = StuartMaxwell.of(VISION);
        assertThat(judgement.statistic()).isCloseTo(11.957, within(0.001));
        assertThat(judgement.degrees()).isEqualTo(3);
        assertThat(judgement.p()).isCloseTo(0.0075, within(0.00005));
        assertThat(judgement.tells()).isTrue();
    }

    /** Bowker's statistic of the same table is 19.11 with 6 degrees (Bishop, Fienberg and Holland, 1975, p. 284). */
    @Test
    void theEyesAreNotSymmetric() {
        Judgement judgement = Bowker.of(VISION);
        assertThat(judgement.statistic()).isCloseTo(19.107, within(0.001));
        assertThat(judgement.degrees()).isEqualTo(6);
        assertThat(judgement.p()).isCloseTo(0.00399, within(0.00001));
    }

    /** Maxwell finds 14.00 with 2 degrees for equal margins and 15.00 with 3 for symmetry. */
    @Test
    void theJudgesDifferAsMaxwellFound() {
        assertThat(StuartMaxwell.of(JUDGES).statistic()).isCloseTo(14.00, within(1e-9));
        assertThat(StuartMaxwell.of(JUDGES).degrees()).isEqualTo(2);
        assertThat(StuartMaxwell.of(JUDGES).p()).isCloseTo(0.00091, within(0.000005));
        assertThat(Bowker.of(JUDGES).statistic()).isCloseTo(15.00, within(1e-9));
        assertThat(Bowker.of(JUDGES).degrees()).isEqualTo(3);
    }

    /** Approval of the prime minister, 1,600 people asked twice:
     * chi-squared 17.36 by hand from 150 and 86 (data: Agresti, Categorical Data Analysis, 2002, table 10.1).
     */
    @Test
    void withTwoGroupsBothAreMcNemarsTest() {
        PairedTable approval = new PairedTable(new int[][] {{794, 150}, {86, 570}});
        assertThat(Bowker.of(approval).statistic()).isCloseTo(17.356, within(0.001));
        assertThat(StuartMaxwell.of(approval).statistic()).isCloseTo(17.356, within(0.001));
    }

    @Test
    void aGroupThatNobodyLeftOrEnteredCostsADegree() {
        PairedTable table = new PairedTable(new int[][] {{5, 9, 0, 0}, {2, 5, 0, 0}, {0, 0, 7, 0}, {0, 0, 0, 0}});
        assertThat(StuartMaxwell.of(table).degrees()).isEqualTo(1);
        assertThat(StuartMaxwell.of(table).statistic()).isCloseTo(49 / 11.0, within(1e-9));
        assertThat(Bowker.of(table).degrees()).isEqualTo(1);
    }

    @Test
    void groupsThatExchangeNobodyAreJudgedApart() {
        PairedTable table = new PairedTable(new int[][] {{1, 9, 0, 0}, {2, 1, 0, 0}, {0, 0, 1, 8}, {0, 0, 3, 1}});
        assertThat(StuartMaxwell.of(table).degrees()).isEqualTo(2);
        assertThat(StuartMaxwell.of(table).statistic()).isCloseTo(49 / 11.0 + 25 / 11.0, within(1e-9));
    }

    /**
     * Insight into paternal discipline, 14 couples who differ, 3 of them the other way: one-tailed p = .029 (Siegel,
     * Nonparametric Statistics for the Behavioral Sciences, 1956, p. 69-71), two-sided twice that.
     */
    @Test
    void theCouplesDifferAsSiegelFound() {
        assertThat(SignTest.of(11, 3).p()).isCloseTo(2 * 0.0287, within(0.0001));
        assertThat(SignTest.of(3, 11)).isEqualTo(SignTest.of(11, 3));
    }

    @ParameterizedTest(name = "{0} up, {1} down: {2}")
    @CsvSource({"0, 0, 1", "1, 0, 1", "5, 5, 1", "6, 0, 0.03125", "5, 0, 0.0625"})
    void theSignTestIsExact(int up, int down, double p) {
        assertThat(SignTest.of(up, down).p()).isCloseTo(p, within(1e-12));
    }

    @Test
    void whereNobodyMovedTheDataCannotTell() {
        PairedTable still = new PairedTable(new int[][] {{4, 0}, {0, 9}});
        assertThat(Bowker.of(still)).isEqualTo(Judgement.NOTHING);
        assertThat(StuartMaxwell.of(still)).isEqualTo(Judgement.NOTHING);
        assertThat(SwapPermutation.of(still)).isEqualTo(Judgement.NOTHING);
        assertThat(Judgement.NOTHING.tells()).isFalse();
        assertThat(still.changed()).isZero();
    }

    @Test
    void exactlyTheLevelDoesNotTell() {
        assertThat(new Judgement(0, 0, 0.05).tells()).isFalse();
        assertThat(new Judgement(0, 0, 0.0499).tells()).isTrue();
    }

    @Test
    void aTableOfPairsIsSquareAndCounts() {
        assertThatThrownBy(() -> new PairedTable(new int[][] {{1, 2}})).hasMessageContaining("as many columns as rows");
        assertThatThrownBy(() -> new PairedTable(new int[][] {{-1}})).hasMessageContaining("cannot hold -1");
        assertThat(JUDGES.first(0)).isEqualTo(40);
        assertThat(JUDGES.then(0)).isEqualTo(60);
        assertThat(JUDGES.changed()).isEqualTo(40);
    }
}
