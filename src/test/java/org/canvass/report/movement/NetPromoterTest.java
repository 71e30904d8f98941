package org.canvass.report.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetPromoterTest {

    @ParameterizedTest(name = "{0} promoters, {1} detractors of {2}: {3}, {4} to {5}")
    @CsvSource({"15, 6, 30, 30, 1, 54", "0, 0, 10, 0, -18, 18", "10, 0, 10, 100, 48, 100"})
    void theScoreComesWithItsAdjustedWaldInterval(
            int promoters, int detractors, int base, long nps, long low, long high) {
        List<Integer> answers = new ArrayList<>();
        answers.addAll(Collections.nCopies(promoters, 9));
        answers.addAll(Collections.nCopies(detractors, 6));
        answers.addAll(Collections.nCopies(base - promoters - detractors, 8));
        NetPromoter score = NetPromoter.of(answers);
        assertThat(score.score()).contains(nps);
        assertThat(score.low()).isEqualTo(low);
        assertThat(score.high()).isEqualTo(high);
    }

    @Test
    void belowTenAnswersThereIsNoScore() {
        assertThat(NetPromoter.of(Collections.nCopies(9, 10)).score()).isEmpty();
    }
}
