package org.canvass.segmentation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.canvass.segmentation.model.Alert;
import org.canvass.segmentation.model.Axis;
import org.canvass.segmentation.model.Band;
import org.canvass.segmentation.model.Combining;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Segment;
import org.canvass.segmentation.model.Settings;
import org.canvass.segmentation.model.Terciles;
import org.canvass.segmentation.model.Tray;
import org.canvass.segmentation.model.Wording;

/**
 * How a few inputs place an account in a named segment. A model is data, read from a file; this record only follows it,
 * without clock and without chance, so that a placement can be repeated to the same result.
 *
 * @param key the model's short name, such as {@code canvas}
 * @param version raised whenever the same inputs may be placed otherwise
 * @param languages the languages in which every text is there
 * @param grid segment numbers from left to right, by the code of the row
 * @param trays names for why an account is unplaced, the first that fits counts; may be empty
 * @param alerts what to look at whatever the segment is; may be empty
 * @param picture how reports draw it
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
        List<Tray> trays,
        List<Alert> alerts,
        Picture picture,
        Settings settings) {

    /** How reports draw a model. */
    public enum Picture {
        /** Each account as a bubble packed into its cell. */
        GRID,
        /** Each account as a bubble at its own numbers, with the bands as lines. */
        BUBBLES
    }

    public SegmentationModel {
        trays = trays == null ? List.of() : List.copyOf(trays);
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
        picture = picture == null ? Picture.GRID : picture;
    }

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
                read = read.with(input.key(), input.level(figure, frozen.get(input.key())), figure);
            } else if (value != null) {
                String code = value.toString().strip().toLowerCase(Locale.ROOT);
                read = read.with(input.key(), input.level(code), code);
            }
        }
        return read;
    }

    /** Whether an input decides about a place, rather than only about an alert. */
    public boolean places(String input) {
        return x.uses(input) || y.uses(input);
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

    /** The alert of a key; fails in a sentence where there is none. */
    public Alert alert(String key) {
        return alerts.stream()
                .filter(alert -> alert.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The model '" + this.key + "' has no alert '" + key + "'."));
    }

    /** The tray of a key; fails in a sentence where there is none. */
    public Tray tray(String key) {
        return trays.stream()
                .filter(tray -> tray.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The model '" + this.key + "' has no tray '" + key + "'."));
    }

    /** The same model with another way of combining the inputs of the Y axis. */
    public SegmentationModel withYCombined(Combining combine) {
        return with(inputs, y.combinedBy(combine));
    }

    /** The same model with another map of answers to levels for one input, such as trust {@code descriptive}. */
    public SegmentationModel withMap(String inputKey, String map) {
        return with(inputKey, input(inputKey).using(map));
    }

    /** The same model with one input read from another figure, such as profit instead of revenue. */
    public SegmentationModel withFigure(String inputKey, String figure) {
        return with(inputKey, input(inputKey).readFrom(figure));
    }

    private SegmentationModel with(String inputKey, Input changed) {
        return with(
                inputs.stream()
                        .map(input -> input.key().equals(inputKey) ? changed : input)
                        .toList(),
                y);
    }

    private SegmentationModel with(List<Input> inputs, Axis y) {
        return new SegmentationModel(
                key, version, name, languages, inputs, x, y, grid, segments, trays, alerts, picture, settings);
    }
}
