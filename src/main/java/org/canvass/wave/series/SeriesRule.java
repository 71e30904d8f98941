package org.canvass.wave.series;

import java.time.LocalDate;
import java.util.Optional;

/**
 * On which days a wave comes again. Every day is counted from the first, so that what begins on 31 August comes on 28
 * February and on 31 August again.
 *
 * @param first the day of the first period
 * @param months between two periods, 1 to 12
 * @param prepareDays so many days before its day a period's draft is made, 0 to 27
 */
public record SeriesRule(LocalDate first, int months, int prepareDays) {
    public static final int MOST_MONTHS = 12;
    public static final int MOST_PREPARE_DAYS = 27;

    /** A period whose day passed longer ago, while nothing ran or the series rested, is not made up for. */
    public static final int GRACE_DAYS = 14;

    public SeriesRule {
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("A series comes again after 1 to " + MOST_MONTHS + " months.");
        }
        if (prepareDays < 0 || prepareDays > MOST_PREPARE_DAYS) {
            throw new IllegalArgumentException(
                    "A wave is prepared 0 to " + MOST_PREPARE_DAYS + " days before its day.");
        }
    }

    /** The day of a period, counted from 0. */
    public LocalDate period(int number) {
        return first.plusMonths((long) number * months);
    }

    /** The period that is to be prepared by this day; empty before the first, and between two. */
    public Optional<LocalDate> toPrepare(LocalDate today) {
        LocalDate latest = null;
        for (int number = 0; !period(number).minusDays(prepareDays).isAfter(today); number++) {
            latest = period(number);
        }
        return Optional.ofNullable(latest)
                .filter(day -> !day.plusDays(GRACE_DAYS).isBefore(today));
    }

    /** The first period whose draft is made after this day. */
    public LocalDate next(LocalDate today) {
        int number = 0;
        while (!period(number).minusDays(prepareDays).isAfter(today)) {
            number++;
        }
        return period(number);
    }
}
