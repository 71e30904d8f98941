package org.canvass.intake.preview;

/**
 * Why a row is wrong.
 *
 * @param column the file's own name of the column; empty where the whole row is meant
 * @param reason a clause that follows it, such as "'abc' is not a number"
 */
public record Problem(String column, String reason) {

    /** "unitPrice: 'abc' is not a number", or the clause alone. */
    public String sentence() {
        return column.isEmpty() ? reason : column + ": " + reason;
    }
}
