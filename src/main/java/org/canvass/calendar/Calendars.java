package org.canvass.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.organization.CurrentOrganization;

/** The current organization's calendar. */
@ApplicationScoped
public class Calendars {

    @Inject
    EntityManager database;

    @Inject
    CurrentOrganization organization;

    @Inject
    Holidays holidays;

    /** Whether somebody has set up a calendar; where nobody has, the standard one holds, and new waves ignore it. */
    public boolean kept() {
        return read().isPresent();
    }

    /** Whether new waves heed the calendar; in the demo a letter is seen at once, unless its author wants otherwise. */
    public boolean heeded() {
        return !organization.get().demo && kept();
    }

    /** The settings: the organization's own, else the standard. */
    public CalendarSettings settings() {
        return read().orElse(CalendarSettings.STANDARD);
    }

    /** How often one is asked; no rule holds before somebody has set up the calendar. */
    public Fatigue fatigue() {
        return read().map(CalendarSettings::fatigue).orElse(Fatigue.NONE);
    }

    /** When letters may leave. */
    public SendingTimes times() {
        return settings().times(holidays);
    }

    /** Keeps the settings, in the caller's transaction; the last who keeps them wins. */
    public void keep(CalendarSettings settings, UUID by, Instant now) {
        Fatigue fatigue = settings.fatigue();
        Object[] values = {
            organization.id(),
            words(settings.days()),
            settings.from(),
            settings.until(),
            String.join(",", settings.places()),
            settings.ownDays(),
            fatigue.contactDays(),
            fatigue.letters(),
            fatigue.lettersDays(),
            fatigue.accountContacts(),
            fatigue.accountDays(),
            by,
            now
        };
        var insert = database.createNativeQuery(
                "replace into organization_calendar (organization_id, working_days,"
                        + " from_minute, until_minute, holiday_places, own_days, contact_days, letters_most, letters_days,"
                        + " account_contacts, account_days, changed_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (int at = 0; at < values.length; at++) {
            insert.setParameter(at + 1, values[at]);
        }
        insert.executeUpdate();
    }

    private Optional<CalendarSettings> read() {
        List<?> rows = database.createNativeQuery("select working_days, from_minute, until_minute, holiday_places,"
                        + " own_days, contact_days, letters_most, letters_days, account_contacts, account_days"
                        + " from organization_calendar where organization_id = ?1")
                .setParameter(1, organization.id())
                .getResultList();
        return rows.stream().findFirst().map(row -> settings((Object[]) row));
    }

    private static CalendarSettings settings(Object[] row) {
        String places = (String) row[3];
        return new CalendarSettings(
                days((String) row[0]),
                number(row[1]),
                number(row[2]),
                places.isEmpty() ? List.of() : List.of(places.split(",")),
                (String) row[4],
                new Fatigue(number(row[5]), number(row[6]), number(row[7]), number(row[8]), number(row[9])));
    }

    private static Set<DayOfWeek> days(String words) {
        return Arrays.stream(words.split(","))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static String words(Set<DayOfWeek> days) {
        return days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
