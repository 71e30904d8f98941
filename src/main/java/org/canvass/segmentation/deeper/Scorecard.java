package org.canvass.segmentation.deeper;

import java.util.List;
import java.util.OptionalDouble;

/** The supplier scorecard: how well we do on a customer's needs, each weighed by how much it matters to them. */
public record Scorecard(List<Need> needs) {

    private static final int STEPS = 4;

    public Scorecard {
        needs = List.copyOf(needs);
    }

    /** 0 where we do poorly on everything that matters, 100 where excellently; empty without a need. */
    public OptionalDouble index() {
        int weights = needs.stream().mapToInt(Need::importance).sum();
        int reached = needs.stream()
                .mapToInt(need -> need.importance() * (need.performance() - 1))
                .sum();
        return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * reached / (STEPS * weights));
    }
}
