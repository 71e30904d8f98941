package org.canvass.segmentation.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Something to look at whatever the segment is: it is raised where all its conditions hold. What is unknown raises
 * nothing.
 *
 * @param key its short name in storage, such as {@code about-to-be-lost}
 * @param says what it means and what to do, in a sentence
 */
public record Alert(String key, Wording name, Wording says, List<Condition> when) {

    /**
     * One input that has to be so; what is null does not matter.
     *
     * @param level at this level or a higher one
     * @param below the number lies under this one
     * @param above the number lies over this one
     */
    public record Condition(String input, Integer level, BigDecimal below, BigDecimal above) {

        boolean holds(OptionalInt known, BigDecimal number) {
            return (level == null || known.isPresent() && known.getAsInt() >= level)
                    && (below == null || number != null && number.compareTo(below) < 0)
                    && (above == null || number != null && number.compareTo(above) > 0);
        }
    }

    public Alert {
        when = List.copyOf(when);
    }

    /** Whether all conditions hold. */
    public boolean isRaised(Function<String, OptionalInt> levels, Function<String, BigDecimal> numbers) {
        return when.stream().allMatch(one -> one.holds(levels.apply(one.input()), numbers.apply(one.input())));
    }
}
