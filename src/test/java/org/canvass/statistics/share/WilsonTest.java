package org.canvass.statistics.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.canvass.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /**
     * Newcombe, Two-sided confidence intervals for the single proportion: comparison of seven methods, Statistics in
     * Medicine 17 (1998) 857-872, Table I, method 3 (score, no continuity correction).
     */
    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalIsTheOneOfNewcombesTable(int part, int base, double low, double high) {
        Interval interval = Wilson.interval(part, base);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void allOfThemMirrorsNoneOfThem() {
        Interval none = Wilson.interval(0, 20);
        Interval all = Wilson.interval(20, 20);
        assertThat(all.high()).isEqualTo(1);
        assertThat(all.low()).isCloseTo(1 - none.high(), within(1e-12));
    }

    @Test
    void oneAloneHasAnInterval() {
        assertThat(Wilson.interval(1, 1).low()).isCloseTo(0.2065, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 2", "-1, 2"})
    void whatIsNoShareIsRefused(int part, int base) {
        assertThatThrownBy(() -> Wilson.interval(part, base)).hasMessageContaining("A share needs a base");
    }
}
