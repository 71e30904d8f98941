package org.canvass.intake.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers in a cell: 1234.5, 1.234,50, 1'234.50 or € 12, by the file's decimal mark. Never 1e3, NaN or Infinity. */
public final class Decimals {

    /** Digits kept after the mark. */
    public static final int SCALE = 4;

    private static final BigDecimal LARGEST = new BigDecimal("100000000000000");
    private static final Pattern POINT = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+)?(?:,\\d+)?");

    private Decimals() {}

    /**
     * The number, null where the cell is empty.
     *
     * @param mark '.' or ','; null where the file's numbers need none
     */
    public static BigDecimal read(String cell, Character mark) throws BadCell {
        String text = Texts.stripped(cell);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() < 15 && bare(text, mark)) {
            return new BigDecimal(text);
        }
        String plain = text.replaceAll("^([+-]?)[€$£¥]", "$1")
                .replaceAll("[€$£¥]$", "")
                .replaceAll("(?<=\\d)[\\s\\u00A0\\u202F'’](?=\\d{3}(?!\\d))", "")
                .strip()
                .replace('\u2212', '-');
        boolean comma = mark != null && mark == ',';
        if (plain.isEmpty()
                || !Character.isDigit(plain.charAt(plain.length() - 1))
                || !(comma ? COMMA : POINT).matcher(plain).matches()) {
            throw new BadCell(BadCell.quoted(text) + " is not a number"
                    + (mark == null ? "" : " whose decimals are separated by '" + mark + "'"));
        }
        BigDecimal number = new BigDecimal(comma ? plain.replace(".", "").replace(',', '.') : plain.replace(",", ""));
        if (number.abs().compareTo(LARGEST) >= 0) {
            throw new BadCell(BadCell.quoted(text) + " is larger than Canvass can keep");
        }
        return number;
    }

    /** Digits with at most one point between them, as most cells are; spares the rest its patterns. */
    private static boolean bare(String text, Character mark) {
        int points = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean inside = at > 0 && at < text.length() - 1;
            if (c == '.' && inside && (mark == null || mark == '.')) {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1;
    }

    /** An amount as it is kept, to four decimals. */
    public static BigDecimal amount(BigDecimal number) {
        return number.setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** A share from 0 to 1: 0.05, 0,05 or 5%; null where the cell is empty. */
    public static BigDecimal share(String cell, Character mark) throws BadCell {
        String text = Texts.stripped(cell);
        boolean percent = text.endsWith("%");
        BigDecimal number = read(percent ? text.substring(0, text.length() - 1) : text, mark);
        BigDecimal share = number == null || !percent ? number : number.movePointLeft(2);
        if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            throw new BadCell(BadCell.quoted(text) + " is not a share from 0 to 1, or from 0% to 100%");
        }
        return share;
    }
}
