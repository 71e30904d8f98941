package org.canvass.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HolmTest {

    /**
     * The fifteen p-values of the thrombolysis trial of Neuhaus and others (1992), as Benjamini and Hochberg tell them
     * (Controlling the false discovery rate, Journal of the Royal Statistical Society B 57 (1995) 289-300, section
     * 4.1): with control of the family-wise error three are rejected at .05.
     */
    @Test
    void ofTheThrombolysisTrialThreeOfFifteenRemain() {
        double[] adjusted = Holm.adjusted(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.0000);
        assertThat(Arrays.stream(adjusted).filter(p -> p < 0.05)).hasSize(3);
        assertThat(adjusted[2]).isCloseTo(13 * 0.0019, within(1e-12));
        assertThat(adjusted[3]).isCloseTo(12 * 0.0095, within(1e-12));
    }

    /** The example of padjust in the manual of stdlib (stdlib.io, stats/padjust), which follows R's p.adjust. */
    @Test
    void theAdjustedValuesKeepTheirPlaceAndNeverFall() {
        assertThat(Holm.adjusted(0.319, 0.201, 0.4, 0.374, 0.113))
                .containsExactly(new double[] {0.957, 0.804, 0.957, 0.957, 0.565}, within(1e-12));
    }

    @Test
    void oneTestAloneStaysAsItIs() {
        assertThat(Holm.adjusted(0.04)).containsExactly(0.04);
        assertThat(Holm.adjusted()).isEmpty();
    }

    @Test
    void noAdjustedValueIsAboveOne() {
        assertThat(Holm.adjusted(0.6, 0.9)).containsExactly(1, 1);
    }
}
