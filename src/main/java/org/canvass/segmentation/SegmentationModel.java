package org.canvass.segmentation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.canvass.segmentation.model.Axis;
import org.canvass.segmentation.model.Band;
import org.canvass.segmentation.model.Combining;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Segment;
import org.canvass.segmentation.model.Settings;
import org.canvass.segmentation.model.Terciles;
import org.canvass.segmentation.model.Wording;

/**
 * How a few inputs place an account in a named segment. A model is data, read from a file; this record only follows it,
 * without clock and without chance, so that a placement can be repeated to the same result.
 *
 * @param key the model's short name, such as {@code canvas}
 * @param version raised whenever the same inputs may be placed otherwise
 * @param languages the languages in which every text is there
 * @param grid segment numbers from left to right, by the code of the row
 */
public record SegmentationModel(
        String key,
        int version,
        Wording name,
        List<String> languages,
        List<Input> inputs,
        Axis x,
        Axis y,
        Map<String, List<Integer>> grid,
        List<Segment> segments,
        Settings settings) {

    /** Places an account; unknown inputs are tried in every way they could turn out. */
    public Placing place(Inputs inputs) {
        inputs.levels().forEach((key, level) -> {
            int highest = input(key).levels().size();
            if (level < 1 || level > highest) {
                throw new IllegalArgumentException("The input '" + key + "' of model '" + this.key
                        + "' has levels 1 to " + highest + "; " + level + " is not one of them.");
            }
        });
        return new Completions(this, inputs).placing();
    }

    /** What would move a placed account: the smallest change of one input into every segment it could reach. */
    public List<Move> moves(Inputs inputs) {
        return Move.of(this, inputs);
    }

    /**
     * Reads raw values into levels: numbers for terciles and thresholds, codes for maps; null is unknown.
     *
     * @param frozen the cut-points of the tercile inputs, by key
     */
    public Inputs read(Map<String, ?> raw, Map<String, Terciles> frozen) {
        Inputs read = Inputs.none();
        for (Input input : inputs) {
            Object value = raw.get(input.key());
            if (value instanceof Number number) {
                BigDecimal figure = new BigDecimal(number.toString());
                read = read.with(input.key(), input.level(figure, frozen.get(input.key())));
            } else if (value != null) {
                String code = value.toString().strip().toLowerCase(Locale.ROOT);
                read = read.with(input.key(), input.level(code), code);
            }
        }
        return read;
    }

    public Input input(String key) {
        return inputs.stream()
                .filter(input -> input.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The model '" + this.key + "' has no input '" + key + "'."));
    }

    public Segment segment(int number) {
        return segments.stream()
                .filter(segment -> segment.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The model '" + key + "' has no segment with the number " + number + "."));
    }

    /** The segment in a cell of the grid: column and row counted from 1, the lowest band first. */
    public int segmentAt(int column, int row) {
        Band band = y.bands().get(row - 1);
        return grid.get(band.code()).get(column - 1);
    }

    /** The same model with another way of combining the inputs of the Y axis. */
    public SegmentationModel withYCombined(Combining combine) {
        return new SegmentationModel(
                key, version, name, languages, inputs, x, y.combinedBy(combine), grid, segments, settings);
    }

    /** The same model with another map of answers to levels for one input, such as trust {@code descriptive}. */
    public SegmentationModel withMap(String inputKey, String map) {
        Input changed = input(inputKey).using(map);
        List<Input> all = inputs.stream()
                .map(input -> input.key().equals(inputKey) ? changed : input)
                .toList();
        return new SegmentationModel(key, version, name, languages, all, x, y, grid, segments, settings);
    }
}
