package org.canvass.statistics.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetPromoterTest {

    /**
     * The adjusted-Wald interval of Rocks, Interval estimation for the net promoter score, The American Statistician 70
     * (2016) 365-372, as Lewis and Sauro give it (MeasuringU, 2021): three to the base, three quarters to promoters and
     * detractors each. The first row is the method's own example, "+30, 1 to 54 (n = 30)"; the others were computed
     * apart from this program.
     */
    @ParameterizedTest(name = "{0} promoters, {1} detractors of {2}: {3}, {4} to {5}")
    @CsvSource({"15, 6, 30, 30, 1, 54", "0, 0, 10, 0, -18, 18", "10, 0, 10, 100, 48, 100", "0, 10, 10, -100, -100, -48"
    })
    void theScoreComesWithItsAdjustedWaldInterval(
            int promoters, int detractors, int base, long nps, long low, long high) {
        NetPromoter score = NetPromoter.of(answers(promoters, detractors, base));
        assertThat(score.score()).contains(nps);
        assertThat(score.low()).isEqualTo(low);
        assertThat(score.high()).isEqualTo(high);
    }

    @Test
    void theExampleOfTheMethodHoldsToTheSecondDecimal() {
        var interval = new NetPromoter(15, 6, 30).interval();
        assertThat(interval.low()).isCloseTo(0.6813, within(0.0001));
        assertThat(interval.high()).isCloseTo(53.8642, within(0.0001));
    }

    @Test
    void sixDetractsSevenAndEightArePassiveNinePromotes() {
        assertThat(NetPromoter.of(List.of(0, 6, 7, 8, 9, 10))).isEqualTo(new NetPromoter(2, 2, 6));
        assertThat(NetPromoter.of(List.of(0, 6, 7, 8, 9, 10)).passives()).isEqualTo(2);
    }

    @Test
    void belowTenAnswersThereIsNoScore() {
        assertThat(NetPromoter.of(Collections.nCopies(9, 10)).score()).isEmpty();
        assertThat(NetPromoter.of(Collections.nCopies(10, 10)).score()).contains(100L);
    }

    private static List<Integer> answers(int promoters, int detractors, int base) {
        List<Integer> answers = new ArrayList<>();
        answers.addAll(Collections.nCopies(promoters, 9));
        answers.addAll(Collections.nCopies(detractors, 6));
        answers.addAll(Collections.nCopies(base - promoters - detractors, 8));
        return answers;
    }
}
