package org.canvass.intake.cell;

/** Why a cell cannot be taken: a clause that follows the cell's column, such as "'abc' is not a number". */
public class BadCell extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    public BadCell(String reason) {
        super(reason, null, false, false);
    }

    /** A cell's text as a reason quotes it: short, and without characters that cannot be seen. */
    static String quoted(String cell) {
        String visible = cell.replace("\r", "\\r").replace("\n", "\\n").replaceAll("\\p{Cc}", "\\\\x");
        return "'" + (visible.length() > SHOWN ? visible.substring(0, SHOWN) + "…" : visible) + "'";
    }
}
