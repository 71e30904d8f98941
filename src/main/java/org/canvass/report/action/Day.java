package org.canvass.report.action;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.canvass.organization.Refused;

/** A day as a form's calendar sends it. */
public final class Day {
    private Day() {}

    /** The day; null where none was chosen. */
    public static LocalDate of(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            throw new Refused("That is not a day. Choose one from the calendar.");
        }
    }
}
