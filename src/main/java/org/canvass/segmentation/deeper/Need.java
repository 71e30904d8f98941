package org.canvass.segmentation.deeper;

/**
 * One need of a customer, as they rated it.
 *
 * @param importance 1 hardly .. 5 critical
 * @param performance how well we do, 1 poorly .. 5 excellently
 */
public record Need(int importance, int performance) {

    private static final int IMPORTANT = 4;
    private static final int NOT_GOOD = 3;
    private static final int BEST = 5;

    public Need {
        if (importance < 1 || importance > BEST || performance < 1 || performance > BEST) {
            throw new IllegalArgumentException(
                    "Importance and performance are 1 to 5, not " + importance + " and " + performance + ".");
        }
    }

    /** How much is missing where it matters, 0..20. */
    public int gap() {
        return importance * (BEST - performance);
    }

    /** Whether to do something about it: important to them, and not good enough. */
    public boolean act() {
        return importance >= IMPORTANT && performance <= NOT_GOOD;
    }
}
