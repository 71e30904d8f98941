package org.canvass.segmentation.deeper;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether an account gets a plan of its own or goes by the plan of its segment.
 *
 * @param ownFrom the smallest revenue of twelve months that is worth an own plan; null where nobody has set one
 */
public record PlanRule(BigDecimal ownFrom) {

    /** How an account is planned for. */
    public enum Plan {
        OWN,
        SEGMENT
    }

    /** The plan; empty where the revenue is unknown or no threshold is set. */
    public Optional<Plan> of(BigDecimal revenue) {
        if (revenue == null || ownFrom == null) {
            return Optional.empty();
        }
        return Optional.of(revenue.compareTo(ownFrom) >= 0 ? Plan.OWN : Plan.SEGMENT);
    }
}
