package org.canvass.segmentation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.canvass.segmentation.model.Alert.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTest {

    @ParameterizedTest(name = "level {0} of at least {1}, number {2} below {3} and above {4}: {5}")
    @CsvSource({
        "3, 3, , , , true",
        "2, 3, , , , false",
        " , 3, , , , false",
        " ,  , -1, 0, , true",
        " ,  , 0, 0, , false",
        " ,  , , 0, , false",
        " ,  , 1, , 0, true",
        " ,  , 0, , 0, false",
        " ,  , , , 0, false",
        " ,  , 5, 9, 1, true",
        " ,  , 9, 9, 1, false",
        "1, 2, 5, 9, 1, false",
        " ,  , , , , true"
    })
    void aConditionHoldsWhereAllOfItDoes(
            Integer known, Integer level, BigDecimal number, BigDecimal below, BigDecimal above, boolean holds) {
        Condition condition = new Condition("some", level, below, above);
        assertThat(condition.holds(known == null ? OptionalInt.empty() : OptionalInt.of(known), number))
                .isEqualTo(holds);
    }

    @Test
    void anAlertIsRaisedWhereAllItsConditionsHold() {
        Wording words = new Wording(Map.of("en", "Look here"));
        Alert alert = new Alert(
                "lost",
                words,
                words,
                List.of(
                        new Condition("loyalty", null, BigDecimal.ZERO, null),
                        new Condition("revenue", 3, null, null)));
        Map<String, OptionalInt> high = Map.of("revenue", OptionalInt.of(3), "loyalty", OptionalInt.of(1));
        Map<String, OptionalInt> low = Map.of("revenue", OptionalInt.of(2), "loyalty", OptionalInt.of(1));
        Map<String, BigDecimal> bad = Map.of("loyalty", BigDecimal.valueOf(-1));
        assertThat(alert.isRaised(high::get, bad::get)).isTrue();
        assertThat(alert.isRaised(low::get, bad::get)).isFalse();
        assertThat(alert.isRaised(high::get, input -> null)).isFalse();
    }
}
