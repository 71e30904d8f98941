package org.canvass.report.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;
import org.canvass.report.ReportPage;
import org.canvass.report.StageWords;
import org.canvass.segmentation.model.Segment;

/** What the script needs to draw the Canvas: the grid, the segments, and the accounts in every wave up to now. */
record CanvasPicture(
        String currency,
        String xName,
        String xSays,
        String yName,
        String ySays,
        List<List<Integer>> grid,
        Map<Integer, Area> segments,
        List<Slide> slides,
        Integer at) {

    /** A segment's area of the grid. */
    record Area(String name, String color) {}

    /** One wave. */
    record Slide(String wave, List<Bubble> bubbles) {}

    /**
     * One placed account.
     *
     * @param why one sentence for the tip
     */
    record Bubble(
            String id,
            String name,
            int x,
            int y,
            int segment,
            double revenue,
            boolean known,
            String evidence,
            String why) {}

    static CanvasPicture of(ReportPage page, List<Book> oldestFirst) {
        var model = page.model();
        Map<Integer, Area> areas = new LinkedHashMap<>();
        for (Segment segment : model.segments()) {
            areas.put(segment.number(), new Area(segment.name().in("en"), segment.color()));
        }
        List<List<Integer>> grid = model.y().bands().stream()
                .map(band -> model.grid().get(band.code()))
                .toList();
        return new CanvasPicture(
                page.currency(),
                model.x().name().in("en"),
                model.x().says().in("en"),
                model.y().name().in("en"),
                model.y().says().in("en"),
                grid,
                areas,
                oldestFirst.stream().map(book -> slide(book, grid)).toList(),
                null);
    }

    /** The same slides with this one shown first; scripts show the last one otherwise. */
    CanvasPicture showing(int slide) {
        return new CanvasPicture(currency, xName, xSays, yName, ySays, grid, segments, slides, slide);
    }

    /** This picture and beside it every account moved to its target, in the cell of that segment nearest to its own. */
    CanvasPicture beside(String name, Map<String, Integer> targets) {
        Slide now = slides.get(slides.size() - 1);
        List<Bubble> there = now.bubbles().stream()
                .map(one -> moved(one, targets.getOrDefault(one.id(), one.segment())))
                .toList();
        return new CanvasPicture(
                currency, xName, xSays, yName, ySays, grid, segments, List.of(now, new Slide(name, there)), 0);
    }

    private Bubble moved(Bubble one, int target) {
        int x = one.x();
        int y = one.y();
        int nearest = target == one.segment() ? 0 : Integer.MAX_VALUE;
        for (int row = 1; row <= grid.size(); row++) {
            for (int column = 1; column <= grid.get(row - 1).size(); column++) {
                int far = Math.abs(column - one.x()) + Math.abs(row - one.y());
                if (grid.get(row - 1).get(column - 1) == target && far < nearest) {
                    nearest = far;
                    x = column;
                    y = row;
                }
            }
        }
        return new Bubble(one.id(), one.name(), x, y, target, one.revenue(), one.known(), one.evidence(), one.why());
    }

    private static Slide slide(Book book, List<List<Integer>> grid) {
        return new Slide(
                book.wave().name,
                book.accounts().stream()
                        .filter(a -> a.segment() != null)
                        .map(account -> bubble(account, grid))
                        .toList());
    }

    private static Bubble bubble(PlacedAccount a, List<List<Integer>> grid) {
        int[] cell = cell(a, grid);
        return new Bubble(
                a.id().toString(),
                a.name(),
                cell[0],
                cell[1],
                a.segment(),
                a.money().doubleValue(),
                a.revenue() != null,
                a.mark(),
                why(a));
    }

    /** The account's cell; where an axis is open, all its values lie in one segment and the lowest cell is drawn. */
    private static int[] cell(PlacedAccount a, List<List<Integer>> grid) {
        for (int y = 1; y <= grid.size(); y++) {
            for (int x = 1; x <= grid.get(y - 1).size(); x++) {
                if ((a.x() == null || a.x() == x)
                        && (a.y() == null || a.y() == y)
                        && grid.get(y - 1).get(x - 1).equals(a.segment())) {
                    return new int[] {x, y};
                }
            }
        }
        throw new IllegalStateException("No cell of the grid is segment " + a.segment() + " at column " + a.x()
                + " and row " + a.y() + ", where " + a.name() + " was placed.");
    }

    private static String why(PlacedAccount a) {
        String said = a.appetite() == null
                ? "we have not heard whether they want more"
                : switch (a.appetite()) {
                    case "YES" -> "they want more";
                    case "MAYBE" -> "they may want more";
                    default -> "they want no more";
                };
        String stage = a.stage() == null ? "nobody has said how close we are" : "trust is " + StageWords.of(a.stage());
        String held = a.held() == null ? "" : " Held to be in segment " + a.held() + ".";
        return Character.toUpperCase(said.charAt(0)) + said.substring(1) + "; " + stage + "." + held;
    }
}
