package org.canvass.report.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Band;
import org.canvass.segmentation.model.Segment;

/**
 * Have you asked them? The book as a whole, by segment, by cell of the grid and by account manager.
 *
 * @param segments the highest number first, those not placed last
 * @param grid rows from the highest band down, columns from the lowest up
 * @param managers by name; one row where only one manager's accounts are shown
 */
public record Coverage(Reach all, List<BySegment> segments, List<Row> grid, List<Reach> managers) {

    /** A segment's reach; {@code segment} is null for those not placed. */
    public record BySegment(Segment segment, Reach reach) {

        public int number() {
            return segment == null ? 0 : segment.number();
        }
    }

    /** A row of the grid. */
    public record Row(Band band, List<Cell> cells) {}

    /** A cell of the grid and the accounts that certainly stand in it. */
    public record Cell(Segment segment, Reach reach) {

        /** How deep the cell is shaded, 0 to 5 by the share asked; -1 where nobody is. */
        public int shade() {
            return reach.accounts() == 0
                    ? -1
                    : (int) Math.round(5 * reach.askedShare().orElse(0.0));
        }
    }

    static Coverage of(Book book, SegmentationModel model) {
        List<BySegment> segments = new ArrayList<>();
        for (Segment segment : model.segments()) {
            segments.add(new BySegment(segment, Reach.of(segment.name().in("en"), book.inSegment(segment.number()))));
        }
        segments.sort((a, b) -> b.number() - a.number());
        segments.add(new BySegment(null, Reach.of("Not placed", book.unplaced())));
        return new Coverage(Reach.of("All", book.accounts()), segments, grid(book, model), managers(book));
    }

    private static List<Row> grid(Book book, SegmentationModel model) {
        List<Row> rows = new ArrayList<>();
        for (int y = model.y().bands().size(); y >= 1; y--) {
            int row = y;
            rows.add(new Row(
                    model.y().bands().get(y - 1),
                    IntStream.rangeClosed(1, model.x().bands().size())
                            .mapToObj(x -> new Cell(
                                    model.segment(model.segmentAt(x, row)),
                                    Reach.of(
                                            "",
                                            book.accounts().stream()
                                                    .filter(a -> Objects.equals(a.x(), x) && Objects.equals(a.y(), row))
                                                    .toList())))
                            .toList()));
        }
        return rows;
    }

    private static List<Reach> managers(Book book) {
        Map<String, List<PlacedAccount>> byManager = book.accounts().stream()
                .collect(Collectors.groupingBy(
                        a -> a.manager() == null ? "Nobody" : a.manager(), TreeMap::new, Collectors.toList()));
        return byManager.entrySet().stream()
                .map(one -> Reach.of(one.getKey(), one.getValue()))
                .toList();
    }
}
