package org.canvass.calendar.settings;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.calendar.CalendarSettings;
import org.canvass.calendar.Fatigue;
import org.canvass.calendar.Holidays;
import org.canvass.calendar.OwnDays;
import org.canvass.calendar.SendingTimes;
import org.canvass.organization.Refused;

/** The calendar as it stands in the form, right or wrong. */
public record CalendarForm(
        List<String> days,
        String from,
        String until,
        List<String> places,
        String ownDays,
        String contactDays,
        String letters,
        String lettersDays,
        String accountContacts,
        String accountDays) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::00)?");
    private static final int MOST_OWN_DAYS = 20_000;
    private static final int MOST_PLACES = 30;

    /** A weekday to choose. */
    public record Day(String key, String name, boolean chosen) {}

    static CalendarForm of(CalendarSettings settings) {
        Fatigue fatigue = settings.fatigue();
        return new CalendarForm(
                settings.days().stream().map(DayOfWeek::name).toList(),
                time(settings.from()),
                time(settings.until() % SendingTimes.DAY),
                settings.places(),
                settings.ownDays(),
                String.valueOf(fatigue.contactDays()),
                String.valueOf(fatigue.letters()),
                String.valueOf(fatigue.lettersDays()),
                String.valueOf(fatigue.accountContacts()),
                String.valueOf(fatigue.accountDays()));
    }

    static CalendarForm typed(MultivaluedMap<String, String> fields) {
        return new CalendarForm(
                fields.getOrDefault("day", List.of()),
                text(fields, "from"),
                text(fields, "until"),
                fields.getOrDefault("place", List.of()).stream()
                        .map(String::strip)
                        .filter(place -> !place.isEmpty())
                        .distinct()
                        .toList(),
                text(fields, "ownDays"),
                text(fields, "contactDays"),
                text(fields, "letters"),
                text(fields, "lettersDays"),
                text(fields, "accountContacts"),
                text(fields, "accountDays"));
    }

    /** What was typed as settings; refused in a sentence where it is none. */
    CalendarSettings read(Holidays holidays) {
        for (String place : places) {
            if (!holidays.knows(place)) {
                throw new Refused("The holidays of “" + place + "” are not known. Choose a country from the list.");
            }
        }
        if (places.size() > MOST_PLACES || ownDays.length() > MOST_OWN_DAYS) {
            throw new Refused("Choose at most " + MOST_PLACES + " places, and write fewer own days off.");
        }
        int begin = minute(from);
        int end = minute(until) == 0 ? SendingTimes.DAY : minute(until);
        try {
            CalendarSettings settings = new CalendarSettings(weekdays(), begin, end, places, ownDays, fatigue());
            OwnDays.read(ownDays);
            settings.times(holidays);
            return settings;
        } catch (IllegalArgumentException wrong) {
            throw new Refused(wrong.getMessage());
        }
    }

    /** Monday to Sunday. */
    public List<Day> week() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(
                        day.name(),
                        day.getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH),
                        days.contains(day.name())))
                .toList();
    }

    private Set<DayOfWeek> weekdays() {
        Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> days.contains(day.name()))
                .forEach(chosen::add);
        return chosen;
    }

    private Fatigue fatigue() {
        return new Fatigue(
                number(contactDays),
                number(letters),
                number(lettersDays),
                number(accountContacts),
                number(accountDays));
    }

    private static int number(String typed) {
        if (!typed.matches("\\d{1,4}")) {
            throw new Refused("“" + typed + "” is no number. Write how many, such as 75; 0 is no limit.");
        }
        return Integer.parseInt(typed);
    }

    private static int minute(String typed) {
        Matcher matcher = TIME.matcher(typed);
        int minute = matcher.matches()
                ? Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2))
                : SendingTimes.DAY;
        if (minute >= SendingTimes.DAY) {
            throw new Refused("“" + typed + "” is no time of day. Write one like 08:00.");
        }
        return minute;
    }

    private static String time(int minute) {
        return String.format("%02d:%02d", minute / 60, minute % 60);
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
