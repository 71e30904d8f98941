package org.canvass.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in words, as reports write them. */
public final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Days() {}

    /** "6 May 2026"; null is a dash. */
    public static String of(LocalDate day) {
        return day == null ? "–" : DAY.format(day);
    }

    /** The day it was in the organization's zone; null is a dash. */
    public static String of(Instant at, ZoneId zone) {
        return at == null ? "–" : of(at.atZone(zone).toLocalDate());
    }
}
