package org.canvass.account;

/** What a {@link Figure} counts. */
public enum FigureKind {
    /** Money invoiced to the account in the period. */
    REVENUE,
    PROFIT,
    /** What the account could spend over five years, with any vendor. */
    POTENTIAL,
    /** Replies, clicks by people and meetings in the period: a count, never mail opens or survey silence. */
    ENGAGEMENT,
    /** What the account spends with any vendor, us included, on what we could supply. */
    SPEND,
    /** What all vendors together, us included, earn with the account on what we could supply. */
    PROFIT_POOL
}
