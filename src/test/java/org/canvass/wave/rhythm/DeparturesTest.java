package org.canvass.wave.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.canvass.account.Wishes;
import org.canvass.calendar.SendingTimes;
import org.canvass.wave.audience.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeparturesTest {
    private static final SendingTimes TIMES =
            new SendingTimes(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 8 * 60, 18 * 60, day -> false);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Monday, 08:30 in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");

    @Test
    void lettersAreCountedByTheMomentAtWhichTheyLeave() {
        List<Candidate> asked = List.of(
                contact(null, "Germany"),
                contact(null, "Italy"),
                contact("Europe/Lisbon", "Germany"),
                contact(null, "UK"),
                contact("Asia/Kolkata", null),
                contact("Pacific/Auckland", "Germany"),
                contact(null, null));
        assertThat(Departures.of(asked, Rhythm.STANDARD, TIMES, BERLIN, NOW).groups())
                .containsExactly(
                        new Departures.Group(4, "at once"),
                        new Departures.Group(2, "from 08:00 in Lisbon and London"),
                        new Departures.Group(1, "from Tuesday 08:00 in Auckland"));
        assertThat(Departures.of(asked, Rhythm.STANDARD.atOnce(true), TIMES, BERLIN, NOW)
                        .isAllNow())
                .isTrue();
    }

    @Test
    void aCalendarWithoutAWorkingDaySaysSo() {
        SendingTimes never = new SendingTimes(EnumSet.allOf(DayOfWeek.class), 0, 60, day -> true);
        assertThat(Departures.of(List.of(contact(null, null)), Rhythm.STANDARD, never, BERLIN, NOW)
                        .groups())
                .containsExactly(new Departures.Group(1, "not within a year: the calendar has no working day"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, true",
        "1, 5, 0, true",
        "2, 5, 11, true",
        "3, 5, 11, false",
        "2, 5, 5, false",
        "2, 0, 11, false",
        "1, 91, 0, false",
        "2, 5, 91, false",
        "-1, 5, 11, false"
    })
    void aRhythmsDaysFollowEachOther(int reminders, int first, int second, boolean fine) {
        assertThat(new Rhythm(false, reminders, first, second, true, false, false).problem() == null)
                .isEqualTo(fine);
    }

    private static Candidate contact(String zone, String country) {
        return new Candidate(
                UUID.randomUUID(),
                "n",
                "n@x.test",
                null,
                null,
                zone,
                null,
                null,
                UUID.randomUUID(),
                "A",
                country,
                null,
                null,
                Wishes.NONE);
    }
}
