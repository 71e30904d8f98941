package org.canvass.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # what                                | paused until | light | minutes | asked before         | now                  | against     | reminded
            nothing is wished                     |              | false | 9       | 2026-11-01T00:00:00Z | 2026-11-22T12:00:00Z |             | true
            a day before the pause ends           | 2026-11-24   | false | 1       |                      | 2026-11-22T22:59:59Z | PAUSE       | false
            on the pause's day in Berlin          | 2026-11-23   | false | 1       |                      | 2026-11-22T23:00:00Z |             | true
            long after it                         | 2026-02-01   | false | 9       |                      | 2026-11-22T12:00:00Z |             | true
            light, short, never asked             |              | true  | 3       |                      | 2026-11-22T12:00:00Z |             | false
            light, too long                       |              | true  | 4       |                      | 2026-11-22T12:00:00Z | LIGHT_TOUCH | false
            light, asked a day less than a year   |              | true  | 1       | 2025-11-23T12:00:00Z | 2026-11-22T12:00:00Z | LIGHT_TOUCH | false
            light, asked a year ago               |              | true  | 1       | 2025-11-22T12:00:00Z | 2026-11-22T00:00:00Z |             | false
            both: the pause is said               | 2027-01-01   | true  | 9       |                      | 2026-11-22T12:00:00Z | PAUSE       | false
            """)
    void aWishSpeaksAgainstAskingAndReminding(
            String what,
            LocalDate pausedUntil,
            boolean light,
            int minutes,
            Instant before,
            Instant now,
            Wishes.Wish against,
            boolean reminded) {
        Wishes wishes = new Wishes(pausedUntil, light ? LONG_AGO : null);
        assertThat(wishes.against(minutes, before, now, BERLIN).orElse(null)).isEqualTo(against);
        assertThat(wishes.reminded(LocalDate.ofInstant(now, BERLIN))).isEqualTo(reminded);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # who wishes it           | role | light | left  | in peace
            who decides               | DM   | true  | false | true
            who advises               | INF  | true  | false | true
            whose part nobody knows   |      | true  | false | true
            who only uses it          | USE  | true  | false | false
            who has no part in it     | NONE | true  | false | false
            who decided and left      | DM   | true  | true  | false
            nobody                    | DM   | false | false | false
            """)
    void anAccountIsLeftInPeaceByWhoSpeaksForIt(
            String who, ContactRole role, boolean light, boolean left, boolean inPeace) {
        Contact contact = new Contact();
        contact.role = role;
        contact.lightTouchAt = light ? LONG_AGO : null;
        contact.leftAt = left ? LONG_AGO : null;
        assertThat(Wishes.leaveInPeace(List.of(new Contact(), contact))).isEqualTo(inPeace);
    }
}
