package org.canvass.leaver.ask;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When an account manager is asked about leavers: once a day at most, on working days, by day, and not before what comes
 * back in a bunch is likely together.
 *
 * @param together from the first that is found on, so long others may join it in the same mail
 */
record AskRule(Duration together, LocalTime from, LocalTime until) {
    static final AskRule STANDARD = new AskRule(Duration.ofMinutes(15), LocalTime.of(7, 0), LocalTime.of(19, 0));

    /**
     * Whether to write now.
     *
     * @param firstFound when the first leaver was found who is not asked about yet
     * @param askedToday whether a mail went out today already
     */
    boolean mayAsk(Instant firstFound, boolean askedToday, Instant now, ZoneId zone) {
        ZonedDateTime there = now.atZone(zone);
        boolean workingDay = there.getDayOfWeek() != DayOfWeek.SATURDAY && there.getDayOfWeek() != DayOfWeek.SUNDAY;
        boolean byDay =
                !there.toLocalTime().isBefore(from) && there.toLocalTime().isBefore(until);
        return !askedToday && workingDay && byDay && !now.isBefore(firstFound.plus(together));
    }
}
