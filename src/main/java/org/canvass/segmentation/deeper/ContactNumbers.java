package org.canvass.segmentation.deeper;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.canvass.segmentation.model.Part;
import org.canvass.segmentation.model.Settings.Weights;

/**
 * A number that several contacts of an account gave, weighed into one as their other answers are.
 *
 * @param said each contact's latest; contacts who said nothing are left out
 */
public record ContactNumbers(List<Said> said, Weights weights) {

    /** One contact's number. */
    public record Said(BigDecimal number, Part part) {}

    public ContactNumbers {
        said = said.stream().sorted(Comparator.comparing(Said::number)).toList();
    }

    /** The weighted lower median: the smallest number whose cumulative weight, doubled, reaches the total. */
    public Optional<BigDecimal> number() {
        int total = said.stream().mapToInt(one -> weights.of(one.part())).sum();
        int reached = 0;
        for (Said one : said) {
            reached += weights.of(one.part());
            if (2 * reached >= total) {
                return Optional.of(one.number());
            }
        }
        return Optional.empty();
    }
}
