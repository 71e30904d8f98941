package org.canvass.survey.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.canvass.survey.trust.TrustScale.Careless;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustScaleTest {

    /** Three scores a stage; "-" was left out. */
    @ParameterizedTest(name = "{0} {1} {2} {3}, placed {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "?",
            textBlock =
                    """
            E     | R     | K     | I     | placed         | stage          | flags
            4 3 4 | 2 2 2 | 2 2 2 | 2 2 2 | everyday       | everyday       |
            4 3 3 | 2 2 2 | 2 2 2 | 2 2 2 | everyday       | everyday       | BELOW_EVERYDAY
            4 3 - | 2 2 2 | 2 2 2 | 2 2 2 | everyday       | everyday       |
            3 3 - | 2 2 2 | 2 2 2 | 2 2 2 | everyday       | everyday       | BELOW_EVERYDAY
            4 4 4 | 4 4 4 | 2 2 2 | 2 2 2 | risk           | risk           |
            4 4 4 | 4 4 4 | 4 4 4 | 2 2 2 | risk           | knowledge      |
            4 4 4 | 4 4 4 | 4 4 4 | 4 4 4 | identification | identification |
            5 5 5 | 5 5 5 | 5 5 5 | 4 4 2 | identification | knowledge      |
            4 4 4 | 2 2 2 | 4 4 4 | 2 2 2 | everyday       | everyday       | OUT_OF_ORDER
            2 2 2 | 4 4 4 | 4 4 4 | 4 4 4 | everyday       | everyday       | BELOW_EVERYDAY OUT_OF_ORDER
            4 4 4 | 4 4 4 | 2 2 2 | 4 4 4 | risk           | risk           | OUT_OF_ORDER
            4 4 4 | 4 4 4 | 4 4 4 | 2 2 2 | everyday       | knowledge      | CHECK
            4 4 4 | 2 2 2 | 2 2 2 | 2 2 2 | identification | everyday       | CHECK
            4 4 4 | 2 2 2 | 2 2 2 | 2 2 2 | risk           | everyday       |
            4 4 4 | 2 2 2 | 2 2 2 | 2 2 2 | ?              | everyday       |
            4 4 4 | 5 - - | 2 2 2 | 2 2 2 | everyday       | ?              |
            4 4 4 | 2 2 2 | 5 - - | - - - | everyday       | everyday       |
            4 4 4 | 4 4 4 | 4 4 4 | - 5 - | knowledge      | ?              |
            - - 5 | 2 2 2 | 2 2 2 | 2 2 2 | everyday       | everyday       |
            - - 5 | 4 4 4 | 2 2 2 | 2 2 2 | everyday       | ?              |
            4 4 4 | - - - | 4 4 4 | 2 2 2 | knowledge      | ?              |
            - - - | - - - | - - - | - - - | everyday       | ?              |
            """,
            useHeadersInDisplayName = true)
    void theStageIsTheLastOfTheUnbrokenRunOfPasses(
            String e, String r, String k, String i, String placed, String stage, String flags) {
        TrustScale scale = TrustScale.of(statements(e, r, k, i, "-"), placed, null, null);
        assertThat(scale.stage().orElse(null)).isEqualTo(stage);
        assertThat(scale.flags().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(flags == null ? "" : flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "?",
            textBlock =
                    """
            E     | check | took | median | careless
            5 5 5 | 1     | ?    | ?      |
            5 5 5 | 3     | ?    | ?      |
            5 5 5 | 4     | ?    | ?      | CONTRADICTION
            5 5 5 | 5     | ?    | ?      | CONTRADICTION
            4 4 4 | 4     | ?    | ?      |
            4 4 4 | 5     | ?    | ?      | CONTRADICTION
            4 4 3 | 5     | ?    | ?      |
            2 2 2 | 1     | ?    | ?      | CONTRADICTION
            2 2 3 | 1     | ?    | ?      |
            1 1 1 | 2     | ?    | ?      | CONTRADICTION
            1 1 1 | 3     | ?    | ?      |
            5 - - | 5     | ?    | ?      |
            5 5 5 | -     | ?    | ?      |
            5 5 5 | 1     | 100  | 300    |
            5 5 5 | 1     | 99   | 300    | TOO_FAST
            5 5 5 | 1     | 0    | 1      | TOO_FAST
            5 5 5 | 1     | ?    | 300    |
            5 5 5 | 1     | 1    | ?      |
            5 5 5 | 5     | 10   | 300    | CONTRADICTION TOO_FAST
            """,
            useHeadersInDisplayName = true)
    void contradictionAndHasteAreCareless(String e, String check, Long took, Long median, String careless) {
        TrustScale scale = TrustScale.of(
                statements(e, "3 4 3", "3 3 4", "2 3 4", check),
                null,
                took == null ? null : Duration.ofSeconds(took),
                median == null ? null : Duration.ofSeconds(median));
        assertThat(scale.careless().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(careless == null ? "" : careless);
        assertThat(scale.isCareless()).isEqualTo(careless != null);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false", "4, true", "5, true"})
    void theSameScoreThirteenTimesIsAStraightLineUnlessItIsTheMiddle(String score, boolean straight) {
        String three = String.join(" ", score, score, score);
        TrustScale all = TrustScale.of(statements(three, three, three, three, score), null, null, null);
        assertThat(all.careless().contains(Careless.STRAIGHT_LINE)).isEqualTo(straight);
        TrustScale twelve = TrustScale.of(statements(three, three, three, three, "-"), null, null, null);
        assertThat(twelve.careless()).doesNotContain(Careless.STRAIGHT_LINE);
        TrustScale oneOther = TrustScale.of(statements(three, three, three, three, "3"), null, null, null);
        assertThat(oneOther.careless()).doesNotContain(Careless.STRAIGHT_LINE);
    }

    @Test
    void whoAnsweredNothingHasNoStageAndIsNotCareless() {
        TrustScale nothing = TrustScale.of(statements("- - -", "- - -", "- - -", "- - -", "-"), null, null, null);
        assertThat(nothing.answered()).isFalse();
        assertThat(nothing.stage()).isEmpty();
        assertThat(nothing.isCareless()).isFalse();
        assertThat(TrustScale.of(List.of(), null, null, null).isCareless()).isFalse();
    }

    private static List<Statement> statements(String e, String r, String k, String i, String check) {
        List<Statement> all = new ArrayList<>();
        List<String> scores = List.of(e, r, k, i);
        for (int stage = 0; stage < scores.size(); stage++) {
            for (String score : scores.get(stage).split(" ")) {
                all.add(new Statement("T" + all.size(), TrustScale.STAGES.get(stage), false, number(score)));
            }
        }
        all.add(new Statement("TX1", "everyday", true, number(check)));
        return all;
    }

    private static Integer number(String score) {
        return score.equals("-") ? null : Integer.valueOf(score);
    }
}
