package org.canvass.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The organization's own days off as they are written, one line each: a day, or a first and a last day, and a name if
 * wanted: {@code 2026-12-24 to 2027-01-01 We are closed}.
 */
public record OwnDays(List<Span> spans) {
    public static final OwnDays NONE = new OwnDays(List.of());

    private static final int MOST_LINES = 200;
    private static final int LONGEST_DAYS = 366;
    private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern LINE =
            Pattern.compile(DAY + "(?:\\s*(?:to|until|-|–|\\.\\.)\\s*" + DAY + ")?(?:\\s+(.*))?");

    /** From the first to the last day, both included; the name may be empty. */
    public record Span(LocalDate first, LocalDate last, String name) {
        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** Reads the lines; what is wrong with one is said with its number. */
    public static OwnDays read(String written) {
        List<Span> spans = new ArrayList<>();
        int number = 0;
        for (String line : written.split("\\R", -1)) {
            number++;
            if (!line.isBlank()) {
                spans.add(span(line.strip(), number));
            }
        }
        if (spans.size() > MOST_LINES) {
            throw new IllegalArgumentException("There are more than " + MOST_LINES
                    + " own days off. Leave out those that" + " have passed, or write neighbours as one line.");
        }
        return new OwnDays(List.copyOf(spans));
    }

    public boolean has(LocalDate day) {
        return spans.stream().anyMatch(span -> span.has(day));
    }

    private static Span span(String line, int number) {
        Matcher matcher = LINE.matcher(line);
        try {
            if (matcher.matches()) {
                LocalDate first = LocalDate.parse(matcher.group(1));
                LocalDate last = matcher.group(2) == null ? first : LocalDate.parse(matcher.group(2));
                if (!last.isBefore(first) && ChronoUnit.DAYS.between(first, last) < LONGEST_DAYS) {
                    return new Span(
                            first,
                            last,
                            matcher.group(3) == null ? "" : matcher.group(3).strip());
                }
            }
        } catch (DateTimeParseException noSuchDay) {
            // Said below, with the line.
        }
        throw new IllegalArgumentException("Line " + number + " of the own days off, “" + line
                + "”, is no day. Write one like 2026-12-24, or 2026-12-24 to 2027-01-01, at most a year long.");
    }
}
