package org.canvass.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingTimesTest {
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
    private static final Predicate<LocalDate> NONE = day -> false;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # case                                  | zone                | days | hours         | now                       | next
            within the hours                        | Europe/Berlin       | week | 08:00-18:00   | 2026-11-23T09:30+01:00    | 2026-11-23T09:30+01:00
            just as they begin                      | Europe/Berlin       | week | 08:00-18:00   | 2026-11-23T08:00+01:00    | 2026-11-23T08:00+01:00
            a moment before                         | Europe/Berlin       | week | 08:00-18:00   | 2026-11-23T07:59:59+01:00 | 2026-11-23T08:00+01:00
            the last moment                         | Europe/Berlin       | week | 08:00-18:00   | 2026-11-23T17:59:59+01:00 | 2026-11-23T17:59:59+01:00
            as they end                             | Europe/Berlin       | week | 08:00-18:00   | 2026-11-23T18:00+01:00    | 2026-11-24T08:00+01:00
            Friday evening                          | Europe/Berlin       | week | 08:00-18:00   | 2026-11-20T18:00+01:00    | 2026-11-23T08:00+01:00
            Saturday                                | Europe/Berlin       | week | 08:00-18:00   | 2026-11-21T12:00+01:00    | 2026-11-23T08:00+01:00
            Saturday where weekends count           | Europe/Berlin       | all  | 08:00-18:00   | 2026-11-21T12:00+01:00    | 2026-11-21T12:00+01:00
            elsewhere it is Monday already          | Pacific/Kiritimati  | week | 08:00-18:00   | 2026-11-22T18:00+00:00    | 2026-11-23T08:00+14:00
            and there still Sunday                  | Pacific/Pago_Pago   | week | 08:00-18:00   | 2026-11-23T10:30+00:00    | 2026-11-23T08:00-11:00
            either side of the date line            | Pacific/Apia        | week | 08:00-18:00   | 2026-11-20T04:30+00:00    | 2026-11-20T17:30+13:00
            half an hour off                        | Asia/Kolkata        | week | 08:00-18:00   | 2026-11-23T02:29+00:00    | 2026-11-23T08:00+05:30
            three quarters off                      | Asia/Kathmandu      | week | 08:00-18:00   | 2026-11-23T02:14+00:00    | 2026-11-23T08:00+05:45
            half an hour of summer time             | Australia/Lord_Howe | week | 08:00-18:00   | 2026-11-22T20:59+00:00    | 2026-11-23T08:00+11:00
            the hours begin in the gap              | Europe/Berlin       | all  | 02:30-18:00   | 2026-03-29T00:00+01:00    | 2026-03-29T03:00+02:00
            the hours end in the gap                | Europe/Berlin       | all  | 01:00-02:30   | 2026-03-29T01:59:59+01:00 | 2026-03-29T01:59:59+01:00
            after the gap they have ended           | Europe/Berlin       | all  | 01:00-02:30   | 2026-03-29T03:00+02:00    | 2026-03-30T01:00+02:00
            the gap swallows the hours              | Europe/Berlin       | all  | 02:00-03:00   | 2026-03-29T00:00+01:00    | 2026-03-30T02:00+02:00
            a gap of half an hour                   | Australia/Lord_Howe | all  | 02:10-18:00   | 2026-10-03T12:00+00:00    | 2026-10-04T02:30+11:00
            the hours begin in the hour that repeats| Europe/Berlin       | all  | 02:30-18:00   | 2026-10-25T02:30+02:00    | 2026-10-25T02:30+01:00
            the hours end in the hour that repeats  | Europe/Berlin       | all  | 01:00-02:30   | 2026-10-25T02:30+02:00    | 2026-10-26T01:00+01:00
            before they do                          | Europe/Berlin       | all  | 01:00-02:30   | 2026-10-25T02:29+02:00    | 2026-10-25T02:29+02:00
            an overlap at midnight, whole days      | America/Havana      | all  | 00:00-24:00   | 2026-11-01T00:30-05:00    | 2026-11-01T00:30-05:00
            a gap at midnight                       | Africa/Cairo        | all  | 00:00-08:00   | 2026-04-23T23:59+02:00    | 2026-04-24T01:00+03:00
            a day that never was                    | Pacific/Apia        | all  | 00:00-24:00   | 2011-12-30T09:59:59+00:00 | 2011-12-29T23:59:59-10:00
            a working day that never was            | Pacific/Apia        | week | 08:00-18:00   | 2011-12-30T09:00+00:00    | 2012-01-02T08:00+14:00
            over midnight, before it                | Europe/Berlin       | week | 22:00-02:00   | 2026-11-23T23:00+01:00    | 2026-11-23T23:00+01:00
            over midnight, after it                 | Europe/Berlin       | week | 22:00-02:00   | 2026-11-24T01:59+01:00    | 2026-11-24T01:59+01:00
            Friday's night ends on Saturday         | Europe/Berlin       | week | 22:00-02:00   | 2026-11-21T01:00+01:00    | 2026-11-21T01:00+01:00
            Sunday's night is none                  | Europe/Berlin       | week | 22:00-02:00   | 2026-11-23T01:00+01:00    | 2026-11-23T22:00+01:00
            until midnight                          | Europe/Berlin       | week | 22:00-24:00   | 2026-11-24T00:00+01:00    | 2026-11-24T22:00+01:00
            summer time began meanwhile             | Europe/Berlin       | week | 08:00-18:00   | 2026-03-27T18:00+01:00    | 2026-03-30T08:00+02:00
            """)
    void aLetterLeavesAtTheNextAllowedMomentWhereItsReaderIs(
            String name, ZoneId zone, String days, String hours, OffsetDateTime now, OffsetDateTime next) {
        SendingTimes times = times(days.equals("all") ? ALL : WEEK, hours, NONE);
        assertThat(times.next(now.toInstant(), zone)).contains(next.toInstant());
        assertThat(times.allow(now.toInstant(), zone)).isEqualTo(now.isEqual(next));
    }

    @Test
    void aHolidayBesideAWeekendMakesItLonger() {
        SendingTimes times = times(WEEK, "08:00-18:00", LocalDate.parse("2026-12-25")::equals);
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(times.next(Instant.parse("2026-12-24T17:00:00Z"), berlin))
                .contains(Instant.parse("2026-12-28T07:00:00Z"));
        assertThat(times.onEveryDay().next(Instant.parse("2026-12-25T11:00:00Z"), berlin))
                .contains(Instant.parse("2026-12-25T11:00:00Z"));
    }

    @Test
    void aYearOfHolidaysLeavesNoMomentAndAlmostAYearTheLastOne() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(times(ALL, "08:00-18:00", day -> true).next(now, berlin)).isEmpty();
        assertThat(times(ALL, "08:00-18:00", day -> true).nextDay(LocalDate.parse("2026-01-01")))
                .isEmpty();
        LocalDate only = LocalDate.parse("2026-12-31");
        assertThat(times(ALL, "08:00-18:00", day -> !day.equals(only)).next(now, berlin))
                .contains(Instant.parse("2026-12-31T07:00:00Z"));
    }

    /** Over two years, in zones that change their clocks in every way: never outside the hours, never a day lost. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin", "America/New_York", "America/Havana", "Australia/Lord_Howe", "Asia/Kathmandu",
        "Pacific/Kiritimati", "Africa/Cairo", "Antarctica/Troll", "Pacific/Pago_Pago", "Asia/Tehran"
    })
    void whateverTheClockDoesItIsWithinTheHoursAndSoon(ZoneId zone) {
        SendingTimes times = times(ALL, "01:30-02:45", NONE);
        Instant now = Instant.parse("2025-12-30T00:10:00Z");
        while (now.isBefore(Instant.parse("2028-01-02T00:00:00Z"))) {
            Instant next = times.next(now, zone).orElseThrow();
            int minute = next.atZone(zone).toLocalTime().toSecondOfDay() / 60;
            boolean gapEnd = zone.getRules()
                            .getTransition(
                                    zone.getRules().previousTransition(next.plusSeconds(1)) == null
                                            ? next.atZone(zone).toLocalDateTime()
                                            : zone.getRules()
                                                    .previousTransition(next.plusSeconds(1))
                                                    .getDateTimeBefore())
                    != null;
            assertThat(minute).as("%s in %s", next, zone).matches(m -> m >= 90 && m < 165 || gapEnd && m <= 180);
            assertThat(Duration.between(now, next)).isBetween(Duration.ZERO, Duration.ofHours(49));
            now = next.plus(Duration.ofMinutes(97));
        }
    }

    @ParameterizedTest
    @CsvSource({"08:00-08:00", "00:00-00:00", "24:00-08:00"})
    void emptyHoursAreRefused(String hours) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> times(WEEK, hours, NONE))
                .withMessageContaining("hours");
    }

    @Test
    void aWeekWithoutAWorkingDayIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> times(Set.of(), "08:00-18:00", NONE))
                .withMessageContaining("at least one day");
    }

    private static SendingTimes times(Set<DayOfWeek> days, String hours, Predicate<LocalDate> off) {
        String[] both = hours.split("-");
        return new SendingTimes(days, minute(both[0]), minute(both[1]), off);
    }

    private static int minute(String time) {
        String[] parts = time.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
}
