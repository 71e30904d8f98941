package org.canvass.account;

/** Whether we serve an account yet. */
public enum AccountState {
    CUSTOMER,
    /** Not yet a customer: ranked by fit and potential, never asked about the relationship, never placed. */
    PROSPECT
}
