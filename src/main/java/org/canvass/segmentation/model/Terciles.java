package org.canvass.segmentation.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Cut-points that parted the accounts of a base wave into thirds. They stay frozen, so that nobody moves because others
 * did; by hand they may be set to any two amounts.
 *
 * @param lowestB the lowest value of the middle level; null when nobody was there
 * @param lowestC the lowest value of the highest level; null when nobody was there
 */
public record Terciles(BigDecimal lowestB, BigDecimal lowestC) {

    public Terciles {
        if (lowestB != null && lowestC != null && lowestB.compareTo(lowestC) >= 0) {
            throw new IllegalArgumentException("The middle level has to begin below the highest one: " + lowestB
                    + " is not below " + lowestC + ".");
        }
    }

    /**
     * Parts the known values by midrank: equal values always share a level. Unknown values (null) are left out. A single
     * value, or values all equal, are in the middle.
     */
    public static Terciles freeze(Collection<BigDecimal> values) {
        List<BigDecimal> known =
                values.stream().filter(Objects::nonNull).sorted().toList();
        long n = known.size();
        BigDecimal lowestB = null;
        BigDecimal lowestC = null;
        for (int below = 0, equal; below < n; below += equal) {
            BigDecimal value = known.get(below);
            equal = 1;
            while (below + equal < n && known.get(below + equal).compareTo(value) == 0) {
                equal++;
            }
            long t = 3 * (2L * below + equal);
            if (t >= 2 * n && t < 4 * n && lowestB == null) {
                lowestB = value;
            }
            if (t >= 4 * n && lowestC == null) {
                lowestC = value;
            }
        }
        return new Terciles(lowestB, lowestC);
    }

    /** The level 1 to 3 of a value. Null is unknown, 0 is a figure; nothing is known before a first value was frozen. */
    public OptionalInt level(BigDecimal value) {
        if (value == null || (lowestB == null && lowestC == null)) {
            return OptionalInt.empty();
        }
        if (lowestC != null && value.compareTo(lowestC) >= 0) {
            return OptionalInt.of(3);
        }
        return OptionalInt.of(lowestB != null && value.compareTo(lowestB) >= 0 ? 2 : 1);
    }
}
