package org.canvass.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseTest {

    @ParameterizedTest(name = "{0} are shown as {1}, shares {2}")
    @CsvSource({
        "0, NONE, false",
        "4, NONE, false",
        "5, COUNTS, false",
        "9, COUNTS, false",
        "10, HATCHED, true",
        "29, HATCHED, true",
        "30, PLAIN, true"
    })
    void aBaseAllowsWhatTheMethodSays(int n, Base base, boolean shares) {
        assertThat(Base.of(n)).isEqualTo(base);
        assertThat(base.allowsShares()).isEqualTo(shares);
    }

    @Test
    void anIntervalHoldsItsEndsAndStaysWithinBounds() {
        Interval interval = new Interval(-0.2, 0.4);
        assertThat(interval.holds(-0.2)).isTrue();
        assertThat(interval.holds(0.4)).isTrue();
        assertThat(interval.holds(0.41)).isFalse();
        assertThat(interval.holds(-0.21)).isFalse();
        assertThat(interval.within(0, 0.3)).isEqualTo(new Interval(0, 0.3));
        assertThat(new Interval(0.25, 0.5).times(100)).isEqualTo(new Interval(25, 50));
    }
}
