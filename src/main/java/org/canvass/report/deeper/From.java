package org.canvass.report.deeper;

/** Who says so, the best first. */
public enum From {
    CUSTOMER,
    STAFF,
    RECORD;

    /** Whether it counts as asked; an estimate never does. */
    public boolean asked() {
        return this == CUSTOMER;
    }
}
