package org.canvass.segmentation.model;

/** A contact's part when suppliers are chosen. */
public enum Part {
    DECIDES,
    ADVISES,
    USES,
    NONE,
    UNKNOWN
}
