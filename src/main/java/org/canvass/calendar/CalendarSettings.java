package org.canvass.calendar;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an organization says of its calendar.
 *
 * @param days weekdays on which letters leave
 * @param from first minute of the sending hours, as in {@link SendingTimes}
 * @param until minute from which none leaves any more
 * @param places whose public holidays are kept, as {@link Holidays} names them
 * @param ownDays own days off as they were written
 * @param fatigue how often one contact is asked
 */
public record CalendarSettings(
        Set<DayOfWeek> days, int from, int until, List<String> places, String ownDays, Fatigue fatigue) {

    /** From Monday to Friday, 08:00 to 18:00, without holidays. */
    public static final CalendarSettings STANDARD = new CalendarSettings(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 8 * 60, 18 * 60, List.of(), "", Fatigue.STANDARD);

    /** The same calendar with another rule of how often one is asked. */
    public CalendarSettings asking(Fatigue other) {
        return new CalendarSettings(days, from, until, places, ownDays, other);
    }

    /** The rule that follows from it. */
    public SendingTimes times(Holidays holidays) {
        OwnDays own = OwnDays.read(ownDays);
        return new SendingTimes(
                days,
                from,
                until,
                day -> own.has(day) || places.stream().anyMatch(place -> holidays.isHoliday(day, place)));
    }
}
