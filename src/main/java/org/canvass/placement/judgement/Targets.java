package org.canvass.placement.judgement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Segment;

/**
 * Where accounts should go.
 *
 * @param bySegment every segment's target
 * @param set segments whose target a person set; the others go the first typical next step that the model names
 * @param byAccount what was set for single accounts
 */
public record Targets(Map<Integer, Integer> bySegment, Map<Integer, Integer> set, Map<UUID, Integer> byAccount) {

    /** Why a target is what it is. */
    public enum Because {
        /** A person set it for this account. */
        ACCOUNT,
        /** The customer said that they want no more: they are served well where they are, and not pursued. */
        WANTS_NO_MORE,
        /** A person set it for the segment. */
        SEGMENT,
        /** The typical next step. */
        TYPICAL
    }

    /** Where one account should go, and why there. */
    public record Aim(int segment, Because because) {}

    static Targets of(SegmentationModel model, Map<Integer, Integer> bySegment, Map<UUID, Integer> byAccount) {
        Map<Integer, Integer> all = new HashMap<>();
        Map<Integer, Integer> set = new HashMap<>();
        Map<UUID, Integer> accounts = new HashMap<>();
        for (Segment segment : model.segments()) {
            int typical =
                    segment.next().isEmpty() ? segment.number() : segment.next().get(0);
            Integer wanted = bySegment.get(segment.number());
            if (wanted != null) {
                set.put(segment.number(), wanted);
            }
            all.put(segment.number(), wanted == null ? typical : wanted);
        }
        byAccount.forEach((account, segment) -> {
            if (segment != null) {
                accounts.put(account, segment);
            }
        });
        return new Targets(Map.copyOf(all), Map.copyOf(set), Map.copyOf(accounts));
    }

    /**
     * Where an account should go; empty where it is unplaced and nobody has said.
     *
     * @param segment the computed segment; null while unplaced
     * @param saidNo whether the customer said that they want no more
     */
    public Optional<Aim> of(UUID account, Integer segment, boolean saidNo) {
        if (byAccount.containsKey(account)) {
            return Optional.of(new Aim(byAccount.get(account), Because.ACCOUNT));
        }
        if (segment == null) {
            return Optional.empty();
        }
        if (saidNo) {
            return Optional.of(new Aim(segment, Because.WANTS_NO_MORE));
        }
        return Optional.of(
                new Aim(bySegment.get(segment), set.containsKey(segment) ? Because.SEGMENT : Because.TYPICAL));
    }
}
