package org.canvass.segmentation.model;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * One side of the grid: some inputs, the rule that combines them, and the bands it leads to.
 *
 * @param name what the axis is called, such as "Appetite and opportunity"
 * @param says the axis in words people say, such as "wants and could buy more"
 * @param bands from the lowest to the highest
 * @param inputs keys of the inputs
 * @param veto inputs which at or below a level hold the account in the lowest band, whatever the others say
 */
public record Axis(
        Wording name,
        Wording says,
        List<Band> bands,
        List<String> inputs,
        Combining combine,
        Map<String, Integer> veto) {

    public Axis {
        bands = Band.numbered(bands);
        inputs = List.copyOf(inputs);
        veto = veto == null ? Map.of() : Map.copyOf(veto);
    }

    /** The band of an account whose levels are all known, counted from 1. */
    public int band(ToIntFunction<String> levels) {
        if (veto.entrySet().stream().anyMatch(bar -> levels.applyAsInt(bar.getKey()) <= bar.getValue())) {
            return 1;
        }
        int[] mine = inputs.stream().mapToInt(levels).toArray();
        return switch (combine.by()) {
            case MEAN -> Combining.mean(mine);
            case MEDIAN -> Combining.median(mine);
            case SINGLE -> levels.applyAsInt(combine.input());
        };
    }

    /** The same axis with another rule. */
    public Axis combinedBy(Combining other) {
        if (other.input() != null && !inputs.contains(other.input())) {
            throw new IllegalArgumentException("The axis '" + name + "' has no input '" + other.input() + "'.");
        }
        return new Axis(name, says, bands, inputs, other, veto);
    }
}
