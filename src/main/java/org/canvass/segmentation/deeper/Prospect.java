package org.canvass.segmentation.deeper;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * An account that is no customer yet. It has no place on the Canvas, because there is no relationship to place; it has a
 * rank.
 *
 * @param fit how well they suit us, 0..1; null where nobody has judged it
 * @param potential what they could spend over five years, with any vendor; null where unknown
 */
public record Prospect(BigDecimal fit, BigDecimal potential) {

    /** The best first; those without a worth last. */
    public static final Comparator<Prospect> BEST_FIRST = Comparator.comparing(
            (Prospect p) -> p.worth().orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));

    /** Fit times potential, by which prospects are ranked; empty where either is unknown. */
    public Optional<BigDecimal> worth() {
        return fit == null || potential == null ? Optional.empty() : Optional.of(fit.multiply(potential));
    }
}
