package org.canvass.wave.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.canvass.account.ContactRole;
import org.canvass.account.Wishes;
import org.canvass.calendar.Fatigue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiredTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final UUID ACCOUNT = UUID.randomUUID();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # case                                 | days | letters | asked at             | had | today      | why
            never asked                            | 75   | 6       | -                    | 0   | 2026-05-01 | -
            asked today                            | 75   | 6       | 2026-05-01T08:00:00Z | 1   | 2026-05-01 | ASKED_LATELY
            the last day of the pause              | 75   | 6       | 2026-02-15T08:00:00Z | 3   | 2026-04-30 | ASKED_LATELY
            75 days later, the clocks have changed | 75   | 6       | 2026-02-15T22:59:00Z | 3   | 2026-05-01 | -
            a minute later it was the next day     | 75   | 6       | 2026-02-15T23:00:00Z | 3   | 2026-05-01 | ASKED_LATELY
            a quarter of 89 days                   | 75   | 6       | 2027-02-01T08:00:00Z | 3   | 2027-05-01 | -
            is to be asked tomorrow                | 75   | 6       | 2026-05-02T08:00:00Z | 1   | 2026-05-01 | ASKED_LATELY
            as many letters as allowed             | 75   | 6       | 2025-05-02T08:00:00Z | 6   | 2026-05-01 | MANY_LETTERS
            one fewer                              | 75   | 6       | 2025-05-02T08:00:00Z | 5   | 2026-05-01 | -
            no rule about days                     | 0    | 6       | 2026-05-01T08:00:00Z | 3   | 2026-05-01 | -
            no rule about letters                  | 0    | 0       | 2026-05-01T08:00:00Z | 99  | 2026-05-01 | -
            """)
    void aContactIsLeftAloneForAWhile(
            String name, int days, int letters, Instant asked, int had, LocalDate today, LeftOut why) {
        UUID contact = UUID.randomUUID();
        Tired tired = new Tired(
                new Fatigue(days, letters, 75, 0, 75),
                asked == null ? Map.of() : Map.of(contact, new AskedLately.Got(ACCOUNT, asked, had)),
                today,
                BERLIN);
        assertThat(tired.why(contact).orElse(null)).isEqualTo(why);
    }

    @Test
    void anAccountsPlacesGoToThoseWhoDecideAndColleaguesAskedBeforeTakeThem() {
        List<Candidate> all = List.of(
                candidate("uses", ContactRole.USE),
                candidate("unknown", null),
                candidate("decides", ContactRole.DM),
                candidate("advises", ContactRole.INF));
        assertThat(asked(all, 2, Map.of())).containsExactly("decides", "advises");
        Map<UUID, AskedLately.Got> one = new HashMap<>();
        one.put(UUID.randomUUID(), new AskedLately.Got(ACCOUNT, Instant.parse("2026-04-20T08:00:00Z"), 1));
        assertThat(asked(all, 2, one)).containsExactly("decides");
        one.put(UUID.randomUUID(), new AskedLately.Got(ACCOUNT, Instant.parse("2026-04-20T08:00:00Z"), 1));
        one.put(UUID.randomUUID(), new AskedLately.Got(ACCOUNT, Instant.parse("2026-04-20T08:00:00Z"), 1));
        assertThat(asked(all, 2, one)).isEmpty();
        Map<UUID, AskedLately.Got> longAgo =
                Map.of(UUID.randomUUID(), new AskedLately.Got(ACCOUNT, Instant.parse("2026-01-20T08:00:00Z"), 1));
        assertThat(asked(all, 2, longAgo)).containsExactly("decides", "advises");
        assertThat(asked(all, 0, one)).hasSize(4);
    }

    private static Stream<String> asked(List<Candidate> all, int places, Map<UUID, AskedLately.Got> got) {
        Tired tired = new Tired(new Fatigue(0, 0, 1, places, 30), got, LocalDate.parse("2026-05-01"), BERLIN);
        Choice choice = new Choice(Audience.everyone(), Map.of(), Map.of(), Set.of(), Occasion.FIRST, tired);
        Chosen chosen = choice.among(all, 0);
        assertThat(chosen.leftOut()).allMatch(left -> left.reason() == LeftOut.ACCOUNT_ASKED);
        return chosen.asked().stream().map(Candidate::name);
    }

    private static Candidate candidate(String name, ContactRole role) {
        return new Candidate(
                UUID.randomUUID(),
                name,
                name + "@x.test",
                null,
                null,
                null,
                role,
                null,
                ACCOUNT,
                "Alfreds",
                "Germany",
                null,
                null,
                Wishes.NONE);
    }
}
