package org.canvass.statistics.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwapPermutationTest {

    /**
     * Darwin's fifteen pairs of Zea mays, crossed minus self-fertilised, in eighths of an inch. In 863 of the 32,768
     * ways of swapping the sum reaches 314, and in as many -314 (Fisher, The Design of Experiments, 1935, section 21).
     */
    private static final double[] MAIZE = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};

    @Test
    void darwinsMaizeIsJudgedAsFisherDid() {
        Judgement judgement = SwapPermutation.of(MAIZE);
        assertThat(judgement.statistic()).isEqualTo(314);
        assertThat(judgement.p()).isEqualTo(2 * 863 / 32_768.0);
        assertThat(judgement.tells()).isFalse();
    }

    @Test
    void moreThanSixteenPairsAreDrawnAndComeOutTheSame() {
        // The same fifteen with thousandths that change no order: now drawn, not counted.
        double[] more = new double[18];
        System.arraycopy(MAIZE, 0, more, 0, 15);
        more[15] = 1e-12;
        more[16] = 1e-12;
        more[17] = 1e-12;
        Judgement drawn = SwapPermutation.of(more);
        assertThat(drawn.p()).isCloseTo(2 * 863 / 32_768.0, within(0.008));
        assertThat(SwapPermutation.of(more)).isEqualTo(drawn);
    }

    @Test
    void upToSixteenPairsAreCountedHoweverManyDidNotMove() {
        double[] withZeros = Arrays.copyOf(MAIZE, 40);
        assertThat(SwapPermutation.of(withZeros).p()).isEqualTo(2 * 863 / 32_768.0);
        double[] sixteen = new double[16];
        Arrays.fill(sixteen, 1);
        Arrays.fill(sixteen, 0, 3, -1);
        assertThat(SwapPermutation.of(sixteen).p()).isEqualTo(SignTest.of(13, 3).p());
    }

    /** With differences of one the swaps are coins once more, now drawn in words of 64. */
    @ParameterizedTest(name = "{0} up, {1} down")
    @CsvSource({"60, 40", "37, 27", "38, 27", "80, 60"})
    void manyDifferencesOfOneAreTheSignTest(int up, int down) {
        double[] differences = new double[up + down];
        Arrays.fill(differences, 1);
        Arrays.fill(differences, 0, down, -1);
        assertThat(SwapPermutation.of(differences).p())
                .isCloseTo(SignTest.of(up, down).p(), within(0.02));
    }

    /** Seventy pairs between every two groups: more ways than are counted, and no multiple of 64. */
    @Test
    void drawnSwapsAreFairForAnyNumberOfPairs() {
        PairedTable table = new PairedTable(new int[][] {{9, 40, 38}, {30, 9, 41}, {32, 29, 9}});
        assertThat(SwapPermutation.of(table).p())
                .isCloseTo(StuartMaxwell.of(table).p(), within(0.02));
    }

    @Test
    void differencesOfNothingSayNothing() {
        assertThat(SwapPermutation.of(0, 0, 0)).isEqualTo(Judgement.NOTHING);
        assertThat(SwapPermutation.of(0, 3, 0).p()).isEqualTo(1);
    }

    /** With two groups the swaps are coins, and the test is the exact one of McNemar: the sign test of who moved. */
    @ParameterizedTest(name = "{0} forth, {1} back")
    @CsvSource({"11, 3", "5, 0", "1, 1", "60, 41", "700, 640"})
    void withTwoGroupsItIsTheSignTestOfWhoMoved(int forth, int back) {
        PairedTable table = new PairedTable(new int[][] {{100, forth}, {back, 100}});
        assertThat(SwapPermutation.of(table).p())
                .isCloseTo(SignTest.of(forth, back).p(), within(forth + back > 1000 ? 0.01 : 1e-9));
    }

    /** Counted by hand: Stuart and Maxwell's statistic is 8/3 where three pairs go 1-2, 1-3, 2-3, and 0 in a circle. */
    @Test
    void threeGroupsAreCountedWayByWay() {
        PairedTable circle = new PairedTable(new int[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}});
        assertThat(SwapPermutation.of(circle)).isEqualTo(new Judgement(0, 0, 1));
        PairedTable line = new PairedTable(new int[][] {{0, 1, 1}, {0, 0, 1}, {0, 0, 0}});
        Judgement judgement = SwapPermutation.of(line);
        assertThat(judgement.statistic()).isCloseTo(8 / 3.0, within(1e-9));
        // Of the eight ways to swap only the two circles fall short.
        assertThat(judgement.p()).isCloseTo(0.75, within(1e-12));
    }

    /**
     * Many pairs are drawn, and come close to what chi-squared says of the same statistic: .0075 for the eyes of
     * Stuart's women, .0009 for Maxwell's judges.
     */
    @Test
    void manyPairsAreDrawnWithAFixedSeed() {
        Judgement eyes = SwapPermutation.of(PairedTestsTest.VISION);
        assertThat(eyes).isEqualTo(SwapPermutation.of(PairedTestsTest.VISION));
        assertThat(eyes.p()).isCloseTo(0.0075, within(0.0026));
        assertThat(eyes.statistic()).isCloseTo(11.957, within(0.001));
        assertThat(SwapPermutation.of(PairedTestsTest.JUDGES).p()).isCloseTo(0.0009, within(0.0009));
    }

    @Test
    void aMillionPairsAreJudgedAtOnce() {
        PairedTable table = new PairedTable(new int[][] {{1, 300_000, 9}, {299_000, 1, 200_000}, {9, 200_500, 1}});
        assertThat(SwapPermutation.of(table).p())
                .isCloseTo(StuartMaxwell.of(table).p(), within(0.02));
    }
}
