package org.canvass.wave.audience;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where accounts stood when the last wave closed; told by the package that places them. */
public interface SegmentsOfLastWave {

    /** The last closed wave of the current organization; empty where none has closed, and nothing can be chosen by it. */
    Optional<LastWave> lastWave();

    /**
     * A closed wave's placements.
     *
     * @param names the segments' names by number, in order
     * @param segments the segment of every placed account; an account that is not here was not placed
     */
    record LastWave(String waveName, List<Named> names, Map<UUID, Integer> segments) {}

    /** A segment's number and name. */
    record Named(int number, String name) {}
}
