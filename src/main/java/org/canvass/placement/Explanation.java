package org.canvass.placement;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.canvass.segmentation.Move;
import org.canvass.segmentation.Placing;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Segment;

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

    /** Segments of neighbouring cells into which no single change leads; none where its own cell is open. */
    public List<Segment> outOfReach() {
        if (placement.segment == null || placement.x == null || placement.y == null) {
            return List.of();
        }
        SortedSet<Integer> near = new TreeSet<>();
        for (int row = placement.y - 1; row <= placement.y + 1; row++) {
            for (int column = placement.x - 1; column <= placement.x + 1; column++) {
                boolean beside = row == placement.y || column == placement.x;
                boolean inside = row >= 1
                        && row <= model.y().bands().size()
                        && column >= 1
                        && column <= model.x().bands().size();
                if (beside && inside) {
                    near.add(model.segmentAt(column, row));
                }
            }
        }
        moves.forEach(move -> near.remove(move.segment()));
        near.remove(placement.segment);
        return near.stream().map(model::segment).toList();
    }
}
