package org.canvass.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    private final Holidays holidays = new Holidays();

    @ParameterizedTest
    @CsvSource({
        "de,    2026-12-25, true",
        "de,    2026-12-24, false",
        "de,    2026-04-03, true",
        "de,    2026-01-06, false",
        "de-by, 2026-01-06, true",
        "de-by, 2026-12-25, true",
        "us,    2026-11-26, true",
        "us,    2026-07-03, true",
        "gb,    2027-12-27, true",
        "fr,    2026-07-14, true",
        "jp,    2026-05-04, true",
        "ch,    2026-08-01, true"
    })
    void aPublicHolidayIsOneWhereItIsKept(String place, LocalDate day, boolean off) {
        assertThat(holidays.isHoliday(day, place))
                .as("%s", holidays.of(place, day.getYear()))
                .isEqualTo(off);
    }

    @Test
    void countriesAndTheirRegionsHaveNames() {
        assertThat(holidays.countries()).hasSizeGreaterThan(50).contains(new Holidays.Place("de", "Germany"));
        assertThat(holidays.regions("de")).contains(new Holidays.Place("de-by", "Germany, Bavaria"));
        assertThat(holidays.name("de-by")).isEqualTo("Germany, Bavaria");
        assertThat(holidays.knows("de-by")).isTrue();
        assertThat(holidays.knows("de-xx")).isFalse();
        assertThat(holidays.knows("zz")).isFalse();
        assertThat(holidays.knows("")).isFalse();
    }
}
