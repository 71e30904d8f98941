package org.canvass.placement;

import java.util.List;
import java.util.Optional;
import org.canvass.segmentation.Move;
import org.canvass.segmentation.Placing;
import org.canvass.segmentation.SegmentationModel;

/**
 * A stored placement with what led to it, replayed from its own inputs.
 *
 * @param inputs in the order of the model
 * @param moves the smallest change of one input into each segment within reach; none while unplaced
 */
public record Explanation(
        Placement placement, SegmentationModel model, List<InputValue> inputs, Placing placing, List<Move> moves) {

    /** An input as it was stored; empty for one that the model has gained since. */
    public Optional<InputValue> input(String key) {
        return inputs.stream().filter(input -> input.key().equals(key)).findFirst();
    }

    /** Whether a flag such as {@code one-voice} was raised. */
    public boolean flagged(String flag) {
        return List.of(placement.flags.split(" ")).contains(flag);
    }
}
