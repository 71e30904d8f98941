package org.canvass.bench;

import java.util.List;

/** One part of the benchmark, which can be run alone. */
public interface Part {

    /** As {@code -Dbench=} names it. */
    String name();

    /** What it measures against what, in a sentence. */
    String what();

    /** What this machine lacks for it, with the Debian package that brings it; empty where nothing. */
    default List<String> missing() {
        return List.of();
    }

    /** Measures. Takes a few minutes at most. */
    List<Figure> run() throws Exception;
}
