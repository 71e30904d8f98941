package org.canvass.invitation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.canvass.mail.MailingProgress.Waits;
import org.canvass.mail.trouble.Resting;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Instant EIGHT = Instant.parse("2026-11-23T07:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void lettersThatWaitForOneMomentInSeveralPlacesStandTogether() {
        assertThat(Waiting.of(
                        List.of(
                                new Waits(EIGHT, "waits for Monday 08:00 in Rome", 2),
                                new Waits(EIGHT, "waits for Monday 08:00 in Berlin", 3),
                                new Waits(EIGHT, "waits for Monday 08:00 in Madrid", 4),
                                new Waits(EIGHT, "waits for Monday 08:00 in Oslo", 1),
                                new Waits(EIGHT, "waits for Monday 07:00 in London", 5),
                                new Waits(EIGHT, "451 Try again later", 1),
                                new Waits(EIGHT, null, 1)),
                        BERLIN))
                .containsExactly(
                        new RunPage.Waits(10, "for Monday 08:00 in Berlin, Madrid, Oslo and 1 more place"),
                        new RunPage.Waits(5, "for Monday 07:00 in London"),
                        new RunPage.Waits(1, "until 23 November 2026, 08:00: 451 Try again later"),
                        new RunPage.Waits(1, "until 23 November 2026, 08:00"));
    }

    @Test
    void whatRestsIsToldOnceWithUntilWhenAndHowManyLettersWait() {
        Resting.Rest server = new Resting.Rest("", EIGHT, "The mail server smtp.test cannot be reached: refused.", 9);
        Resting.Rest domain = new Resting.Rest("slow.test", EIGHT, null, 1);
        assertThat(Waiting.words(server, BERLIN))
                .isEqualTo(
                        "The mail server rests until 08:00, then it is tried again. The mail server smtp.test cannot be"
                                + " reached: refused.");
        assertThat(Waiting.words(domain, BERLIN))
                .isEqualTo("Letters to slow.test rest until 08:00, as it asked us to slow down. One letter of this wave"
                        + " waits for that and leaves by itself then.");
        Waits other = new Waits(EIGHT, "other.test asked us to slow down.", 1);
        assertThat(Waiting.besides(
                        List.of(server, domain),
                        List.of(
                                new Waits(EIGHT, server.because(), 8),
                                new Waits(EIGHT, "slow.test asked us to slow down.", 1),
                                other,
                                new Waits(EIGHT, null, 1))))
                .containsExactly(other, new Waits(EIGHT, null, 1));
    }

    @Test
    void whatComesLateIsCountedOnly() {
        List<Waits> many = IntStream.range(0, 9)
                .mapToObj(n -> new Waits(EIGHT.plusSeconds(3600L * n), "waits for 08:00 in Lisbon", 2))
                .toList();
        assertThat(Waiting.of(many, BERLIN)).hasSize(7).endsWith(new RunPage.Waits(6, "for a later time"));
    }
}
