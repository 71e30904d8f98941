package org.canvass.report.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;
import org.canvass.report.RandomBooks;
import org.canvass.segmentation.Evidence;
import org.canvass.statistics.Interval;
import org.canvass.statistics.share.Wilson;
import org.junit.jupiter.api.Test;

class SegmentTableTest {

    /** The promise: 1,000 random books against a plain recount, 0 differences. */
    @Test
    void inAThousandRandomBooksEveryFigureEqualsAPlainRecount() {
        Random random = new Random(41);
        for (int round = 0; round < 1000; round++) {
            Book book = RandomBooks.book(random);
            SegmentTable table = SegmentTable.of(book, RandomBooks.CANVAS);
            int accounts = 0;
            long asked = 0;
            BigDecimal revenue = BigDecimal.ZERO;
            for (SegmentTable.Row row : table.rows()) {
                compare(row, book, "book " + round + ", " + row.name());
                accounts += row.accounts();
                asked += row.asked();
                revenue = revenue.add(row.revenue());
            }
            assertThat(accounts).isEqualTo(book.accounts().size());
            assertThat(asked).isEqualTo(book.askedCount());
            assertThat(revenue).isEqualByComparingTo(book.revenue());
        }
    }

    private static void compare(SegmentTable.Row row, Book book, String what) {
        int accounts = 0;
        int[] evidence = new int[3];
        int askedOfAll = 0;
        BigDecimal revenue = BigDecimal.ZERO;
        for (PlacedAccount account : book.accounts()) {
            askedOfAll += account.evidence() == Evidence.ASKED ? 1 : 0;
            int segment = account.segment() == null ? 0 : account.segment();
            if (segment == row.number()) {
                accounts++;
                evidence[account.evidence().ordinal()]++;
                revenue = account.revenue() == null ? revenue : revenue.add(account.revenue());
            }
        }
        assertThat(row.accounts()).as(what).isEqualTo(accounts);
        assertThat(new long[] {row.asked(), row.partly(), row.assumed()})
                .as(what)
                .containsExactly(evidence[0], evidence[1], evidence[2]);
        assertThat(row.revenue()).as(what).isEqualByComparingTo(revenue);
        assertThat(row.share().isPresent()).as(what).isEqualTo(askedOfAll >= 10);
        if (askedOfAll >= 10) {
            assertThat(row.share()).as(what).contains((double) evidence[0] / askedOfAll);
            assertThat(row.interval()).as(what).contains(Wilson.interval(evidence[0], askedOfAll));
            Interval interval = row.interval().orElseThrow();
            assertThat(row.intervalText())
                    .isEqualTo(Math.round(100 * interval.low()) + " to " + Math.round(100 * interval.high()) + "%");
        } else {
            assertThat(row.intervalText()).isEqualTo("–");
        }
    }
}
