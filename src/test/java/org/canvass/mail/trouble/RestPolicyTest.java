package org.canvass.mail.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestPolicyTest {
    private static final Instant NOW = Instant.parse("2026-10-25T00:59:59Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    421 | 421 4.7.0 Try again later, closing connection         | true
                    450 | 450 4.7.1 Too many messages, slow down                | true
                    451 | 451 4.3.2 System not accepting messages               | true
                    451 | 451 Temporary local problem                           | true
                    452 | 452 4.3.1 Insufficient system storage                 | true
                    450 | 450 4.2.0 Greylisted, see http://postgrey.example     | false
                    451 | 451 4.7.1 Greylisting in action, please come back     | false
                    450 | 450 4.2.1 The user is receiving mail too quickly      | false
                    452 | 452 4.2.2 The mailbox is full                         | false
                    450 | 450 4.1.8 Sender address rejected                     | false
                    """)
    void aReplyIsAboutTheDomainOrAboutOneLetter(int code, String said, boolean ofTheDomain) {
        assertThat(RestPolicy.isOfTheDomain(code, said)).isEqualTo(ofTheDomain);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # signs, rests before, plain, the rest
                    1,       0,            false,
                    2,       0,            false,
                    3,       0,            false, PT30S
                    1,       0,            true,  PT30S
                    3,       1,            false, PT1M
                    3,       4,            false, PT8M
                    3,       5,            false, PT15M
                    3,       60,           false, PT15M
                    """)
    void eachRestIsTwiceTheOneBeforeUpToTheLongest(int signs, int times, boolean plain, Duration rest) {
        assertThat(RestPolicy.STANDARD.until(signs, times, null, plain, NOW))
                .isEqualTo(java.util.Optional.ofNullable(rest).map(NOW::plus));
    }

    @Test
    void manyLettersOfOneTroubleMakeOneRest() {
        assertThat(RestPolicy.STANDARD.until(16, 1, NOW.plusSeconds(1), true, NOW))
                .isEmpty();
        assertThat(RestPolicy.STANDARD.until(16, 1, NOW, true, NOW)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # errors, among, failed, sent since the first of them, pauses
                    20,       100,   19,     0,    false
                    20,       100,   20,     0,    true
                    20,       100,   20,     80,   true
                    20,       100,   20,     81,   false
                    20,       100,   21,     80,   false
                    1,        1,     1,      0,    true
                    1,        1,     1,      1,    false
                    """)
    void aMailingPausesByTheShareOfItsLastLettersThatFailed(
            int errors, int among, int failed, int sent, boolean pauses) {
        assertThat(new PausePolicy(errors, among).isTooMuch(failed, sent)).isEqualTo(pauses);
    }
}
