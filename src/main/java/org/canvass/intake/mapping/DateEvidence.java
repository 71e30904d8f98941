package org.canvass.intake.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file's dates show of their order: 25/3/2024 begins with the day, 3/25/2024 with the month, 3/4/2024 may be either. */
final class DateEvidence {

    private static final Pattern SLASHED = Pattern.compile("\\s*(\\d{1,2})[/-](\\d{1,2})[/-]\\d{4}\\b.*");

    private String dayFirst;
    private String monthFirst;
    private String either;

    /** Takes note of a cell; what is no such date shows nothing. */
    void see(String cell) {
        Matcher matcher = SLASHED.matcher(cell);
        if (!matcher.matches()) {
            return;
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        if (first > 12 && second <= 12) {
            dayFirst = dayFirst == null ? cell : dayFirst;
        } else if (second > 12 && first <= 12) {
            monthFirst = monthFirst == null ? cell : monthFirst;
        } else if (first != second && first <= 12) {
            either = either == null ? cell : either;
        }
    }

    /** The order, null where none is needed or the dates do not agree on one. */
    DateOrder order() {
        if ((dayFirst == null) == (monthFirst == null)) {
            return null;
        }
        return dayFirst != null ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    /** Why a person must say the order, null where nobody needs to. */
    String question() {
        if (dayFirst != null && monthFirst != null) {
            return "This file has both '" + dayFirst.strip() + "' and '" + monthFirst.strip()
                    + "'. Which comes first, the day or the month?";
        }
        if (dayFirst == null && monthFirst == null && either != null) {
            return "Which comes first in '" + either.strip() + "', the day or the month?";
        }
        return null;
    }
}
