package org.canvass.intake;

/** OPEN until it is brought in or discarded, then that for good. */
public enum UploadState {
    OPEN,
    BROUGHT_IN,
    DISCARDED
}
