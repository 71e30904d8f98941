package org.canvass.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.canvass.segmentation.EvidenceRule.Said;
import org.canvass.segmentation.EvidenceRule.Source;
import org.canvass.segmentation.file.SegmentationModels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceRuleTest {
    private static final EvidenceRule RULE =
            EvidenceRule.of(SegmentationModels.shipped("canvas").settings());
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # days ago: in this wave, earlier, estimate
            0,   ,    ,    THIS_WAVE
            400, ,    ,    THIS_WAVE
            20,  10,  5,   THIS_WAVE
            ,    364, 1,   CARRIED
            ,    365, ,    CARRIED
            ,    366, ,    NONE
            ,    366, 1,   ESTIMATE
            ,    ,    179, ESTIMATE
            ,    ,    180, ESTIMATE
            ,    ,    181, NONE
            ,    ,    ,    NONE
            -1,  -1,  -1,  NONE
            -1,  ,    0,   ESTIMATE
            """)
    void theFirstSourceThatExistsCounts(Integer inThisWave, Integer earlier, Integer estimate, Source source) {
        assertThat(RULE.source(new Said(ago(inThisWave), ago(earlier), ago(estimate)), TODAY))
                .isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # appetite   trust       nothing left to sell
            THIS_WAVE,   THIS_WAVE,  false,  ASKED
            THIS_WAVE,   CARRIED,    false,  ASKED
            CARRIED,     CARRIED,    false,  ASKED
            THIS_WAVE,   ESTIMATE,   false,  PARTLY_ASKED
            ESTIMATE,    CARRIED,    false,  PARTLY_ASKED
            NONE,        THIS_WAVE,  false,  PARTLY_ASKED
            NONE,        THIS_WAVE,  true,   ASKED
            ESTIMATE,    THIS_WAVE,  true,   ASKED
            THIS_WAVE,   NONE,       true,   PARTLY_ASKED
            NONE,        NONE,       true,   ASSUMED
            NONE,        ESTIMATE,   true,   ASSUMED
            ESTIMATE,    ESTIMATE,   false,  ASSUMED
            NONE,        NONE,       false,  ASSUMED
            """)
    void onlyACustomersAnswerMakesAsked(Source appetite, Source trust, boolean nothingLeftToSell, Evidence evidence) {
        assertThat(RULE.evidence(appetite, trust, nothingLeftToSell)).isEqualTo(evidence);
    }

    private static LocalDate ago(Integer days) {
        return days == null ? null : TODAY.minusDays(days);
    }
}
