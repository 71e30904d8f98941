package org.canvass.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Public holidays by country and region, as the library Jollyday keeps them. A place is a code: "de", "de-by". */
@ApplicationScoped
public class Holidays {
    /** Calendars of stock exchanges and of regions with names instead of ISO codes are no countries. */
    private static final String COUNTRY = "[a-z]{2}";

    private final Map<String, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /** A country, or a region of one by "Germany, Bavaria". */
    public record Place(String code, String name) {}

    /** The countries that are known, by name. */
    public List<Place> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> code.matches(COUNTRY))
                .map(code -> new Place(code, new Locale("", code).getDisplayCountry(Locale.ENGLISH)))
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }

    /** The regions of a country with holidays of their own; empty where it has none. */
    public List<Place> regions(String country) {
        CalendarHierarchy hierarchy = manager(country).getCalendarHierarchy();
        List<Place> regions = new ArrayList<>();
        hierarchy
                .getChildren()
                .values()
                .forEach(region -> regions.add(new Place(
                        country + "-" + region.getId(),
                        hierarchy.getDescription(Locale.ENGLISH) + ", " + region.getDescription(Locale.ENGLISH))));
        regions.sort(Comparator.comparing(Place::name));
        return regions;
    }

    /** Whether holidays of this place are known. */
    public boolean knows(String place) {
        String country = country(place);
        return countries().stream().anyMatch(known -> known.code().equals(country))
                && (country.equals(place)
                        || regions(country).stream()
                                .anyMatch(region -> region.code().equals(place)));
    }

    /** The place in words; its code where it is not known. */
    public String name(String place) {
        String country = country(place);
        return (country.equals(place) ? countries() : regions(country))
                .stream()
                        .filter(known -> known.code().equals(place))
                        .map(Place::name)
                        .findFirst()
                        .orElse(place);
    }

    public boolean isHoliday(LocalDate day, String place) {
        return of(place, day.getYear()).containsKey(day);
    }

    /** The public holidays of a place in a year, with their names in English; those that are moved, as observed. */
    public Map<LocalDate, String> of(String place, int year) {
        return years.computeIfAbsent(place + year, key -> {
            Map<LocalDate, String> days = new TreeMap<>();
            String[] region = place.length() > 2 ? place.substring(3).split("-") : new String[0];
            manager(country(place))
                    .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region)
                    .forEach(holiday -> days.put(holiday.getDate(), holiday.getDescription(Locale.ENGLISH)));
            return days;
        });
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static String country(String place) {
        return place.substring(0, Math.min(2, place.length()));
    }
}
