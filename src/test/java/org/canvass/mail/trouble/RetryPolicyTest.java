package org.canvass.mail.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.canvass.mail.pace.Pace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-29T00:30:00Z");
    private static final RetryPolicy POLICY = new RetryPolicy(Duration.ofMinutes(1), Duration.ofHours(4), 8);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1, PT1M
                    2, PT3M
                    3, PT9M
                    4, PT27M
                    5, PT1H21M
                    6, PT4H
                    7, PT4H
                    """)
    void eachWaitIsThreeTimesTheOneBeforeUpToTheLongest(int attempt, Duration wait) {
        assertThat(POLICY.next(attempt, NOW)).contains(NOW.plus(wait));
    }

    @Test
    void afterItsAttemptsALetterIsGivenUp() {
        assertThat(POLICY.next(8, NOW)).isEmpty();
        assertThat(POLICY.next(9, NOW)).isEmpty();
    }

    @Test
    void troubleThatIsNotTheLettersIsNeverGivenUp() {
        assertThat(POLICY.later(1, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(POLICY.later(1000, NOW)).isEqualTo(NOW.plus(Duration.ofHours(4)));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    60,    00, 1
                    60,    29, 30
                    60,    59, 60
                    30000, 00, 500
                    30000, 59, 30000
                    10,    00, 1
                    10,    59, 10
                    """)
    void aMinutesLettersLeaveSecondBySecond(int perMinute, String second, int allowed) {
        assertThat(new Pace(perMinute).allowedBy(Instant.parse("2026-03-29T00:30:" + second + ".999Z")))
                .isEqualTo(allowed);
    }
}
