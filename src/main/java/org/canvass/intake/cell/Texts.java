package org.canvass.intake.cell;

import java.text.Normalizer;

/** Plain text in a cell: kept literally, without the blanks around it, in one line, in composed Unicode. */
public final class Texts {

    private Texts() {}

    /** The text, at most {@code most} characters; null where the cell is empty. */
    public static String read(String cell, int most) throws BadCell {
        String text = stripped(cell);
        if (text.isEmpty()) {
            return null;
        }
        refuseControls(cell);
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new BadCell("has " + length + " characters; at most " + most + " are kept");
        }
        return text;
    }

    static void refuseControls(String cell) throws BadCell {
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            if (c == '\r' || c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                throw new BadCell(BadCell.quoted(cell) + " holds a line break; write it in one line");
            }
            if (Character.isISOControl(c)) {
                throw new BadCell(BadCell.quoted(cell) + " holds a control character; remove it");
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && at + 1 < cell.length()
                        && Character.isLowSurrogate(cell.charAt(at + 1));
                if (!pair) {
                    throw new BadCell("holds half a character; save the file as CSV (UTF-8) again");
                }
                at++;
            }
        }
    }

    /** Without blanks around it, no-break ones included. */
    static String stripped(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && blank(cell.charAt(start))) {
            start++;
        }
        while (end > start && blank(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\uFEFF';
    }
}
