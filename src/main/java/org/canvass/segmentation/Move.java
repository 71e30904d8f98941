package org.canvass.segmentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.canvass.segmentation.model.Input;

/**
 * What would move an account: one change of one input, all else as it is.
 *
 * @param input the key of the input that changes
 * @param fromLevel its level today
 * @param toLevel the level that would do it
 * @param segment the segment the account would be in
 */
public record Move(String input, int fromLevel, int toLevel, int segment) {

    /** How many levels the input has to change, at least 1. */
    public int size() {
        return Math.abs(toLevel - fromLevel);
    }

    /** Whether the input would have to rise. */
    public boolean isRise() {
        return toLevel > fromLevel;
    }

    /** The smallest move into every segment one change can reach, by segment; none for an unplaced account. */
    static List<Move> of(SegmentationModel model, Inputs inputs) {
        OptionalInt here = model.place(inputs).segment();
        if (here.isEmpty()) {
            return List.of();
        }
        Map<Integer, Move> smallest = new TreeMap<>();
        for (Move move : all(model, inputs)) {
            if (move.segment() != here.getAsInt()) {
                smallest.merge(move.segment(), move, (a, b) -> SMALLER.compare(a, b) <= 0 ? a : b);
            }
        }
        return List.copyOf(smallest.values());
    }

    /** Of two moves of one size the rise is named first; then the model's own order of inputs decides. */
    private static final Comparator<Move> SMALLER =
            Comparator.comparingInt(Move::size).thenComparing(move -> !move.isRise());

    private static List<Move> all(SegmentationModel model, Inputs inputs) {
        List<Move> moves = new ArrayList<>();
        for (Input input : model.inputs()) {
            inputs.level(input.key()).ifPresent(from -> {
                for (int to = 1; to <= input.levels().size(); to++) {
                    int level = to;
                    OptionalInt there =
                            model.place(inputs.with(input.key(), level)).segment();
                    there.ifPresent(segment -> moves.add(new Move(input.key(), from, level, segment)));
                }
            });
        }
        return moves;
    }
}
