package org.canvass.intake.cell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days a figure tells about, both included: 2024, 2024-03, 03/2024, 2024-Q1, H1 2024 or 2024-01-01..2024-06-30. */
public record Period(LocalDate first, LocalDate last) {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern PART = Pattern.compile("(\\d{4})[-/ ]?([QqHh])([1-4])");
    private static final Pattern PART_FIRST = Pattern.compile("([QqHh])([1-4])[-/ ]?(\\d{4})");
    private static final Pattern DAYS = Pattern.compile("(\\S+)\\s*(?:\\.\\.|/|–|to|bis)\\s*(\\S+)");

    /** The period, null where the cell is empty. */
    public static Period read(String cell) throws BadCell {
        String text = Texts.stripped(cell);
        if (text.isEmpty()) {
            return null;
        }
        Matcher matcher = YEAR.matcher(text);
        if (matcher.matches()) {
            return months(text, matcher.group(1), 1, 12);
        }
        matcher = MONTH.matcher(text);
        if (matcher.matches()) {
            return months(text, matcher.group(1), Integer.parseInt(matcher.group(2)), 1);
        }
        matcher = MONTH_FIRST.matcher(text);
        if (matcher.matches()) {
            return months(text, matcher.group(2), Integer.parseInt(matcher.group(1)), 1);
        }
        matcher = PART.matcher(text);
        if (matcher.matches()) {
            return part(text, matcher.group(1), matcher.group(2), matcher.group(3));
        }
        matcher = PART_FIRST.matcher(text);
        if (matcher.matches()) {
            return part(text, matcher.group(3), matcher.group(1), matcher.group(2));
        }
        matcher = DAYS.matcher(text);
        if (matcher.matches()) {
            return of(Dates.read(matcher.group(1), null), Dates.read(matcher.group(2), null));
        }
        throw new BadCell(BadCell.quoted(text)
                + " is not a period; write it like 2024, 2024-03, 2024-Q1 or 2024-01-01..2024-06-30");
    }

    /** The period between two days. */
    public static Period of(LocalDate first, LocalDate last) throws BadCell {
        if (first == null || last == null) {
            throw new BadCell("lacks its first or its last day");
        }
        if (last.isBefore(first)) {
            throw new BadCell("ends on " + last + ", before it begins on " + first);
        }
        return new Period(first, last);
    }

    /** Whether it is at most twelve months long. */
    public boolean withinAYear() {
        return last.isBefore(first.plusYears(1));
    }

    private static Period part(String text, String year, String letter, String number) throws BadCell {
        int length = letter.equalsIgnoreCase("Q") ? 3 : 6;
        return months(text, year, (Integer.parseInt(number) - 1) * length + 1, length);
    }

    private static Period months(String text, String year, int firstMonth, int length) throws BadCell {
        int number = Integer.parseInt(year);
        if (firstMonth < 1 || firstMonth + length > 13 || number < 1900 || number > 2199) {
            throw new BadCell(BadCell.quoted(text) + " is no period of the calendar");
        }
        YearMonth first = YearMonth.of(number, firstMonth);
        return new Period(first.atDay(1), first.plusMonths(length - 1L).atEndOfMonth());
    }
}
