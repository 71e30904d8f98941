package org.canvass.organization;

/** In whose name letters are written. */
public enum LettersFrom {
    /** The organization's own sender signs all of them. */
    ORGANIZATION,
    /** The manager of the contact's account does, wherever they can be answered. */
    MANAGER
}
