package org.canvass.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.canvass.statistics.Interval;
import org.junit.jupiter.api.Test;

class AlphaTest {

    /**
     * Six targets rated by four judges (Shrout and Fleiss, Intraclass correlations: uses in assessing rater reliability,
     * Psychological Bulletin 86 (1979) 420-428, table 2). Their ICC(3,4) of .91 (table 4) is Cronbach's alpha of the
     * four columns, and its interval is Feldt's: .68 to .99.
     */
    private static final double[][] JUDGED = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    @Test
    void shroutAndFleissJudgesAgree() {
        Alpha alpha = Alpha.of(JUDGED);
        assertThat(alpha.value().orElseThrow()).isCloseTo(0.9093, within(0.0001));
        Interval interval = alpha.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.6757, within(0.0001));
        assertThat(interval.high()).isCloseTo(0.9859, within(0.0001));
    }

    /**
     * Chris Evans's example of Feldt's interval in the statistics wiki of the MRC Cognition and Brain Sciences Unit,
     * Cambridge (FAQ/cafun): alpha .913 of 20 items and 873 people gives .9044024 to .9211588.
     */
    @Test
    void feldtsIntervalIsTheOneOfTheCambridgeWiki() {
        Interval interval = new Alpha(Optional.of(0.913), 873, 20).interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.9044024, within(1e-7));
        assertThat(interval.high()).isCloseTo(0.9211588, within(1e-7));
    }

    @Test
    void itemsThatSayTheSameMakeItOne() {
        Alpha same = Alpha.of(new double[][] {{1, 1}, {2, 2}, {4, 4}});
        assertThat(same.value().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(same.people()).isEqualTo(3);
        assertThat(same.items()).isEqualTo(2);
    }

    @Test
    void whereNothingCanBeToldNothingIsSaid() {
        assertThat(Alpha.of(new double[0][0]).value()).isEmpty();
        assertThat(Alpha.of(new double[][] {{1, 2}}).value()).isEmpty();
        assertThat(Alpha.of(new double[][] {{1}, {2}}).value()).isEmpty();
        assertThat(Alpha.of(new double[][] {{3, 3}, {3, 3}}).value()).isEmpty();
        assertThat(Alpha.of(new double[][] {{3, 3}, {3, 3}}).interval()).isEmpty();
        assertThat(Alpha.of(new double[][] {{1, 2}, {2, 2}}).value()).isPresent();
    }
}
