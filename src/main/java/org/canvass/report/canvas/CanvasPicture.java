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
        List<Slide> slides) {

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
                oldestFirst.stream().map(CanvasPicture::slide).toList());
    }

    private static Slide slide(Book book) {
        return new Slide(
                book.wave().name,
                book.accounts().stream()
                        .filter(a -> a.segment() != null)
                        .map(CanvasPicture::bubble)
                        .toList());
    }

    private static Bubble bubble(PlacedAccount a) {
        // A placed account may still have an open axis: both values then lie in one segment; the lower cell is drawn.
        return new Bubble(
                a.id().toString(),
                a.name(),
                a.x() == null ? 1 : a.x(),
                a.y() == null ? 1 : a.y(),
                a.segment(),
                a.money().doubleValue(),
                a.revenue() != null,
                a.mark(),
                why(a));
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
        return Character.toUpperCase(said.charAt(0)) + said.substring(1) + "; " + stage + ".";
    }
}
