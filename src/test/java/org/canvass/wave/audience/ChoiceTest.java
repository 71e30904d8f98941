package org.canvass.wave.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.canvass.account.ContactRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {
    private static final UUID NANCY = new UUID(0, 1);
    private static final UUID ANDREW = new UUID(0, 2);
    private static final UUID BIG = new UUID(1, 1);
    private static final UUID SMALL = new UUID(1, 2);
    private static final UUID UNKNOWN = new UUID(1, 3);

    private static final Map<UUID, BigDecimal> REVENUE =
            Map.of(BIG, new BigDecimal("50000"), SMALL, new BigDecimal("100"));
    private static final Map<UUID, Integer> SEGMENTS = Map.of(BIG, 6, SMALL, 1);

    /** maria DM at the big account of Nancy in Germany; tom INF there; ann, part unknown, at the small one of Andrew. */
    private static final List<Candidate> CONTACTS = List.of(
            contact("maria", BIG, NANCY, "Germany", ContactRole.DM),
            contact("tom", BIG, NANCY, "Germany", ContactRole.INF),
            contact("ann", SMALL, ANDREW, "France", null),
            contact("eve", UNKNOWN, null, null, ContactRole.NONE));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # what is restricted      | manager | country | roles  | unknown part | segments | least revenue | asked
            nothing                   |         |         |        | true         |          |               | maria tom ann eve
            the manager               | NANCY   |         |        | true         |          |               | maria tom
            the country               |         | France  |        | true         |          |               | ann
            the part                  |         |         | DM     | false        |          |               | maria
            the part, unknown too     |         |         | DM     | true         |          |               | maria ann
            two parts                 |         |         | DM INF | false        |          |               | maria tom
            known parts only          |         |         |        | false        |          |               | maria tom eve
            the segment               |         |         |        | true         | 6        |               | maria tom
            not placed                |         |         |        | true         | 0        |               | eve
            segment or not placed     |         |         |        | true         | 1 0      |               | ann eve
            exactly the least revenue |         |         |        | true         |          | 50000         | maria tom
            a little more             |         |         |        | true         |          | 50000.01      |
            revenue 0: unknown is out |         |         |        | true         |          | 0             | maria tom ann
            everything together       | NANCY   | Germany | INF    | false        | 6        | 1000          | tom
            """)
    void theFiltersNarrowTogether(
            String what,
            String manager,
            String country,
            String roles,
            boolean unknownRole,
            String segments,
            BigDecimal least,
            String asked) {
        Audience audience = new Audience(
                manager == null ? List.of() : List.of(NANCY),
                country == null ? List.of() : List.of(country),
                words(roles).stream().map(ContactRole::valueOf).toList(),
                unknownRole,
                words(segments).stream().map(Integer::valueOf).toList(),
                least);
        Chosen chosen = new Choice(audience, REVENUE, SEGMENTS, Set.of()).among(CONTACTS, 0);
        assertThat(chosen.asked().stream().map(Candidate::name)).containsExactlyElementsOf(words(asked));
        assertThat(chosen.leftOut()).isEmpty();
    }

    @Test
    void whoLeftOrAskedUsToStopOrHasNoAddressIsLeftOutWithTheReason() {
        Candidate left = new Candidate(
                UUID.randomUUID(),
                "left",
                "left@x.test",
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                BIG,
                "Big",
                null,
                null,
                null);
        Candidate bare = new Candidate(
                UUID.randomUUID(), "bare", "", null, null, null, null, null, BIG, "Big", null, null, null);
        List<Candidate> all = new ArrayList<>(CONTACTS);
        all.add(left);
        all.add(bare);
        Chosen chosen =
                new Choice(Audience.everyone(), REVENUE, SEGMENTS, Set.of("tom@x.test", "ann@x.test")).among(all, 3);
        assertThat(chosen.asked().stream().map(Candidate::name)).containsExactly("maria", "eve");
        assertThat(chosen.reasons())
                .containsExactly(
                        Map.entry(LeftOut.NO_ADDRESS, 1L), Map.entry(LeftOut.LEFT, 1L), Map.entry(LeftOut.STOPPED, 2L));
        assertThat(chosen.leftOutInWords())
                .isEqualTo("1 has no e-mail address, 1 no longer works there and 2 asked us to stop");
        assertThat(chosen.accounts()).isEqualTo(2);
        assertThat(chosen.accountsWithout()).isEqualTo(3);
    }

    @Test
    void oneAddressIsAskedOnce() {
        Candidate twice = contact("maria", SMALL, ANDREW, "France", ContactRole.USE);
        List<Candidate> all = List.of(CONTACTS.get(0), twice);
        assertThat(new Choice(Audience.everyone(), Map.of(), Map.of(), Set.of())
                        .among(all, 0)
                        .asked())
                .containsExactly(CONTACTS.get(0));
    }

    private static Candidate contact(String name, UUID account, UUID manager, String country, ContactRole role) {
        return new Candidate(
                UUID.randomUUID(),
                name,
                name + "@x.test",
                null,
                null,
                null,
                role,
                null,
                account,
                account.toString(),
                country,
                manager,
                null);
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }
}
