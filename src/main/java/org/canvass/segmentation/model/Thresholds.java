package org.canvass.segmentation.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/**
 * Levels by fixed numbers.
 *
 * @param from the lowest value of the second level, of the third, and so on, rising
 */
public record Thresholds(List<BigDecimal> from) {

    /** The level of a value, counted from 1; null is unknown. */
    public OptionalInt level(BigDecimal value) {
        if (value == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                1 + (int) from.stream().filter(cut -> value.compareTo(cut) >= 0).count());
    }
}
