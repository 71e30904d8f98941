package org.canvass.bench;

/**
 * One line of the table.
 *
 * @param what in words
 * @param unit of the value, such as "%", "CPU-ms" or "ms"
 * @param target the bound it is held to; null where it is only told
 * @param stretch the bound we would like; null where there is none
 * @param most whether the bounds are the most the value may be, rather than the least
 * @param note what has to be known beside it; may be empty
 */
public record Figure(String what, double value, String unit, Double target, Double stretch, boolean most, String note) {

    /** How a value stands to its bounds. */
    public enum Verdict {
        STRETCH,
        TARGET,
        MISSED,
        TOLD
    }

    /** A value without a bound. */
    public static Figure told(String what, double value, String unit) {
        return new Figure(what, value, unit, null, null, true, "");
    }

    /** A value that must reach a bound. */
    public static Figure atLeast(String what, double value, String unit, double target, double stretch) {
        return new Figure(what, value, unit, target, stretch, false, "");
    }

    /** A value that we would like to reach a bound. */
    public static Figure wishedAtLeast(String what, double value, String unit, double stretch) {
        return new Figure(what, value, unit, null, stretch, false, "");
    }

    /** A value that must stay under a bound. */
    public static Figure atMost(String what, double value, String unit, double target, double stretch) {
        return new Figure(what, value, unit, target, stretch, true, "");
    }

    /** A count that must be nought, or the build fails. */
    public static Figure nought(String what, long value) {
        return new Figure(what, value, "", 0.0, null, true, "");
    }

    /** What could not be measured on this machine, and why. */
    public static Figure notMeasured(String what, String why) {
        return told(what, Double.NaN, "").noting("NOT MEASURED: " + why);
    }

    public Figure noting(String said) {
        return new Figure(what, value, unit, target, stretch, most, said);
    }

    public Verdict verdict() {
        if (stretch != null && reaches(stretch)) {
            return Verdict.STRETCH;
        }
        if (target == null) {
            return Verdict.TOLD;
        }
        return reaches(target) ? Verdict.TARGET : Verdict.MISSED;
    }

    /** Whether it is one of the counts that must be nought, and is not. */
    public boolean wrong() {
        return target != null && target == 0 && most && value != 0;
    }

    private boolean reaches(double bound) {
        return most ? value <= bound : value >= bound;
    }
}
