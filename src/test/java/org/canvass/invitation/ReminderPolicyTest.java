package org.canvass.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canvass.calendar.SendingTimes;
import org.canvass.invitation.ReminderPolicy.Known;
import org.canvass.invitation.ReminderPolicy.Terms;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.rhythm.Rhythm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-29T10:00:00Z");

    /** Monday to Friday, 08:00 to 18:00; closed on 6 April 2026, Easter Monday. */
    private static final SendingTimes TIMES = new SendingTimes(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 8 * 60, 18 * 60, LocalDate.parse("2026-04-06")::equals);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # who                                  | settled | stopped | invited h ago | first queued | first sent h ago | second queued | next
            was invited                            | false   | false   | 1             | false        | -                | false         | reminder-1
            the invitation has not left            | false   | false   | -             | false        | -                | false         | -
            answered or declined                   | true    | false   | 200           | false        | -                | false         | -
            asked us to stop, or left              | false   | true    | 200           | false        | -                | false         | -
            the first reminder has not left        | false   | false   | 200           | true         | -                | false         | -
            was reminded a little under 3 days ago | false   | false   | 200           | true         | 71               | false         | -
            was reminded just 3 days ago           | false   | false   | 200           | true         | 72               | false         | reminder-2
            was reminded twice                     | false   | false   | 200           | true         | 99               | true          | -
            answered after the first reminder      | true    | false   | 200           | true         | 99               | false         | -
            """)
    void nobodyIsRemindedTooOftenOrInVain(
            String who,
            boolean settled,
            boolean stopped,
            Integer invited,
            boolean first,
            Integer firstSent,
            boolean second,
            String next) {
        Known known = new Known(settled, stopped, ago(invited), first, ago(firstSent), second);
        assertThat(ReminderPolicy.STANDARD.next(known, NOW).map(LetterKind::key).orElse(null))
                .isEqualTo(next);
    }

    /** Invited on Tuesday 24 March 2026 at 15:00 in Berlin, before summer time; the wave closes after 14 April. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # case                                    | zone             | rhythm          | out | first       | now                    | due                       | leaves                    | kind
            day 5 is a Sunday and the clocks change   | Europe/Berlin    | auto            | -   | -           | 2026-03-25T10:00+01:00 | 2026-03-29T00:00+01:00    | 2026-03-30T08:00+02:00    | reminder-1
            weekends too                              | Europe/Berlin    | auto any        | -   | -           | 2026-03-25T10:00+01:00 | 2026-03-29T00:00+01:00    | 2026-03-29T08:00+02:00    | reminder-1
            at the same hour, weekends too            | Europe/Berlin    | auto any hour   | -   | -           | 2026-03-25T10:00+01:00 | 2026-03-29T15:00+02:00    | 2026-03-29T15:00+02:00    | reminder-1
            at the same hour, on the next working day | Europe/Berlin    | auto hour       | -   | -           | 2026-03-25T10:00+01:00 | 2026-03-29T15:00+02:00    | 2026-03-30T08:00+02:00    | reminder-1
            where it is Wednesday already             | Pacific/Auckland | auto            | -   | -           | 2026-03-25T10:00+01:00 | 2026-03-30T00:00+13:00    | 2026-03-30T08:00+13:00    | reminder-1
            we were away over its day                 | Europe/Berlin    | auto            | -   | -           | 2026-04-02T19:00+02:00 | 2026-03-29T00:00+01:00    | 2026-04-03T08:00+02:00    | reminder-1
            people send them                          | Europe/Berlin    | person          | -   | -           | 2026-03-30T10:00+02:00 | -                         | -                         | -
            none is wanted                            | Europe/Berlin    | none            | -   | -           | 2026-03-30T10:00+02:00 | -                         | -                         | -
            the second falls on a weekend and Easter  | Europe/Berlin    | auto            | -   | 2026-03-30  | 2026-03-31T10:00+02:00 | 2026-04-04T00:00+02:00    | 2026-04-07T08:00+02:00    | reminder-2
            the first left late, so the second waits  | Europe/Berlin    | auto            | -   | 2026-04-07  | 2026-04-07T12:00+02:00 | 2026-04-10T08:00+02:00    | 2026-04-10T08:00+02:00    | reminder-2
            only one is wanted                        | Europe/Berlin    | one             | -   | 2026-03-30  | 2026-03-31T10:00+02:00 | -                         | -                         | -
            the first is queued and has not left      | Europe/Berlin    | auto            | -   | queued      | 2026-03-31T10:00+02:00 | -                         | -                         | -
            the first was taken out                   | Europe/Berlin    | auto            | 1   | -           | 2026-03-25T10:00+01:00 | 2026-04-04T00:00+02:00    | 2026-04-07T08:00+02:00    | reminder-2
            the first was taken out while it waited   | Europe/Berlin    | auto            | 1   | queued      | 2026-03-25T10:00+01:00 | 2026-04-04T00:00+02:00    | 2026-04-07T08:00+02:00    | reminder-2
            the second was taken out                  | Europe/Berlin    | auto            | 2   | 2026-03-30  | 2026-03-31T10:00+02:00 | -                         | -                         | -
            both were taken out                       | Europe/Berlin    | auto            | 12  | -           | 2026-03-25T10:00+01:00 | -                         | -                         | -
            the second last day is early enough       | Europe/Berlin    | days 19         | -   | -           | 2026-03-25T10:00+01:00 | 2026-04-12T00:00+02:00    | 2026-04-13T08:00+02:00    | reminder-1
            the last day is too late                  | Europe/Berlin    | days 21         | -   | -           | 2026-03-25T10:00+01:00 | -                         | -                         | -
            we come back on the last day              | Europe/Berlin    | auto            | -   | -           | 2026-04-14T08:00+02:00 | -                         | -                         | -
            """)
    void aRemindersDayIsCountedWhereTheContactLivesAndKeepsTheCalendar(
            String name,
            ZoneId zone,
            String rhythm,
            String out,
            String first,
            OffsetDateTime now,
            OffsetDateTime due,
            OffsetDateTime leaves,
            String kind) {
        boolean queued = first != null;
        Instant firstAt = queued && !first.equals("queued") ? Instant.parse(first + "T06:00:00Z") : null;
        Known known = new Known(false, false, Instant.parse("2026-03-24T14:00:00Z"), queued, firstAt, false);
        Rhythm wanted = rhythm(rhythm);
        Set<LetterKind> cancelled = Stream.of(LetterKind.REMINDER_1, LetterKind.REMINDER_2)
                .filter(one -> out != null && out.contains(one.key().substring(9)))
                .collect(Collectors.toSet());
        Terms terms = new Terms(
                wanted, wanted.anyDay() ? TIMES.onEveryDay() : TIMES, cancelled, Instant.parse("2026-04-14T22:00:00Z"));
        var planned = ReminderPolicy.STANDARD.planned(known, terms, zone, now.toInstant());
        if (kind == null) {
            assertThat(planned).isEmpty();
        } else {
            assertThat(planned)
                    .contains(new ReminderPolicy.Planned(
                            LetterKind.of(kind).orElseThrow(), due.toInstant(), leaves.toInstant()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, true, false",
        "false, true, true, false",
        "false, false, false, false",
        "false, false, true, true"
    })
    void whoAnsweredStoppedWasNotInvitedOrHadBothIsRemindedNoMore(
            boolean settled, boolean stopped, boolean invited, boolean both) {
        Instant at = Instant.parse("2026-03-24T14:00:00Z");
        Known known = new Known(settled, stopped, invited ? at : null, both, both ? at : null, both);
        Terms terms = new Terms(Rhythm.STANDARD, TIMES, Set.of(), Instant.parse("2026-04-14T22:00:00Z"));
        assertThat(ReminderPolicy.STANDARD.planned(known, terms, ZoneId.of("Europe/Berlin"), NOW))
                .isEmpty();
    }

    private static Rhythm rhythm(String words) {
        if (words.startsWith("days")) {
            return new Rhythm(false, 1, Integer.parseInt(words.substring(5)), 90, true, false, false);
        }
        int reminders = words.equals("none") ? 0 : words.equals("one") ? 1 : 2;
        return new Rhythm(
                false, reminders, 5, 11, !words.equals("person"), words.contains("any"), words.contains("hour"));
    }

    private static Instant ago(Integer hours) {
        return hours == null ? null : NOW.minus(Duration.ofHours(hours));
    }
}
