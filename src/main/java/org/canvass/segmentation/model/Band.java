package org.canvass.segmentation.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One step of an axis or of an input.
 *
 * @param level its place, counted from 1, the lowest; files leave it out, the order tells it
 * @param code its short name in files and storage, such as {@code A} or {@code often}
 */
public record Band(int level, String code, Wording name) {

    static List<Band> numbered(List<Band> bands) {
        return IntStream.range(0, bands.size())
                .mapToObj(i -> new Band(i + 1, bands.get(i).code(), bands.get(i).name()))
                .toList();
    }
}
