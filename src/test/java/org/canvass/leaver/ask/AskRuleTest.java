package org.canvass.leaver.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-11-23T09:00:00Z | false | 2026-11-23T09:14:59Z | false
                    2026-11-23T09:00:00Z | false | 2026-11-23T09:15:00Z | true
                    2026-11-23T09:00:00Z | true  | 2026-11-23T10:00:00Z | false
                    2026-11-23T01:00:00Z | false | 2026-11-23T05:59:59Z | false
                    2026-11-23T01:00:00Z | false | 2026-11-23T06:00:00Z | true
                    2026-11-23T01:00:00Z | false | 2026-11-23T17:59:59Z | true
                    2026-11-23T01:00:00Z | false | 2026-11-23T18:00:00Z | false
                    2026-11-20T01:00:00Z | false | 2026-11-21T10:00:00Z | false
                    2026-11-20T01:00:00Z | false | 2026-11-22T10:00:00Z | false
                    """)
    void anAccountManagerIsAskedByDayOnWorkingDaysOnceADay(
            Instant firstFound, boolean askedToday, Instant now, boolean may) {
        assertThat(AskRule.STANDARD.mayAsk(firstFound, askedToday, now, ZoneId.of("Europe/Berlin")))
                .isEqualTo(may);
    }
}
