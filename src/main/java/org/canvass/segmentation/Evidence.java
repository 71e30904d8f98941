package org.canvass.segmentation;

/** How much of a placement rests on what the customer said. Only a customer's own answer makes it asked. */
public enum Evidence {
    /** Appetite and trust both come from the customer. */
    ASKED,
    /** One of the two comes from the customer. */
    PARTLY_ASKED,
    /** Neither does. */
    ASSUMED
}
