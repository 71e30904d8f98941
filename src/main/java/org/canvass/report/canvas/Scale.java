package org.canvass.report.canvas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.canvass.report.Figures;
import org.canvass.segmentation.model.Axis;
import org.canvass.segmentation.model.Input;

/**
 * One axis drawn by its numbers. Every band is as wide as every other, so that the areas keep their shape; within a band
 * numbers run evenly, in the outermost ones by the logarithm where they run far.
 *
 * @param cuts where the bands meet, rising
 */
record Scale(List<Double> cuts, double lowest, double highest) {

    /** A tick: where it is in bands from the lower end, and its number. */
    record Tick(double at, String text) {}

    private static final double FAR = 8;

    static Scale of(Input input, Collection<Double> values) {
        List<Double> cuts = input.cuts().stream().map(BigDecimal::doubleValue).toList();
        double first = cuts.get(0);
        double last = cuts.get(cuts.size() - 1);
        boolean points = input.field().equals("loyalty");
        double lowest = points
                ? -100
                : Math.min(0, values.stream().mapToDouble(v -> v).min().orElse(0));
        double reach = values.stream().mapToDouble(v -> v).max().orElse(last);
        double highest = points ? 100 : Math.max(reach, last + Math.max(1, Math.abs(last - first) + Math.abs(last)));
        return new Scale(cuts, Math.min(lowest, first - 1), highest);
    }

    /** Where a number is, in bands from the lower end. */
    double at(double number) {
        int band = 0;
        while (band < cuts.size() && number >= cuts.get(band)) {
            band++;
        }
        double from = band == 0 ? lowest : cuts.get(band - 1);
        double to = band == cuts.size() ? highest : cuts.get(band);
        return band + Math.max(0.04, Math.min(0.96, share(number, from, to)));
    }

    private static double share(double number, double from, double to) {
        if (from > 0 && to / from > FAR) {
            return Math.log(number / from) / Math.log(to / from);
        }
        return (number - from) / (to - from);
    }

    /** Both ends and every cut. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick(0, text(lowest)));
        for (int i = 0; i < cuts.size(); i++) {
            ticks.add(new Tick(i + 1, text(cuts.get(i))));
        }
        ticks.add(new Tick(cuts.size() + 1, text(highest)));
        return ticks;
    }

    /** Where a whole band is drawn at: its middle. */
    static double middle(Axis axis, String code) {
        return axis.band(code).level() - 0.5;
    }

    private static String text(double number) {
        return Figures.whole(BigDecimal.valueOf(number));
    }
}
