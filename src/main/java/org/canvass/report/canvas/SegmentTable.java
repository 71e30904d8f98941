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

/** The segments in numbers, one row each and one for the accounts not placed; the totals are the book's. */
public record SegmentTable(List<Row> rows, Book book) {

    /**
     * One segment; {@code segment} is null in the row of those not placed.
     *
     * @param invited accounts of which a contact was asked
     * @param heard accounts of which a contact answered
     */
    public record Row(
            Segment segment,
            int accounts,
            Optional<Double> share,
            BigDecimal revenue,
            Optional<Double> revenueShare,
            long invited,
            long heard,
            long asked,
            long partly,
            long assumed) {

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
                Figures.share(accounts.size(), book.size()),
                revenue,
                Figures.share(revenue, book.revenue()),
                accounts.stream().filter(a -> a.invited() > 0).count(),
                accounts.stream().filter(a -> a.heard() > 0).count(),
                count(accounts, Evidence.ASKED),
                count(accounts, Evidence.PARTLY_ASKED),
                count(accounts, Evidence.ASSUMED));
    }

    private static long count(List<PlacedAccount> accounts, Evidence evidence) {
        return accounts.stream().filter(a -> a.evidence() == evidence).count();
    }
}
