package org.canvass.wave;

/** DRAFT, then RUNNING, with PAUSED in between as often as needed, then CLOSED for good. */
public enum WaveState {
    DRAFT,
    RUNNING,
    PAUSED,
    CLOSED
}
