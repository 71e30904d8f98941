package org.canvass.calendar.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {
    private static final ZoneId OURS = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            # the contact's own, the account's country, whose clock it is
            Europe/Lisbon,   Germany,     Europe/Lisbon
            -,               Germany,     Europe/Berlin
            -,               Deutschland, Europe/Berlin
            -,               DEU,         Europe/Berlin
            -,               USA,         America/New_York
            -,               U.S.A.,      America/New_York
            -,               UK,          Europe/London
            -,               Österreich,  Europe/Vienna
            -,               Méjico,      Asia/Tokyo
            -,               México,      America/Mexico_City
            -,               Brazil,      America/Sao_Paulo
            -,               Atlantis,    Asia/Tokyo
            -,               -,           Asia/Tokyo
            Mars/Olympus,    Portugal,    Europe/Lisbon
            """)
    void theContactsClockIsTheirOwnElseTheirCountrysElseOurs(String own, String country, String zone) {
        assertThat(Zones.of(own, country, OURS)).isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Lisbon, Europe/Lisbon",
        "europe/lisbon, Europe/Lisbon",
        "' America/New York ', America/New_York",
        "utc, UTC"
    })
    void aZoneMayBeWrittenCarelessly(String written, String id) {
        assertThat(Zones.read(written)).contains(id);
    }

    @Test
    void aZoneThatIsNoneIsNotRead() {
        assertThat(Zones.read("Lisbon time")).isEmpty();
        assertThat(Zones.read("")).isEmpty();
    }

    @Test
    void everyCountryWherePeopleLiveHasAZone() {
        Set<String> empty = Set.of("BV", "HM");
        assertThat(Arrays.stream(Locale.getISOCountries())
                        .filter(code -> !empty.contains(code))
                        .filter(code -> Zones.ofCountry(code).isEmpty()))
                .isEmpty();
    }
}
