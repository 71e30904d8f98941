package org.canvass.report.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;
import org.canvass.segmentation.Evidence;
import org.canvass.staff.EstimateFact;
import org.canvass.wave.Wave;
import org.junit.jupiter.api.Test;

class GapTableTest {

    private final List<PlacedAccount> accounts = new ArrayList<>();
    private final List<EstimateFact> estimates = new ArrayList<>();
    private final Map<UUID, List<Integer>> scores = new HashMap<>();

    @Test
    void fromTwentyPairsOnItSaysHowOftenWeRateHigher() {
        for (int i = 0; i < 20; i++) {
            account(i < 12 ? "knowledge" : "risk", "risk", "judgement", i % 6);
        }
        GapTable.Item trust = table().items().get(0);
        assertThat(trust.words()).isEqualTo("We rate it higher in 12 of 20, lower in 0.");
        assertThat(trust.mean()).isEqualTo("+0.6 stages");
        assertThat(trust.agreement()).isEqualTo("40%");
        assertThat(trust.interval()).isNotEmpty();
        assertThat(table().pairs().get(0).apart()).isEqualTo(1);
    }

    @Test
    void belowTwentyPairsItCountsAndConcludesNothing() {
        for (int i = 0; i < 19; i++) {
            account("everyday", "identification", "recent", i);
        }
        assertThat(table().items().get(0).words())
                .isEqualTo("Higher in 0, the same in 0, lower in 19; with fewer than 20 pairs nothing is concluded.");
    }

    @Test
    void whoWasNotHeardOrCouldNotSayIsNoPair() {
        account(null, "risk", null, 1);
        account("risk", null, null, 1);
        GapTable table = table();
        assertThat(table.estimated()).isEqualTo(2);
        assertThat(table.trust().pairs()).isZero();
        assertThat(table.items().get(0).words()).isEqualTo("Nobody has been heard from both sides.");
    }

    @Test
    void agreementIsToldByWhetherTheyHadAsked() {
        account("risk", "risk", "recent", 1);
        account("knowledge", "risk", "judgement", 1);
        account("risk", "risk", null, 2);
        assertThat(table().hearing())
                .containsExactly(
                        new GapTable.Hearing("had asked them in the last six months", 1, 1),
                        new GapTable.Hearing("judged without asking", 2, 1));
    }

    @Test
    void anAccountsScoreIsTheMeanOfItsContacts() {
        UUID one = account("risk", "risk", null, 1);
        scores.put(one, List.of(6, 9));
        assertThat(table().items().get(2).gap().meanDifference()).isEqualTo(0.5);
    }

    private GapTable table() {
        return GapTable.of(new Book(new Wave(), accounts), estimates, scores);
    }

    private UUID account(String ours, String theirs, String heard, int manager) {
        UUID id = UUID.randomUUID();
        accounts.add(new PlacedAccount(
                id, "A", "A", "M", 2, 2, 3, "3", Evidence.ASKED, theirs, "YES", BigDecimal.ONE, 1, 1));
        estimates.add(new EstimateFact(id, null, new UUID(0, manager), ours, "Yes", 8, heard, null, Instant.EPOCH));
        return id;
    }
}
