package org.canvass.intake.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's numbers show of its decimal mark. 12.5 and 1,234.56 show a point, 12,5 and 1.234,56 a comma; 1.234
 * shows neither, since it may be a thousand and more.
 */
final class DecimalEvidence {

    private static final Pattern SEPARATED = Pattern.compile("[^0-9.,]*([0-9]*(?:[.,][0-9]+)+)[^0-9.,]*");

    private String point;
    private String comma;
    private String either;

    /** Takes note of a cell; what is no number shows nothing. */
    void see(String cell) {
        if (cell.indexOf('.') < 0 && cell.indexOf(',') < 0) {
            return;
        }
        String plain = cell.replaceAll("[\\s\\u00A0\\u202F'’]", "");
        Matcher matcher = SEPARATED.matcher(plain);
        if (!matcher.matches()) {
            return;
        }
        String number = matcher.group(1);
        int points = count(number, '.');
        int commas = count(number, ',');
        if (points > 0 && commas > 0) {
            boolean pointLast = number.lastIndexOf('.') > number.lastIndexOf(',');
            if ((pointLast ? points : commas) == 1) {
                show(pointLast ? '.' : ',', cell);
            }
        } else if (points > 1) {
            show(',', cell);
        } else if (commas > 1) {
            show('.', cell);
        } else {
            single(number, points == 1 ? '.' : ',', cell);
        }
    }

    private void single(String number, char separator, String cell) {
        int at = number.indexOf(separator);
        boolean thousand = number.length() - at - 1 == 3 && at >= 1 && at <= 3 && number.charAt(0) != '0';
        if (thousand) {
            either = either == null ? cell : either;
        } else {
            show(separator, cell);
        }
    }

    private void show(char mark, String cell) {
        if (mark == '.') {
            point = point == null ? cell : point;
        } else {
            comma = comma == null ? cell : comma;
        }
    }

    /** The mark, null where none is needed or the numbers do not agree on one. */
    Character mark() {
        if ((point == null) == (comma == null)) {
            return null;
        }
        return point != null ? '.' : ',';
    }

    /** Why a person must say the mark, null where nobody needs to. */
    String question() {
        if (point != null && comma != null) {
            return "This file has both '" + point.strip() + "' and '" + comma.strip()
                    + "'. Which mark separates decimals?";
        }
        if (point == null && comma == null && either != null) {
            String cell = either.strip();
            return "Is '" + cell + "' more than a thousand, or a number with three decimals?";
        }
        return null;
    }

    private static int count(String text, char c) {
        return (int) text.chars().filter(each -> each == c).count();
    }
}
