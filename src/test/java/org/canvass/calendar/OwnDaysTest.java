package org.canvass.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnDaysTest {
    private static final String WRITTEN =
            "2026-12-24 to 2027-01-01 We are closed\n\n 2027-05-14 \r\n2027-08-02..2027-08-03";

    @ParameterizedTest
    @CsvSource({
        "2026-12-23, false",
        "2026-12-24, true",
        "2027-01-01, true",
        "2027-01-02, false",
        "2027-05-14, true",
        "2027-05-15, false",
        "2027-08-02, true",
        "2027-08-03, true",
        "2027-08-04, false"
    })
    void aDayIsOffFromTheFirstToTheLastOfALine(LocalDate day, boolean off) {
        assertThat(OwnDays.read(WRITTEN).has(day)).isEqualTo(off);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.12.2026", "2026-02-30", "2026-12-24 to 2026-12-23", "2026-01-01 to 2027-06-01", "soon"})
    void aLineThatIsNoDayIsRefusedByItsNumber(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnDays.read("2026-12-24\n" + line))
                .withMessageContaining("Line 2")
                .withMessageContaining(line);
    }
}
