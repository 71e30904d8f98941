package org.canvass.report.canvas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.canvass.placement.judgement.Targets;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Segment;

/**
 * Today's segments beside their targets.
 *
 * @param rows one a segment, the highest number first
 * @param ways every placed account with where it should go, the largest revenue first
 * @param targets what is set
 */
public record TargetTable(List<Row> rows, List<Way> ways, Targets targets) {

    /** One segment: what is in it, what should be, and where its accounts go unless something else was said. */
    public record Row(
            Segment segment, int now, int target, BigDecimal revenue, BigDecimal targetRevenue, int next, boolean set) {

        /** +4, −2, 0. */
        public int change() {
            return target - now;
        }
    }

    /** One account and its target. */
    public record Way(PlacedAccount account, int target, Targets.Because because) {

        public boolean isReached() {
            return account.segment() == target;
        }
    }

    static TargetTable of(Book book, SegmentationModel model, Targets targets) {
        List<Way> ways = new ArrayList<>();
        for (PlacedAccount account : book.accounts()) {
            if (account.segment() != null) {
                boolean saidNo = Appetite.NO.name().equals(account.appetite());
                targets.of(account.id(), account.segment(), saidNo)
                        .ifPresent(aim -> ways.add(new Way(account, aim.segment(), aim.because())));
            }
        }
        List<Row> rows = model.segments().stream()
                .map(segment -> row(segment, ways, targets))
                .sorted(Comparator.comparingInt((Row row) -> row.segment().number())
                        .reversed())
                .toList();
        return new TargetTable(rows, List.copyOf(ways), targets);
    }

    private static Row row(Segment segment, List<Way> ways, Targets targets) {
        List<PlacedAccount> now = ways.stream()
                .map(Way::account)
                .filter(account -> account.segment() == segment.number())
                .toList();
        List<PlacedAccount> then = ways.stream()
                .filter(way -> way.target() == segment.number())
                .map(Way::account)
                .toList();
        return new Row(
                segment,
                now.size(),
                then.size(),
                Book.sum(now),
                Book.sum(then),
                targets.bySegment().get(segment.number()),
                targets.set().containsKey(segment.number()));
    }

    /** Accounts that are where they should be. */
    public long reached() {
        return ways.stream().filter(Way::isReached).count();
    }

    /** Accounts that still have a way to go, the largest revenue first. */
    public List<Way> toGo() {
        return ways.stream().filter(way -> !way.isReached()).toList();
    }
}
