package org.canvass.segmentation.model;

import java.util.List;
import java.util.Map;

/**
 * A named part of the grid.
 *
 * @param number its number, always shown with its colour and name
 * @param color as {@code #rrggbb}, safe for colour-blind eyes
 * @param meaning what the relationship is like
 * @param managed how it is looked after
 * @param aim where it should go
 * @param typical answers usual here, by input, such as {@code trust: [knowledge, identification]}
 */
public record Segment(
        int number,
        String color,
        Wording name,
        Wording meaning,
        Wording managed,
        Wording aim,
        Map<String, List<String>> typical) {

    public Segment {
        typical = typical == null ? Map.of() : Map.copyOf(typical);
    }
}
