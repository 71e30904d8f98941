package org.canvass.segmentation.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/**
 * Levels by fixed numbers.
 *
 * @param cuts where the second level begins, the third, and so on, rising
 * @param above whether a value has to lie over a cut to pass it; otherwise reaching it is enough
 */
public record Thresholds(List<BigDecimal> cuts, boolean above) {

    /** The level of a value, counted from 1; null is unknown. */
    public OptionalInt level(BigDecimal value) {
        if (value == null) {
            return OptionalInt.empty();
        }
        int least = above ? 1 : 0;
        return OptionalInt.of(1
                + (int) cuts.stream()
                        .filter(cut -> value.compareTo(cut) >= least)
                        .count());
    }
}
