package org.canvass.report.account.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.canvass.segmentation.Inputs;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Axis;
import org.canvass.segmentation.model.Input;

/**
 * How a side of the grid came about, in words.
 *
 * @param name "Depth of relationship"
 * @param band "High", or "Medium or High" while open
 * @param how one or two sentences
 */
public record AxisWords(String name, String band, String how) {

    public static AxisWords of(SegmentationModel model, Axis axis, Inputs inputs) {
        SortedSet<Integer> bands = new TreeSet<>();
        List<String> unknown =
                axis.inputs().stream().filter(key -> !inputs.knows(key)).toList();
        tryAll(model, axis, new HashMap<>(inputs.levels()), unknown, inputs.isNew(), bands);
        String band = bands.stream()
                .map(level -> axis.bands().get(level - 1).name().in("en"))
                .collect(Collectors.joining(" or "));
        return new AxisWords(axis.name().in("en"), band, how(model, axis, inputs, unknown, bands.size() == 1));
    }

    private static String how(
            SegmentationModel model, Axis axis, Inputs inputs, List<String> unknown, boolean certain) {
        if (inputs.isNew() && axis.forNew() != null) {
            return "New: in the first " + model.settings().newMonths() + " months everybody is "
                    + axis.band(axis.forNew()).name().in("en").toLowerCase(Locale.ROOT) + " here.";
        }
        for (Map.Entry<String, Integer> veto : new java.util.TreeMap<>(axis.veto()).entrySet()) {
            if (inputs.level(veto.getKey()).orElse(Integer.MAX_VALUE) <= veto.getValue()) {
                return veto(model.input(veto.getKey()));
            }
        }
        if (!unknown.isEmpty()) {
            String names = unknown.stream().map(key -> name(model, key)).collect(Collectors.joining(" and "));
            return certain
                    ? "Certain already: " + names + (unknown.size() == 1 ? " is" : " are")
                            + " unknown, but could not change it."
                    : "Still open, because " + names + (unknown.size() == 1 ? " is" : " are") + " unknown.";
        }
        String levels = axis.inputs().stream()
                .map(key -> name(model, key) + " " + inputs.level(key).orElseThrow())
                .collect(Collectors.joining(", "));
        return switch (axis.combine().by()) {
            case MEAN ->
                "The nearest mean of " + levels + ": " + mean(axis, inputs) + " of "
                        + axis.bands().size() + ".";
            case MEDIAN -> "The middle one of " + levels + ".";
            case SINGLE -> "By " + name(model, axis.combine().input()) + " alone.";
        };
    }

    private static String veto(Input input) {
        return switch (input.field()) {
            case "suited" -> "A veto: nothing that suits them is left to sell, so no revenue and no wish lifts it.";
            case "appetite" -> "A veto: they want no more, so neither revenue nor opportunity lifts it.";
            default -> "A veto: " + input.name().in("en").toLowerCase(Locale.ROOT) + " is too low.";
        };
    }

    private static String mean(Axis axis, Inputs inputs) {
        double mean = axis.inputs().stream()
                .mapToInt(key -> inputs.level(key).orElseThrow())
                .average()
                .orElseThrow();
        return String.format(Locale.ROOT, mean == Math.rint(mean) ? "%.0f" : "%.1f", mean);
    }

    private static String name(SegmentationModel model, String key) {
        return model.input(key).name().in("en").toLowerCase(Locale.ROOT);
    }

    private static void tryAll(
            SegmentationModel model,
            Axis axis,
            Map<String, Integer> levels,
            List<String> unknown,
            boolean isNew,
            SortedSet<Integer> bands) {
        if (unknown.isEmpty()) {
            bands.add(axis.band(levels::get, isNew));
            return;
        }
        String first = unknown.get(0);
        for (int level = 1; level <= model.input(first).levels().size(); level++) {
            levels.put(first, level);
            tryAll(model, axis, levels, unknown.subList(1, unknown.size()), isNew, bands);
        }
        levels.remove(first);
    }
}
