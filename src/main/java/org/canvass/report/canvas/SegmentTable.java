package org.canvass.report.canvas;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.canvass.report.Book;
import org.canvass.report.Figures;
import org.canvass.report.PlacedAccount;
import org.canvass.segmentation.Evidence;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Segment;
import org.canvass.statistics.Base;
import org.canvass.statistics.Interval;
import org.canvass.statistics.share.Wilson;

/** The segments in numbers, one row each and one for the accounts not placed; the totals are the book's. */
public record SegmentTable(List<Row> rows, Book book) {

    /**
     * One segment; {@code segment} is null in the row of those not placed.
     *
     * @param asked accounts whose placement rests on what they said
     * @param askedOf all such accounts of the book: the base of the share
     */
    public record Row(
            Segment segment,
            int accounts,
            BigDecimal revenue,
            Optional<Double> revenueShare,
            long asked,
            long askedOf,
            long partly,
            long assumed) {

        /** The segment's share of the accounts that answered, 0..1; empty below the base that shares need. */
        public Optional<Double> share() {
            return Figures.share(asked, askedOf);
        }

        /** The 95% interval of the share (Wilson); empty where there is no share. */
        public Optional<Interval> interval() {
            return share().map(share -> Wilson.interval(asked, askedOf));
        }

        /** "12 to 31%". */
        public String intervalText() {
            return interval().map(i -> Figures.range(i.times(100)) + "%").orElse("–");
        }

        public int number() {
            return segment == null ? 0 : segment.number();
        }

        public String name() {
            return segment == null ? "Not placed" : segment.name().in("en");
        }

        public boolean any() {
            return accounts > 0;
        }
    }

    static SegmentTable of(Book book, SegmentationModel model) {
        List<Row> rows = new java.util.ArrayList<>();
        for (Segment segment : model.segments()) {
            rows.add(row(book, segment, book.inSegment(segment.number())));
        }
        rows.sort((a, b) -> b.number() - a.number());
        rows.add(row(book, null, book.unplaced()));
        return new SegmentTable(List.copyOf(rows), book);
    }

    /** Whether the base of the shares is small: shown, but hatched. */
    public boolean hatched() {
        return Base.of(book.askedCount()) == Base.HATCHED;
    }

    /** The row with the most revenue; empty where nothing is known. */
    public Optional<Row> richest() {
        return rows.stream()
                .filter(row -> row.segment() != null && row.revenue().signum() > 0)
                .max(java.util.Comparator.comparing(Row::revenue));
    }

    private static Row row(Book book, Segment segment, List<PlacedAccount> accounts) {
        BigDecimal revenue = Book.sum(accounts);
        return new Row(
                segment,
                accounts.size(),
                revenue,
                Figures.share(revenue, book.revenue()),
                count(accounts, Evidence.ASKED),
                book.askedCount(),
                count(accounts, Evidence.PARTLY_ASKED),
                count(accounts, Evidence.ASSUMED));
    }

    private static long count(List<PlacedAccount> accounts, Evidence evidence) {
        return accounts.stream().filter(a -> a.evidence() == evidence).count();
    }
}
