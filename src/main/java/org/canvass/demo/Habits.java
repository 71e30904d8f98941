package org.canvass.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.canvass.calendar.CalendarSettings;
import org.canvass.calendar.Calendars;
import org.canvass.organization.Transactions;
import org.canvass.wave.Wave;
import org.canvass.wave.series.SeriesRule;
import org.canvass.wave.series.WaveSeries;

/** When Northwind writes letters, and that it asks every half-year. */
@ApplicationScoped
class Habits {
    private static final CalendarSettings STANDARD = CalendarSettings.STANDARD;
    private static final int HALF_YEAR = 6;
    private static final int PREPARE_DAYS = 14;

    @Inject
    Calendars calendars;

    /** After the past waves: those left as they were launched, whatever the hour was elsewhere. */
    void make(UUID by, LocalDate today, Instant now) {
        Transactions.retried(() -> {
            String closed = today.getYear() + "-12-24 to " + (today.getYear() + 1) + "-01-01 We are closed";
            calendars.keep(
                    new CalendarSettings(
                            STANDARD.days(),
                            STANDARD.from(),
                            STANDARD.until(),
                            List.of("us"),
                            closed,
                            STANDARD.fatigue()),
                    by,
                    now);
            WaveSeries.create(
                    new WaveSeries.Plan(
                            "{month} {year}",
                            Wave.launched().get(0).id,
                            new SeriesRule(today.plusMonths(HALF_YEAR), HALF_YEAR, PREPARE_DAYS),
                            false,
                            false),
                    by,
                    now);
        });
    }
}
