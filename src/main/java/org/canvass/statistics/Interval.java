package org.canvass.statistics;

/**
 * A 95% interval.
 *
 * @param low its lower end, in the unit of the figure it belongs to
 * @param high its upper end
 */
public record Interval(double low, double high) {

    /** How sure every interval of the house is. */
    public static final double LEVEL = 0.95;

    /** The standard normal deviate that 95% lie within. */
    public static final double Z = 1.959963984540054;

    /** Whether the value lies in it, ends included. */
    public boolean holds(double value) {
        return low <= value && value <= high;
    }

    /** The same interval held within bounds, such as 0 and 1 for shares. */
    public Interval within(double least, double most) {
        return new Interval(Math.max(least, Math.min(most, low)), Math.max(least, Math.min(most, high)));
    }

    /** The same interval in another unit: 100 makes per cent of a share. */
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }
}
