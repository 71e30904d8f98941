package org.canvass.segmentation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
        assertThat(band(Combining.mean(), text)).isEqualTo(mean);
        assertThat(band(Combining.median(), text)).isEqualTo(median);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # levels  weights  mean
            1 4,      1 1,     3
            1 4,      2 1,     2
            1 4,      1 2,     3
            1 4,      5 1,     2
            1 4,      6 1,     1
            1 2,      1 1,     2
            1 2,      3 1,     1
            3 1 1,    4 1 1,   2
            3 1 1,    6 1 1,   3
            """)
    void aWeightCountsAnInputSoManyTimes(String levels, String weights, int mean) {
        String[] words = weights.split(" ");
        Map<String, Integer> byKey = new HashMap<>();
        IntStream.range(0, words.length).forEach(i -> byKey.put("" + i, Integer.parseInt(words[i])));
        assertThat(band(Combining.mean(byKey), levels)).isEqualTo(mean);
    }

    private static int band(Combining combining, String text) {
        String[] levels = text.split(" ");
        List<String> keys =
                IntStream.range(0, levels.length).mapToObj(i -> "" + i).toList();
        return combining.band(keys, key -> Integer.parseInt(levels[Integer.parseInt(key)]));
    }
}
