package org.canvass.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.canvass.invitation.ReminderPolicy.Known;
import org.canvass.wave.letter.LetterKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-29T10:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # who                                  | settled | stopped | invited h ago | first queued | first sent h ago | second queued | next
            was invited                            | false   | false   | 1             | false        | -                | false         | reminder-1
            the invitation has not left            | false   | false   | -             | false        | -                | false         | -
            answered or declined                   | true    | false   | 200           | false        | -                | false         | -
            asked us to stop, or left              | false   | true    | 200           | false        | -                | false         | -
            the first reminder has not left        | false   | false   | 200           | true         | -                | false         | -
            was reminded a little under 3 days ago | false   | false   | 200           | true         | 71               | false         | -
            was reminded just 3 days ago           | false   | false   | 200           | true         | 72               | false         | reminder-2
            was reminded twice                     | false   | false   | 200           | true         | 99               | true          | -
            answered after the first reminder      | true    | false   | 200           | true         | 99               | false         | -
            """)
    void nobodyIsRemindedTooOftenOrInVain(
            String who,
            boolean settled,
            boolean stopped,
            Integer invited,
            boolean first,
            Integer firstSent,
            boolean second,
            String next) {
        Known known = new Known(settled, stopped, ago(invited), first, ago(firstSent), second);
        assertThat(ReminderPolicy.STANDARD.next(known, NOW).map(LetterKind::key).orElse(null))
                .isEqualTo(next);
    }

    private static Instant ago(Integer hours) {
        return hours == null ? null : NOW.minus(Duration.ofHours(hours));
    }
}
