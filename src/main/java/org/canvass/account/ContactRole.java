package org.canvass.account;

/** A contact's part when suppliers are chosen; each has its weight in the account's voice. */
public enum ContactRole {
    /** Decides, or shares the decision. */
    DM,
    /** Advises or sets requirements. */
    INF,
    /** Uses what is bought. */
    USE,
    /** Has no part in it. */
    NONE
}
