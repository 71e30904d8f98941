package org.canvass.statistics.share;

import org.canvass.statistics.Interval;

/**
 * The interval of a share by Wilson's score method without continuity correction (Wilson, Probable inference, the law
 * of succession, and statistical inference, JASA 22, 1927). It stays within 0 and 1 and is sound near them.
 */
public final class Wilson {

    private Wilson() {}

    /**
     * The 95% interval of a share, 0..1.
     *
     * @param part how many have the property, 0 to {@code base}
     * @param base of how many; at least 1
     */
    public static Interval interval(long part, long base) {
        if (base < 1 || part < 0 || part > base) {
            throw new IllegalArgumentException(
                    "A share needs a base of at least one and a part within it; " + part + " of " + base + " is none.");
        }
        double z2 = Interval.Z * Interval.Z;
        double share = (double) part / base;
        double middle = share + z2 / (2 * base);
        double margin = Interval.Z * Math.sqrt(share * (1 - share) / base + z2 / (4.0 * base * base));
        double scale = 1 + z2 / base;
        return new Interval((middle - margin) / scale, (middle + margin) / scale).within(0, 1);
    }
}
