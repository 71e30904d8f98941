package org.canvass.statistics;

/** What a group's base allows to be shown of it. */
public enum Base {
    /** Fewer than 5: no result of the group at all. */
    NONE,
    /** 5 to 9: counts only, no share and no score. */
    COUNTS,
    /** 10 to 29: shown, but hatched, so that nobody leans on it. */
    HATCHED,
    /** 30 and more: shown plainly. */
    PLAIN;

    /** The smallest base of any group result. */
    public static final int FOR_COUNTS = 5;

    /** The smallest base of shares and scores. */
    public static final int FOR_SHARES = 10;

    /** The smallest base that is shown without hatching. */
    public static final int FOR_PLAIN = 30;

    /** What a base of so many people or accounts allows. */
    public static Base of(long n) {
        if (n < FOR_COUNTS) {
            return NONE;
        }
        if (n < FOR_SHARES) {
            return COUNTS;
        }
        return n < FOR_PLAIN ? HATCHED : PLAIN;
    }

    /** Whether shares and scores may be shown. */
    public boolean allowsShares() {
        return this == HATCHED || this == PLAIN;
    }
}
