package org.canvass.segmentation.deeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.canvass.segmentation.deeper.DecisionStructure.Person;
import org.canvass.segmentation.model.Part;
import org.canvass.segmentation.model.Settings.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeeperRulesTest {

    private static final Weights WEIGHTS = new Weights(3, 2, 1, 1, 1);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            49999.99, 50000, SEGMENT
            50000,    50000, OWN
            50000.01, 50000, OWN
            0,        0,     OWN
            -,        50000, -
            60000,    -,     -
            """)
    void anOwnPlanBeginsAtItsRevenue(BigDecimal revenue, BigDecimal from, PlanRule.Plan plan) {
        assertThat(new PlanRule(from).of(revenue).orElse(null)).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            5, 1, 20, true
            5, 5, 0,  false
            4, 3, 8,  true
            4, 4, 4,  false
            3, 3, 6,  false
            3, 1, 12, false
            1, 1, 4,  false
            """)
    void aGapIsImportanceTimesWhatIsMissing(int importance, int performance, int gap, boolean act) {
        Need need = new Need(importance, performance);
        assertThat(need.gap()).isEqualTo(gap);
        assertThat(need.act()).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            5,3 4,5 2,2 | 63.6
            5,1 5,1     | 0
            1,5         | 100
            5,5 1,1     | 83.3
            """)
    void theIndexWeighsPerformanceByImportance(String needs, double index) {
        Scorecard card = new Scorecard(Arrays.stream(needs.split(" "))
                .map(need -> need.split(","))
                .map(need -> new Need(Integer.parseInt(need[0]), Integer.parseInt(need[1])))
                .toList());
        assertThat(card.index().getAsDouble()).isCloseTo(index, within(0.05));
    }

    @Test
    void withoutANeedThereIsNoIndexAndARatingIsOneToFive() {
        assertThat(new Scorecard(List.of()).index()).isEmpty();
        assertThatThrownBy(() -> new Need(6, 3)).hasMessage("Importance and performance are 1 to 5, not 6 and 3.");
        assertThatThrownBy(() -> new Need(3, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            DECIDES! ADVISES USES         | 0.5   | false | false
            DECIDES ADVISES! USES!        | 0.5   | false | true
            DECIDES DECIDES! ADVISES!     | 0.625 | false | false
            ADVISES! USES UNKNOWN!        | 0.75  | true  | false
            NONE! UNKNOWN                 | 0.5   | true  | false
            DECIDES                       | 0     | false | true
            DECIDES! USES!                | 1     | false | false
            -                             | -     | true  | false
            """)
    void coverageIsTheWeightHeardOfTheWeightKnown(String people, Double coverage, boolean unknown, boolean silent) {
        DecisionStructure structure = new DecisionStructure(
                people == null
                        ? List.of()
                        : Stream.of(people.split(" "))
                                .map(one -> new Person(Part.valueOf(one.replace("!", "")), one.endsWith("!")))
                                .toList(),
                WEIGHTS);
        assertThat(structure.coverage().isPresent()).isEqualTo(coverage != null);
        structure.coverage().ifPresent(share -> assertThat(share).isEqualTo(coverage));
        assertThat(structure.deciderUnknown()).isEqualTo(unknown);
        assertThat(structure.deciderSilent()).isEqualTo(silent);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            DECIDES 0.05, USES 0.875              | 0.05
            DECIDES 0.875, ADVISES 0.37, USES 0.5 | 0.5
            ADVISES 0.37, ADVISES 0.62            | 0.37
            USES 0.62                             | 0.62
            """)
    void severalContactsNumbersAreWeighedIntoOne(String said, BigDecimal number) {
        ContactNumbers numbers = new ContactNumbers(
                Stream.of(said.split(", "))
                        .map(one -> one.split(" "))
                        .map(one -> new ContactNumbers.Said(new BigDecimal(one[1]), Part.valueOf(one[0])))
                        .toList(),
                WEIGHTS);
        assertThat(numbers.number()).contains(number);
        assertThat(new ContactNumbers(List.of(), WEIGHTS).number()).isEmpty();
    }

    @Test
    void prospectsAreRankedByFitTimesPotential() {
        Prospect small = new Prospect(new BigDecimal("0.9"), new BigDecimal("10000"));
        Prospect large = new Prospect(new BigDecimal("0.2"), new BigDecimal("100000"));
        Prospect unfit = new Prospect(BigDecimal.ZERO, new BigDecimal("900000"));
        Prospect unjudged = new Prospect(null, new BigDecimal("900000"));
        assertThat(Stream.of(unjudged, unfit, small, large).sorted(Prospect.BEST_FIRST))
                .containsExactly(large, small, unfit, unjudged);
        assertThat(unjudged.worth()).isEmpty();
    }
}
