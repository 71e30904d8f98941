package org.canvass.calendar.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.canvass.calendar.CalendarSettings;
import org.canvass.calendar.Holidays;
import org.canvass.calendar.OwnDays;
import org.canvass.calendar.SendingTimes;
import org.canvass.calendar.Times;

/**
 * The page of the calendar.
 *
 * @param kept whether somebody has set it up
 * @param places the countries whose holidays are kept, each with its regions
 * @param next when a letter to somebody next door would leave, in words
 * @param daysOff the coming days on which none leaves though their weekday would allow it
 */
record CalendarPage(
        CalendarForm form,
        boolean kept,
        List<Kept> places,
        List<Holidays.Place> countries,
        String next,
        List<DayOff> daysOff,
        String saved,
        String problem) {
    private static final int DAYS_SHOWN = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    /** A country whose holidays are kept; {@code code} is what is chosen of it. */
    record Kept(String code, String country, String name, List<Holidays.Place> regions) {}

    /** A day off and why. */
    record DayOff(String day, String why) {}

    static CalendarPage of(
            CalendarForm form,
            CalendarSettings settings,
            boolean kept,
            Holidays holidays,
            ZoneId zone,
            Instant now,
            String saved,
            String problem) {
        List<Kept> places = form.places().stream()
                .filter(holidays::knows)
                .map(place -> {
                    String country = place.substring(0, 2);
                    return new Kept(place, country, holidays.name(country), holidays.regions(country));
                })
                .toList();
        SendingTimes times = settings.times(holidays);
        String next = times.next(now, zone)
                .map(at -> at.equals(now) ? "at once" : Times.inWords(at, zone, now))
                .orElse("a working day, and there is none within a year");
        return new CalendarPage(
                form,
                kept,
                places,
                holidays.countries(),
                next,
                daysOff(settings, holidays, LocalDate.ofInstant(now, zone)),
                saved,
                problem);
    }

    private static List<DayOff> daysOff(CalendarSettings settings, Holidays holidays, LocalDate today) {
        Map<LocalDate, String> days = new TreeMap<>();
        for (String place : settings.places()) {
            for (int year = today.getYear(); year <= today.getYear() + 1; year++) {
                String where = holidays.name(place);
                holidays.of(place, year)
                        .forEach((day, name) ->
                                days.merge(day, name + " (" + where + ")", (one, other) -> one + "; " + other));
            }
        }
        for (OwnDays.Span span : OwnDays.read(settings.ownDays()).spans()) {
            span.first()
                    .datesUntil(span.last().plusDays(1))
                    .forEach(day -> days.put(day, span.name().isEmpty() ? "Own day off" : span.name()));
        }
        List<DayOff> shown = new ArrayList<>();
        days.forEach((day, why) -> {
            if (!day.isBefore(today) && settings.days().contains(day.getDayOfWeek()) && shown.size() < DAYS_SHOWN) {
                shown.add(new DayOff(DAY.format(day), why));
            }
        });
        return shown;
    }
}
