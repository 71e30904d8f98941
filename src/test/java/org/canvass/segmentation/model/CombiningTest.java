package org.canvass.segmentation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombiningTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # levels    mean  median
            2,          2,    2
            1 2,        2,    1
            1 1 2,      1,    1
            1 2 2,      2,    2
            3 1 1,      2,    1
            1 3 3,      2,    3
            3 3 2,      3,    3
            1 1 2 2,    2,    1
            5 5 4 1,    4,    4
            1 1 1 5 5,  3,    1
            """)
    void levelsBecomeTheNearestMeanOrTheLowerMedian(String text, int mean, int median) {
        int[] levels =
                Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();

        assertThat(Combining.mean(levels)).isEqualTo(mean);
        assertThat(Combining.median(levels)).isEqualTo(median);
    }
}
