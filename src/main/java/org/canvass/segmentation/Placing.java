package org.canvass.segmentation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import org.canvass.segmentation.model.Band;

/**
 * Where a model places an account, and how sure that is.
 *
 * @param inputs what it was computed from; placing them again gives the same result
 * @param x the column, where it is certain
 * @param y the row, where it is certain
 * @param segment the segment's number; empty when the account is unplaced
 * @param possible every segment the account may be in; one when placed
 * @param immaterial unknown inputs that cannot change the segment, by key
 * @param question the unknown input that would settle most; empty when placed
 * @param tray the model's name for why it is unplaced, by key; empty when placed or where the model has none
 * @param alerts what to look at whatever the segment is, by key
 * @param untypical inputs whose answer lies outside what is typical of the segment, by key
 */
public record Placing(
        Inputs inputs,
        Optional<Band> x,
        Optional<Band> y,
        OptionalInt segment,
        SortedSet<Integer> possible,
        Set<String> immaterial,
        Optional<String> question,
        Optional<String> tray,
        Set<String> alerts,
        Set<String> untypical) {

    public boolean isPlaced() {
        return segment.isPresent();
    }

    /** Whether the stage of trust lies outside the segment's typical trust. */
    public boolean isTrustUntypical() {
        return untypical.contains("trust");
    }
}
