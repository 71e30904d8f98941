package org.canvass.report.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;
import org.canvass.report.ReportPage;
import org.canvass.report.StageWords;
import org.canvass.report.canvas.Beside.Note;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.SegmentationModel.Picture;
import org.canvass.segmentation.model.Axis;

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
        List<String> columns,
        List<String> rows,
        List<Scale.Tick> xTicks,
        List<Scale.Tick> yTicks,
        Integer at) {

    /** A segment's area of the grid. */
    record Area(String name, String color) {}

    /** One wave. */
    record Slide(String wave, List<Bubble> bubbles) {}

    /**
     * One placed account.
     *
     * @param why one sentence for the tip
     * @param px where it is drawn, in columns from the left, where the model is drawn by its numbers; else null
     * @param py in rows from below
     * @param fresh a new account, drawn hollow
     * @param alert the name of what is to be looked at; null where nothing is
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
            String why,
            Double px,
            Double py,
            boolean fresh,
            String alert) {}

    /** What a slide is drawn from: a wave's book, the model as it was then, and what is noted of its accounts. */
    record Source(Book book, SegmentationModel model, Map<UUID, Note> notes) {}

    /** The picture without notes; an earlier wave is drawn where its own grid was as large as today's. */
    static CanvasPicture of(ReportPage page, List<Book> oldestFirst) {
        return drawn(
                page,
                oldestFirst.stream()
                        .map(book -> new Source(book, page.model(), Map.of()))
                        .toList());
    }

    static CanvasPicture drawn(ReportPage page, List<Source> oldestFirst) {
        SegmentationModel model = page.model();
        List<Source> alike = oldestFirst.stream()
                .filter(source -> alike(source.model(), model))
                .toList();
        Map<Integer, Area> areas = new LinkedHashMap<>();
        alike.forEach(source -> source.model()
                .segments()
                .forEach(segment ->
                        areas.put(segment.number(), new Area(segment.name().in("en"), segment.color()))));
        model.segments()
                .forEach(segment ->
                        areas.put(segment.number(), new Area(segment.name().in("en"), segment.color())));
        boolean exact = model.picture() == Picture.BUBBLES;
        Scale x = exact ? scale(model, model.x(), alike) : null;
        Scale y = exact ? scale(model, model.y(), alike) : null;
        return new CanvasPicture(
                page.currency(),
                model.x().name().in("en"),
                model.x().says().in("en"),
                model.y().name().in("en"),
                model.y().says().in("en"),
                grid(model),
                areas,
                alike.stream().map(source -> slide(source, x, y)).toList(),
                names(model.x()),
                names(model.y()),
                exact ? x.ticks() : null,
                exact ? y.ticks() : null,
                null);
    }

    /** The same slides with this one shown first; scripts show the last one otherwise. */
    CanvasPicture showing(int slide) {
        return new CanvasPicture(
                currency, xName, xSays, yName, ySays, grid, segments, slides, columns, rows, xTicks, yTicks, slide);
    }

    /** This picture and beside it every account moved to its target, in the cell of that segment nearest to its own. */
    CanvasPicture beside(String name, Map<String, Integer> targets) {
        Slide now = slides.get(slides.size() - 1);
        List<Bubble> there = now.bubbles().stream()
                .map(one -> moved(one, targets.getOrDefault(one.id(), one.segment())))
                .toList();
        // A target is a segment, not a number: it is drawn packed into its cell.
        return new CanvasPicture(
                currency,
                xName,
                xSays,
                yName,
                ySays,
                grid,
                segments,
                List.of(now, new Slide(name, there)),
                columns,
                rows,
                null,
                null,
                0);
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
        return new Bubble(
                one.id(),
                one.name(),
                x,
                y,
                target,
                one.revenue(),
                one.known(),
                one.evidence(),
                one.why(),
                null,
                null,
                one.fresh(),
                one.alert());
    }

    private static boolean alike(SegmentationModel was, SegmentationModel now) {
        return was.x().bands().size() == now.x().bands().size()
                && was.y().bands().size() == now.y().bands().size();
    }

    private static List<List<Integer>> grid(SegmentationModel model) {
        return model.y().bands().stream()
                .map(band -> model.grid().get(band.code()))
                .toList();
    }

    private static List<String> names(Axis axis) {
        return axis.bands().stream().map(band -> band.name().in("en")).toList();
    }

    private static Scale scale(SegmentationModel model, Axis axis, List<Source> sources) {
        String input = axis.inputs().get(0);
        return Scale.of(
                model.input(input),
                sources.stream()
                        .flatMap(source -> source.notes().values().stream())
                        .map(note -> note.numbers().get(input))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Slide slide(Source source, Scale x, Scale y) {
        return new Slide(
                source.book().wave().name,
                source.book().accounts().stream()
                        .filter(a -> a.segment() != null)
                        .map(account -> bubble(account, source, x, y))
                        .toList());
    }

    private static Bubble bubble(PlacedAccount a, Source source, Scale x, Scale y) {
        SegmentationModel model = source.model();
        int[] cell = cell(a, grid(model));
        Note note = source.notes().getOrDefault(a.id(), Note.NONE);
        return new Bubble(
                a.id().toString(),
                a.name(),
                cell[0],
                cell[1],
                a.segment(),
                a.money().doubleValue(),
                a.revenue() != null,
                a.mark(),
                why(a),
                x == null ? null : at(model.x(), x, note, cell[0]),
                y == null ? null : at(model.y(), y, note, cell[1]),
                note.isNew(),
                note.alerts().isEmpty()
                        ? null
                        : model.alert(note.alerts().get(0)).name().in("en"));
    }

    /** At its number, but never outside the band it was placed in: whoever is new has a band whatever the number. */
    private static double at(Axis axis, Scale scale, Note note, int band) {
        Double number = note.numbers().get(axis.inputs().get(0));
        double at = number == null || note.isNew() && axis.forNew() != null ? band - 0.5 : scale.at(number);
        return Math.max(band - 0.96, Math.min(band - 0.04, at));
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
