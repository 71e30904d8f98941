package org.canvass.placement.judgement;

import java.util.Map;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Segment;

/** The typical next step of a segment, as the method names it; where it names none, the segment holds what it has. */
final class TypicalNext {
    private static final Map<Integer, Integer> CANVAS = Map.of(1, 3, 2, 4, 3, 4, 4, 6, 5, 6);

    private TypicalNext() {}

    static int of(SegmentationModel model, Segment segment) {
        return model.key().startsWith("canvas")
                ? CANVAS.getOrDefault(segment.number(), segment.number())
                : segment.number();
    }
}
