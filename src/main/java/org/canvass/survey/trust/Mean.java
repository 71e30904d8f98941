package org.canvass.survey.trust;

/**
 * How far somebody agrees with the scored statements of one stage.
 *
 * @param sum of the scores given
 * @param answered how many were given
 */
public record Mean(int sum, int answered) {
    /** Of three statements, two must be answered for their mean to count. */
    public static final int FEWEST = 2;

    /** Whether enough was answered. */
    public boolean known() {
        return answered >= FEWEST;
    }

    /** 1 to 5; only of a mean that is known. */
    public double value() {
        return (double) sum / answered;
    }

    /** Whether it is known and at least 3.5, to the point. */
    public boolean passes() {
        return known() && 2 * sum >= 7 * answered;
    }

    /** Whether it is known and below 3.5. */
    public boolean fails() {
        return known() && !passes();
    }
}
