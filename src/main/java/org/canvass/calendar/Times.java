package org.canvass.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A coming moment in words, as it is where somebody lives. */
public final class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);
    private static final int WEEKDAY_TELLS = 6;

    private Times() {}

    /** "08:00 in Lisbon" for today, "Monday 08:00 in Lisbon" within a week, else with the date. */
    public static String inWords(Instant at, ZoneId zone, Instant now) {
        ZonedDateTime there = at.atZone(zone);
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), there.toLocalDate());
        DateTimeFormatter format = days == 0 ? TIME : days > 0 && days <= WEEKDAY_TELLS ? WEEKDAY : DAY;
        return format.format(there) + " in " + city(zone);
    }

    /** "waits for 08:00 in Lisbon". */
    public static String waitsFor(Instant at, ZoneId zone, Instant now) {
        return "waits for " + inWords(at, zone, now);
    }

    /** "Buenos Aires" of America/Argentina/Buenos_Aires. */
    public static String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
