package org.canvass.report.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.file.SegmentationModels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    private static final SegmentationModel MATRIX = SegmentationModels.shipped("loyalty-value");

    @ParameterizedTest
    @CsvSource({"-100, 0.04", "-50, 0.5", "0, 1.04", "25, 1.25", "100, 1.96"})
    void loyaltyRunsEvenlyFromOneEndToTheOther(double points, double at) {
        Scale scale = Scale.of(MATRIX.input("loyalty"), List.of(30.0));
        assertThat(scale.at(points)).isEqualTo(at);
        assertThat(scale.ticks()).extracting(Scale.Tick::text).containsExactly("−100", "0", "100");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.04", "20000, 0.5", "40000, 1.04", "400000, 1.5", "4000000, 1.96"})
    void potentialRunsByTheLogarithmWhereItRunsFar(double potential, double at) {
        Scale scale = Scale.of(MATRIX.input("potential"), List.of(500.0, 4_000_000.0));
        assertThat(scale.at(potential)).isCloseTo(at, org.assertj.core.data.Offset.offset(0.001));
    }
}
