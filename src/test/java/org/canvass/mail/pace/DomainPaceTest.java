package org.canvass.mail.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainPaceTest {
    private static final Instant NOW = Instant.parse("2026-03-29T00:59:58Z");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # a minute's letters | leave at once | and in the first minute
                    1,                     1,              2
                    6,                     1,              7
                    10,                    1,              11
                    60,                    6,              66
                    600,                   51,             651
                    6000,                  501,            6501
                    """)
    void aFewSecondsLettersLeaveTogetherAndTheRestEvenly(int perMinute, int atOnce, int inTheMinute) {
        DomainPace pace = new DomainPace(perMinute);
        DomainPace.Place place = DomainPace.fresh(NOW);
        int left = 0;
        for (int millis = 0; millis <= 60_000; millis += 5) {
            Instant now = NOW.plusMillis(millis);
            while (pace.hasRoom(place, now)) {
                place = pace.left(place, now);
                left++;
            }
            if (millis == 0) {
                assertThat(left).isEqualTo(atOnce);
            }
        }
        assertThat(left).isEqualTo(inTheMinute);
    }

    @Test
    void lettersThatWaitGetTimesOfTheirOwnAndAreLookedAtFewTimes() {
        DomainPace pace = new DomainPace(60);
        DomainPace.Place place = DomainPace.fresh(NOW);
        PriorityQueue<Instant> queue = new PriorityQueue<>();
        for (int i = 0; i < 1_000; i++) {
            queue.add(NOW);
        }
        int looks = 0;
        Instant now = NOW;
        while (!queue.isEmpty()) {
            now = queue.peek().isAfter(now) ? queue.peek() : now;
            queue.remove();
            looks++;
            if (pace.hasRoom(place, now)) {
                place = pace.left(place, now);
            } else {
                place = pace.waits(place, now);
                queue.add(place.roomAt());
            }
        }
        assertThat(looks).as("each is looked at twice at most").isLessThanOrEqualTo(2_000);
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofSeconds(985), Duration.ofSeconds(1_005));
    }

    @Test
    void whatWasNotSentLastHourIsNotMadeUpFor() {
        DomainPace pace = new DomainPace(60);
        DomainPace.Place place = new DomainPace.Place(NOW.minusSeconds(3_600), NOW.minusSeconds(3_600));
        int atOnce = 0;
        while (pace.hasRoom(place, NOW)) {
            place = pace.left(place, NOW);
            atOnce++;
        }
        assertThat(atOnce).isEqualTo(6);
    }

    @Test
    void aClockThatJumpedBackHoldsNobodyUpForLongerThanTheJump() {
        DomainPace pace = new DomainPace(60);
        DomainPace.Place ahead = pace.left(DomainPace.fresh(NOW.plusSeconds(3_600)), NOW.plusSeconds(3_600));

        assertThat(pace.hasRoom(ahead, NOW)).isFalse();
        assertThat(pace.hasRoom(ahead, NOW.plusSeconds(3_601))).isTrue();
    }
}
