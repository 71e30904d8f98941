package org.canvass.intake.mapping;

/** Which of 3/4/2024's numbers is the day. */
public enum DateOrder {
    /** 3 April 2024. */
    DAY_FIRST,
    /** 4 March 2024. */
    MONTH_FIRST
}
