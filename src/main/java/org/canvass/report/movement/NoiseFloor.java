package org.canvass.report.movement;

import org.canvass.placement.Models;

/**
 * How many of the accounts heard again change their group though nothing has changed, because people answer the same
 * question a little differently each time. Measured on a made-up panel whose truth stands still (the profile "panel"
 * measures it anew and holds these figures to it).
 */
public final class NoiseFloor {

    /** The share of accounts heard again that change their segment of the Canvas by noise alone, 0..1. */
    public static final double SEGMENTS = 0.11;

    /** The share of accounts heard again that change their stage of trust by noise alone, 0..1. */
    public static final double STAGES = 0.25;

    private NoiseFloor() {}

    /** "answer noise alone could produce about 6", as far as the model's noise was measured. */
    static String ofSegments(String model, int heardAgain) {
        return model.equals(Models.CANVAS)
                ? about(SEGMENTS, heardAgain, "segment")
                : "answer noise alone could produce many.";
    }

    /** As {@link #ofSegments}, of stages of trust. */
    public static String ofStages(int heardAgain) {
        return about(STAGES, heardAgain, "stage");
    }

    private static String about(double share, int heardAgain, String group) {
        return "answer noise alone could produce about " + Math.round(share * heardAgain) + ": " + heardAgain
                + (heardAgain == 1 ? " was" : " were")
                + " heard again, and in a made-up panel whose truth stands still "
                + Math.round(100 * share) + "% of those change their " + group + ".";
    }
}
