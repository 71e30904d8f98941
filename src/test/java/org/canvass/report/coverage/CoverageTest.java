package org.canvass.report.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.Predicate;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;
import org.canvass.report.RandomBooks;
import org.canvass.segmentation.Evidence;
import org.junit.jupiter.api.Test;

class CoverageTest {

    /** The promise: 1,000 random books against a plain recount, 0 differences. */
    @Test
    void inAThousandRandomBooksEveryFigureEqualsAPlainRecount() {
        Random random = new Random(42);
        for (int round = 0; round < 1000; round++) {
            Book book = RandomBooks.book(random);
            Coverage coverage = Coverage.of(book, RandomBooks.CANVAS);
            compare(coverage.all(), book, account -> true);
            for (Coverage.BySegment one : coverage.segments()) {
                compare(one.reach(), book, a -> one.number() == (a.segment() == null ? 0 : a.segment()));
            }
            for (Reach manager : coverage.managers()) {
                compare(manager, book, a -> manager.name().equals(a.manager() == null ? "Nobody" : a.manager()));
            }
            assertThat(coverage.managers().stream().mapToInt(Reach::accounts).sum())
                    .isEqualTo(book.accounts().size());
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    int x = column + 1;
                    int y = 3 - row;
                    compare(
                            coverage.grid().get(row).cells().get(column).reach(),
                            book,
                            a -> a.x() != null && a.x() == x && a.y() != null && a.y() == y);
                }
            }
        }
    }

    @Test
    void theShadeTellsTheShareAsked() {
        Book book = RandomBooks.book(new Random(3));
        for (Coverage.Row row : Coverage.of(book, RandomBooks.CANVAS).grid()) {
            for (Coverage.Cell cell : row.cells()) {
                assertThat(cell.shade())
                        .isEqualTo(
                                cell.reach().accounts() == 0
                                        ? -1
                                        : Math.round(5f
                                                * cell.reach().asked()
                                                / cell.reach().accounts()));
            }
        }
    }

    private static void compare(Reach reach, Book book, Predicate<PlacedAccount> which) {
        int[] counts = new int[8];
        BigDecimal revenue = BigDecimal.ZERO;
        BigDecimal heard = BigDecimal.ZERO;
        for (PlacedAccount account : book.accounts()) {
            if (which.test(account)) {
                BigDecimal money = account.revenue() == null ? BigDecimal.ZERO : account.revenue();
                counts[0]++;
                counts[1] += account.invited();
                counts[2] += account.heard();
                counts[3] += account.invited() > 0 ? 1 : 0;
                counts[4] += account.heard() > 0 ? 1 : 0;
                counts[5] += account.evidence() == Evidence.ASKED ? 1 : 0;
                counts[6] += account.evidence() == Evidence.PARTLY_ASKED ? 1 : 0;
                counts[7] += account.evidence() == Evidence.ASSUMED ? 1 : 0;
                revenue = revenue.add(money);
                heard = account.heard() > 0 ? heard.add(money) : heard;
            }
        }
        assertThat(new int[] {
                    reach.accounts(),
                    reach.contacts(),
                    reach.contactsHeard(),
                    reach.invited(),
                    reach.heard(),
                    reach.asked(),
                    reach.partly(),
                    reach.assumed()
                })
                .as(reach.name())
                .isEqualTo(counts);
        assertThat(reach.revenue()).isEqualByComparingTo(revenue);
        assertThat(reach.revenueHeard()).isEqualByComparingTo(heard);
    }
}
