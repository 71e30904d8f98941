package org.canvass.wave.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times in words, as pages show them. */
public final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private Days() {}

    /** "4 December 2026". */
    public static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    /** The day there, then. */
    public static String inWords(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    /** "4 December 2026, 14:05". */
    public static String withTime(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
