package org.canvass.segmentation.model;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.canvass.segmentation.model.Combining.By;

/**
 * One side of the grid: some inputs, the rule that combines them, and the bands it leads to.
 *
 * @param name what the axis is called, such as "Appetite and opportunity"
 * @param says the axis in words people say, such as "wants and could buy more"
 * @param bands from the lowest to the highest
 * @param inputs keys of the inputs
 * @param veto inputs which at or below a level hold the account in the lowest band, whatever the others say
 * @param forNew the code of the band of every new account, whatever its inputs say; null where the new are as others
 */
public record Axis(
        Wording name,
        Wording says,
        List<Band> bands,
        List<String> inputs,
        Combining combine,
        Map<String, Integer> veto,
        String forNew) {

    public Axis {
        bands = Band.numbered(bands);
        inputs = List.copyOf(inputs);
        veto = veto == null ? Map.of() : Map.copyOf(veto);
    }

    /** The band of an account whose levels are all known, counted from 1. */
    public int band(ToIntFunction<String> levels, boolean isNew) {
        if (isNew && forNew != null) {
            return band(forNew).level();
        }
        if (veto.entrySet().stream().anyMatch(bar -> levels.applyAsInt(bar.getKey()) <= bar.getValue())) {
            return 1;
        }
        return combine.band(inputs, levels);
    }

    /** Whether this input can have a say: it is combined, or it can veto. */
    public boolean uses(String input) {
        return veto.containsKey(input)
                || (combine.by() == By.SINGLE ? input.equals(combine.input()) : inputs.contains(input));
    }

    /** Whether the band is certain whatever this input says: the account is new, or another input vetoes. */
    public boolean settledWithout(String input, Function<String, OptionalInt> levels, boolean isNew) {
        return isNew && forNew != null
                || veto.entrySet().stream()
                        .anyMatch(bar -> !bar.getKey().equals(input)
                                && levels.apply(bar.getKey()).orElse(Integer.MAX_VALUE) <= bar.getValue());
    }

    /** The band of a code; fails in a sentence where there is none. */
    public Band band(String code) {
        return bands.stream()
                .filter(band -> band.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The axis '" + name + "' has no band '" + code + "'."));
    }

    /** The same axis with another rule. */
    public Axis combinedBy(Combining other) {
        if (other.input() != null && !inputs.contains(other.input())) {
            throw new IllegalArgumentException("The axis '" + name + "' has no input '" + other.input() + "'.");
        }
        return new Axis(name, says, bands, inputs, other, veto, forNew);
    }
}
