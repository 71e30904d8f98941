package org.canvass.wave.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesRuleTest {
    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 6, 1, 2027-02-28",
        "2026-08-31, 6, 2, 2027-08-31",
        "2026-08-31, 6, 3, 2028-02-29",
        "2026-08-31, 3, 1, 2026-11-30",
        "2026-08-31, 3, 2, 2027-02-28",
        "2028-02-29, 12, 1, 2029-02-28",
        "2028-02-29, 12, 4, 2032-02-29",
        "2026-01-01, 3, 4, 2027-01-01"
    })
    void aPeriodIsCountedFromTheFirstDaySoEndsOfMonthsStayEnds(LocalDate first, int months, int number, LocalDate day) {
        assertThat(new SeriesRule(first, months, 14).period(number)).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # case                                   | today      | to prepare | next
            long before the first                    | 2026-06-01 | -          | 2026-08-31
            the day before it is prepared            | 2026-08-16 | -          | 2026-08-31
            the day it is prepared                   | 2026-08-17 | 2026-08-31 | 2027-02-28
            its own day                              | 2026-08-31 | 2026-08-31 | 2027-02-28
            the last day on which it is made up for  | 2026-09-14 | 2026-08-31 | 2027-02-28
            nobody was here for too long             | 2026-09-15 | -          | 2027-02-28
            the end of February                      | 2027-02-14 | 2027-02-28 | 2027-08-31
            the end of August again                  | 2027-08-17 | 2027-08-31 | 2028-02-29
            a year was missed: only the latest       | 2028-02-20 | 2028-02-29 | 2028-08-31
            """)
    void aPeriodIsPreparedSomeDaysBeforeItsDayAndNotLongAfterIt(
            String name, LocalDate today, LocalDate prepared, LocalDate next) {
        SeriesRule rule = new SeriesRule(LocalDate.parse("2026-08-31"), 6, 14);
        assertThat(rule.toPrepare(today).orElse(null)).isEqualTo(prepared);
        assertThat(rule.next(today)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"0, 14", "13, 14", "3, -1", "3, 28"})
    void whatMakesNoSeriesIsRefused(int months, int prepareDays) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeriesRule(LocalDate.parse("2026-08-31"), months, prepareDays));
    }

    @ParameterizedTest
    @CsvSource({
        "'{quarter} {year}', 2027-01-01, Q1 2027",
        "'{quarter} {year}', 2027-12-31, Q4 2027",
        "'Pulse {half} {year}', 2027-07-01, Pulse H2 2027",
        "'{month} {year}', 2027-02-28, February 2027"
    })
    void aWaveIsCalledByItsPeriod(String pattern, LocalDate day, String name) {
        assertThat(SeriesName.of(pattern, day)).isEqualTo(name);
        assertThat(SeriesName.problem(pattern)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"''", "Pulse", "'{quarter}'"})
    void aNameThatWouldComeTwiceIsRefused(String pattern) {
        assertThat(SeriesName.problem(pattern)).isNotNull();
    }
}
