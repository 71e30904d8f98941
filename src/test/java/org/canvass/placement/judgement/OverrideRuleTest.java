package org.canvass.placement.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverrideRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            the day itself                   | 4 | 3 | true  | They sold the shop. |   0 |
            half a year                      | 4 | 3 | true  | They sold the shop. | 180 |
            an unplaced account              | 4 |   | true  | They sold the shop. |  30 |
            a day more than half a year      | 4 | 3 | true  | They sold the shop. | 181 | at most 180 days
            a day that is over               | 4 | 3 | true  | They sold the shop. |  -1 | from today on
            no day                           | 4 | 3 | true  | They sold the shop. |     | from today on
            no reason                        | 4 | 3 | true  |                     |  30 | Say why
            the computed segment             | 3 | 3 | true  | They sold the shop. |  30 | computed segment already
            a segment the model does not have| 9 | 3 | false | They sold the shop. |  30 | one of the segments
            """)
    void anotherSegmentNeedsAReasonAndAnEndWithinHalfAYear(
            String what, int segment, Integer computed, boolean exists, String reason, Integer days, String problem) {
        var found = OverrideRule.STANDARD.problem(
                segment, computed, exists, reason, days == null ? null : TODAY.plusDays(days), TODAY);
        if (problem == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains(problem));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 1, true", "true, 0, true", "true, -1, false", "false, 30, false"})
    void itHoldsThroughItsLastDayUnlessItWasEnded(boolean standing, int daysLeft, boolean holds) {
        assertThat(OverrideRule.holds(standing, TODAY.plusDays(daysLeft), TODAY))
                .isEqualTo(holds);
    }
}
