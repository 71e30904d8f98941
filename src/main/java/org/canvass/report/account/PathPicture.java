package org.canvass.report.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canvass.placement.Placement;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Segment;

/**
 * The grid in small with one account's way over the waves, as shapes for an SVG: x to the right, y downwards.
 *
 * @param cells every cell of the grid; {@code maybe} marks those an unplaced account may be in
 * @param trail the way as an SVG points list; empty with fewer than two stops
 * @param stops where it stood, the oldest first; the last one is now
 */
public record PathPicture(int width, int height, List<Cell> cells, String trail, List<Stop> stops) {

    private static final int CELL = 96;
    private static final int GAP = 3;
    private static final int STEP = 20;

    /**
     * A cell of the grid.
     *
     * @param lines the segment's name, in the first of its cells
     */
    public record Cell(int x, int y, int size, int segment, List<Line> lines, boolean maybe) {

        public boolean named() {
            return !lines.isEmpty();
        }

        public int textX() {
            return x + 10;
        }

        public int textY() {
            return y + 22;
        }
    }

    /** A line of a segment's name. */
    public record Line(String text, int y) {}

    /** {@code mark} is how the evidence of the stop is drawn. */
    public record Stop(int x, int y, String wave, String mark, boolean now) {}

    private record At(int column, int row) {}

    /**
     * @param oldestFirst the placements up to the one explained, which is the last
     * @param waves the names of their waves
     */
    static PathPicture of(SegmentationModel model, List<Placement> oldestFirst, List<String> waves) {
        Placement last = oldestFirst.get(oldestFirst.size() - 1);
        List<Stop> stops = stops(model, oldestFirst, waves);
        return new PathPicture(
                model.x().bands().size() * (CELL + GAP) - GAP,
                model.y().bands().size() * (CELL + GAP) - GAP,
                cells(model, last),
                stops.size() < 2
                        ? ""
                        : String.join(
                                " ",
                                stops.stream().map(s -> s.x() + "," + s.y()).toList()),
                stops);
    }

    /** The grid alone. */
    public static PathPicture of(SegmentationModel model) {
        return new PathPicture(
                model.x().bands().size() * (CELL + GAP) - GAP,
                model.y().bands().size() * (CELL + GAP) - GAP,
                cells(model, List.of(), null, null),
                "",
                List.of());
    }

    private static List<Cell> cells(SegmentationModel model, Placement last) {
        return cells(model, last.segment == null ? List.of(last.possible.split("\\|")) : List.of(), last.x, last.y);
    }

    private static List<Cell> cells(SegmentationModel model, List<String> possible, Integer x, Integer y) {
        List<Cell> cells = new ArrayList<>();
        List<Integer> named = new ArrayList<>();
        int rows = model.y().bands().size();
        for (int row = rows; row >= 1; row--) {
            for (int column = 1; column <= model.x().bands().size(); column++) {
                int segment = model.segmentAt(column, row);
                boolean maybe = possible.contains(String.valueOf(segment))
                        && (x == null || x == column)
                        && (y == null || y == row);
                List<Line> lines =
                        named.contains(segment) ? List.of() : lines(model.segment(segment), top(rows, row) + CELL);
                cells.add(new Cell(left(column), top(rows, row), CELL, segment, lines, maybe));
                named.add(segment);
            }
        }
        return cells;
    }

    /** The name in at most two lines of about the same length, at the foot of the cell. */
    private static List<Line> lines(Segment segment, int foot) {
        String name = segment.name().in("en");
        int best = -1;
        for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
            if (best < 0 || Math.abs(2 * space - name.length()) < Math.abs(2 * best - name.length())) {
                best = space;
            }
        }
        return best < 0
                ? List.of(new Line(name, foot - 10))
                : List.of(new Line(name.substring(0, best), foot - 24), new Line(name.substring(best + 1), foot - 10));
    }

    private static List<Stop> stops(SegmentationModel model, List<Placement> placements, List<String> waves) {
        int rows = model.y().bands().size();
        Map<At, Integer> visits = new HashMap<>();
        List<At> ats = new ArrayList<>();
        for (Placement placement : placements) {
            At at = placement.segment == null ? null : at(model, placement);
            ats.add(at);
            if (at != null) {
                visits.merge(at, 1, Integer::sum);
            }
        }
        Map<At, Integer> seen = new HashMap<>();
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < ats.size(); i++) {
            At at = ats.get(i);
            if (at != null) {
                int before = seen.merge(at, 1, Integer::sum) - 1;
                int shift = (2 * before - (visits.get(at) - 1)) * STEP / 2;
                stops.add(new Stop(
                        left(at.column()) + CELL / 2 + shift,
                        top(rows, at.row()) + CELL / 2 - 6 - shift / 3,
                        waves.get(i),
                        placements.get(i).evidence.toLowerCase().replace('_', '-'),
                        i == ats.size() - 1));
            }
        }
        return stops;
    }

    /** A placed account may have an open side; it is drawn in the lowest cell of its segment that fits. */
    private static At at(SegmentationModel model, Placement placement) {
        for (int row = 1; row <= model.y().bands().size(); row++) {
            for (int column = 1; column <= model.x().bands().size(); column++) {
                if (model.segmentAt(column, row) == placement.segment
                        && (placement.x == null || placement.x == column)
                        && (placement.y == null || placement.y == row)) {
                    return new At(column, row);
                }
            }
        }
        // Placed by an earlier version whose grid was another one: it has no place in today's picture.
        return null;
    }

    private static int left(int column) {
        return (column - 1) * (CELL + GAP);
    }

    private static int top(int rows, int row) {
        return (rows - row) * (CELL + GAP);
    }
}
