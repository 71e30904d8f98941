package org.canvass.segmentation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.file.SegmentationModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputTest {
    private static final SegmentationModel CANVAS = SegmentationModels.shipped("canvas");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            opportunities, 0,  1
            opportunities, 1,  2
            opportunities, 2,  2
            opportunities, 3,  3
            opportunities, 99, 3
            products,      0,  1
            products,      1,  1
            products,      2,  2
            products,      3,  2
            products,      4,  3
            engagement,    0,  1
            engagement,    3,  1
            engagement,    4,  2
            engagement,    11, 2
            engagement,    12, 3
            """)
    void countsBecomeLevelsAtTheirThresholds(String key, long count, int level) {
        assertThat(CANVAS.input(key).level(count)).hasValue(level);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            appetite, No,             1
            appetite, maybe,          2
            appetite, YES,            3
            trust,    everyday,       1
            trust,    risk,           1
            trust,    knowledge,      2
            trust,    identification, 3
            revenue,  B,              2
            engagement, Frequently,   3
            """)
    void codesBecomeLevelsInAnyCaseOfLetters(String key, String code, int level) {
        assertThat(CANVAS.input(key).level(code)).hasValue(level);
    }

    @Test
    void whatIsUnknownHasNoLevel() {
        assertThat(CANVAS.input("products").level(null, null)).isEmpty();
        assertThat(CANVAS.input("trust").level((String) null)).isEmpty();
        assertThat(CANVAS.input("trust").level(" ")).isEmpty();
        assertThat(CANVAS.input("revenue").level(BigDecimal.TEN, null))
                .as("before cut-points are frozen")
                .isEqualTo(OptionalInt.empty());
    }

    @Test
    void textsAreThereInEnglishAndGermanAndFallBackToEnglish() {
        Wording name = CANVAS.segment(6).name();

        assertThat(name.in("en")).isEqualTo("Realise Mutual Value");
        assertThat(name.in("de")).isEqualTo("Gemeinsam Wert schaffen");
        assertThat(name.in("de-AT")).isEqualTo("Gemeinsam Wert schaffen");
        assertThat(name.in("fr")).isEqualTo("Realise Mutual Value");
    }
}
