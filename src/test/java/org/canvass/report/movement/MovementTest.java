package org.canvass.report.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;
import org.canvass.report.RandomBooks;
import org.canvass.statistics.pairs.SignTest;
import org.canvass.statistics.pairs.SwapPermutation;
import org.junit.jupiter.api.Test;

class MovementTest {

    /** The promise: 1,000 pairs of random books against a plain recount, 0 differences. */
    @Test
    void inAThousandRandomBooksEveryFigureEqualsAPlainRecount() {
        Random random = new Random(43);
        for (int round = 0; round < 1000; round++) {
            Book before = RandomBooks.book(random);
            Book now = RandomBooks.book(random);
            Movement<String> movement = Movement.between(before, now, RandomBooks.STAGES, PlacedAccount::stage);
            int[][] counts = new int[4][4];
            int pairs = 0;
            int up = 0;
            int down = 0;
            int again = 0;
            for (PlacedAccount then : now.accounts()) {
                for (PlacedAccount first : before.accounts()) {
                    if (first.id().equals(then.id()) && first.stage() != null && then.stage() != null) {
                        int from = RandomBooks.STAGES.indexOf(first.stage());
                        int to = RandomBooks.STAGES.indexOf(then.stage());
                        counts[from][to]++;
                        pairs++;
                        up += to > from ? 1 : 0;
                        down += to < from ? 1 : 0;
                        again += then.heard() > 0 ? 1 : 0;
                    }
                }
            }
            assertThat(movement.table().counts()).isDeepEqualTo(counts);
            assertThat(movement.pairs()).isEqualTo(pairs);
            assertThat(movement.up()).isEqualTo(up);
            assertThat(movement.down()).isEqualTo(down);
            assertThat(movement.changed()).isEqualTo(up + down);
            assertThat(movement.heardAgain()).isEqualTo(again);
            assertThat(movement.direction().judged()).isEqualTo(pairs >= 20);
            if (pairs >= 20) {
                assertThat(movement.direction().judgement()).isEqualTo(SignTest.of(up, down));
            }
            if (pairs >= 20 && round < 20) {
                assertThat(movement.shift().judgement()).isEqualTo(SwapPermutation.of(movement.table()));
            }
        }
    }

    @Test
    void inAThousandRandomBooksTheTrendCountsOnlyThoseKnownInEveryWave() {
        Random random = new Random(44);
        for (int round = 0; round < 1000; round++) {
            List<Book> books = List.of(RandomBooks.book(random), RandomBooks.book(random), RandomBooks.book(random));
            Trend<Integer> trend = Trend.of(books, List.of(1, 2, 3, 4, 5, 6), PlacedAccount::segment);
            Set<UUID> matched = null;
            for (Book book : books) {
                Set<UUID> known = book.accounts().stream()
                        .filter(a -> a.segment() != null)
                        .map(PlacedAccount::id)
                        .collect(Collectors.toSet());
                matched = matched == null ? new HashSet<>(known) : matched;
                matched.retainAll(known);
            }
            assertThat(trend.matched()).isEqualTo(matched.size());
            for (int wave = 0; wave < 3; wave++) {
                Map<UUID, PlacedAccount> byId = books.get(wave).byId();
                for (int segment = 1; segment <= 6; segment++) {
                    int count = 0;
                    for (UUID id : matched) {
                        count += byId.get(id).segment() == segment ? 1 : 0;
                    }
                    assertThat(trend.at(wave, segment - 1)).isEqualTo(count);
                }
            }
        }
    }
}
