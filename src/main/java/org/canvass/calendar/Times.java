package org.canvass.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A coming moment in words, as it is where somebody lives. */
public final class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);
    private static final int WEEKDAY_TELLS = 6;
    private static final int PLACES_NAMED = 3;

    private Times() {}

    /** "08:00 in Lisbon" for today, "Monday 08:00 in Lisbon" within a week, else with the date. */
    public static String inWords(Instant at, ZoneId zone, Instant now) {
        return hour(at, zone, now) + " in " + city(zone);
    }

    /** "Monday 08:00": the same, without the place. */
    public static String hour(Instant at, ZoneId zone, Instant now) {
        ZonedDateTime there = at.atZone(zone);
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), there.toLocalDate());
        DateTimeFormatter format = days == 0 ? TIME : days > 0 && days <= WEEKDAY_TELLS ? WEEKDAY : DAY;
        return format.format(there);
    }

    /** "Berlin, Madrid, Rome and 8 more places". */
    public static String places(Collection<String> cities) {
        List<String> named = cities.stream().sorted().limit(PLACES_NAMED).toList();
        int more = cities.size() - named.size();
        if (more > 0) {
            return String.join(", ", named) + " and " + more + (more == 1 ? " more place" : " more places");
        }
        int last = named.size() - 1;
        return last < 1
                ? String.join("", named)
                : String.join(", ", named.subList(0, last)) + " and " + named.get(last);
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
