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
 * @param kpis what shows whether it works, one measure each; may be empty
 * @param next the segments an account typically comes to from here, by number; empty where it is meant to stay
 * @param typical answers usual here, by input, such as {@code trust: [knowledge, identification]}
 */
public record Segment(
        int number,
        String color,
        Wording name,
        Wording meaning,
        Wording managed,
        Wording aim,
        List<Wording> kpis,
        List<Integer> next,
        Map<String, List<String>> typical) {

    public Segment {
        kpis = kpis == null ? List.of() : List.copyOf(kpis);
        next = next == null ? List.of() : List.copyOf(next);
        typical = typical == null ? Map.of() : Map.copyOf(typical);
    }
}
