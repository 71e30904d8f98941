package org.canvass.intake.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.intake.mapping.DateOrder;

/** Days in a cell: 2024-03-31, 2024/03/31, 20240331, 31.03.2024, 31/3/2024 or 3/31/2024. A time behind it is ignored. */
public final class Dates {

    private static final String TIME =
            "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[AaPp][Mm])?" + "(?:Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + TIME);
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})" + TIME);

    private Dates() {}

    /**
     * The day, null where the cell is empty.
     *
     * @param order which of 3/4/2024 is the day; null where no date of the file needs it
     */
    public static LocalDate read(String cell, DateOrder order) throws BadCell {
        String text = Texts.stripped(cell);
        if (text.isEmpty()) {
            return null;
        }
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return day(text, year.group(1), year.group(2), year.group(3));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return day(text, compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return day(text, dotted.group(3), dotted.group(2), dotted.group(1));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return order == DateOrder.MONTH_FIRST
                    ? day(text, slashed.group(3), slashed.group(1), slashed.group(2))
                    : day(text, slashed.group(3), slashed.group(2), slashed.group(1));
        }
        throw new BadCell(BadCell.quoted(text) + " is not a date; write it like 2024-03-31");
    }

    private static LocalDate day(String text, String year, String month, String day) throws BadCell {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (date.getYear() < 1900 || date.getYear() > 2199) {
                throw new BadCell(BadCell.quoted(text) + " lies outside the years 1900 to 2199");
            }
            return date;
        } catch (DateTimeException none) {
            throw new BadCell(BadCell.quoted(text) + " is no day of the calendar");
        }
    }
}
