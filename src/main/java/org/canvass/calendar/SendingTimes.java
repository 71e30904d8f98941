package org.canvass.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When a letter may leave, by the clock on its reader's wall. Where a clock change makes an hour pass twice or not at
 * all, only moments count that lie within the hours whichever way one reads the clock.
 *
 * @param days weekdays on which letters leave; at least one
 * @param from first minute of the day, 0 to 1439
 * @param until the minute of the day from which none leaves any more, 1 to 1440; before {@code from}, it is the next
 *     day's, and the letter counts for the day on which the hours began
 * @param off days on which no letter leaves though their weekday would allow it
 */
public record SendingTimes(Set<DayOfWeek> days, int from, int until, Predicate<LocalDate> off) {
    public static final int DAY = 24 * 60;

    private static final Predicate<LocalDate> NEVER_OFF = day -> false;

    /** At any moment. */
    public static final SendingTimes ALWAYS = new SendingTimes(EnumSet.allOf(DayOfWeek.class), 0, DAY, NEVER_OFF);

    /** A calendar that has no free day for longer than this has none at all. */
    private static final int DAYS_AHEAD = 400;

    public SendingTimes {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("Choose at least one day of the week on which letters leave.");
        }
        if (from < 0 || from >= DAY || until <= 0 || until > DAY || from == until) {
            throw new IllegalArgumentException(
                    "The sending hours are empty: they must begin before they end, such as 08:00 to 18:00.");
        }
        days = Set.copyOf(days);
    }

    /** The same hours on every day of the week, holidays too. */
    public SendingTimes onEveryDay() {
        return new SendingTimes(EnumSet.allOf(DayOfWeek.class), from, until, NEVER_OFF);
    }

    /** Whether a letter may leave at this moment. */
    public boolean allow(Instant now, ZoneId zone) {
        return next(now, zone).filter(now::equals).isPresent();
    }

    /** Whether letters leave on this day at all. */
    public boolean allow(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !off.test(day);
    }

    /** The first day from this one on, itself included, on which letters leave; empty where none does for a year. */
    public Optional<LocalDate> nextDay(LocalDate day) {
        return day.datesUntil(day.plusDays(DAYS_AHEAD)).filter(this::allow).findFirst();
    }

    /** This moment, or the first after it at which a letter may leave; empty where none comes within a year. */
    public Optional<Instant> next(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        for (LocalDate day = today.minusDays(1); day.isBefore(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            if (allow(day)) {
                Instant begin = begin(day, zone);
                Instant end = end(day, zone);
                if (now.isBefore(end) && begin.isBefore(end)) {
                    return Optional.of(now.isBefore(begin) ? begin : now);
                }
            }
        }
        return Optional.empty();
    }

    private Instant begin(LocalDate day, ZoneId zone) {
        if (from == 0) {
            return day.atStartOfDay(zone).toInstant();
        }
        return sure(day.atTime(from / 60, from % 60), zone, true);
    }

    private Instant end(LocalDate day, ZoneId zone) {
        if (until == DAY) {
            return day.plusDays(1).atStartOfDay(zone).toInstant();
        }
        return sure((until > from ? day : day.plusDays(1)).atTime(until / 60, until % 60), zone, false);
    }

    /** The moment of a local time: in a gap its end, in an overlap the later or the earlier of the two. */
    private static Instant sure(LocalDateTime local, ZoneId zone, boolean later) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) {
            return rules.getTransition(local).getInstant();
        }
        return local.toInstant(offsets.get(later ? offsets.size() - 1 : 0));
    }
}
