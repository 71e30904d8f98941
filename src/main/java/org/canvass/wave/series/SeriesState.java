package org.canvass.wave.series;

/** Whether a series goes on. */
public enum SeriesState {
    ACTIVE,
    /** Prepares and launches nothing until somebody resumes it. */
    PAUSED,
    /** For good. */
    ENDED
}
