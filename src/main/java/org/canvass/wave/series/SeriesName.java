package org.canvass.wave.series;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** What the waves of a series are called: a pattern such as {@code Pulse {quarter} {year}}. */
public final class SeriesName {
    public static final int LONGEST_PATTERN = 80;

    private SeriesName() {}

    /** "Pulse Q1 2027". */
    public static String of(String pattern, LocalDate day) {
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return pattern.replace("{year}", String.valueOf(day.getYear()))
                .replace("{quarter}", "Q" + ((day.getMonthValue() - 1) / 3 + 1))
                .replace("{half}", "H" + ((day.getMonthValue() - 1) / 6 + 1))
                .replace("{month}", month);
    }

    /** What is wrong with a pattern, in a sentence; null where nothing is. */
    public static String problem(String pattern) {
        if (pattern.isBlank() || pattern.length() > LONGEST_PATTERN) {
            return "Say what the waves are called, in at most " + LONGEST_PATTERN + " characters.";
        }
        if (!pattern.contains("{year}")) {
            return "Let the name contain {year}, and {quarter}, {half} or {month}, so that no two waves are called alike.";
        }
        return null;
    }
}
