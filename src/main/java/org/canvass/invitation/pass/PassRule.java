package org.canvass.invitation.pass;

/**
 * How often one ask may be passed on, so that nobody's link becomes a way of writing to strangers.
 *
 * @param mostInChain colleagues who may be invited because of one first invitation, however they were named
 */
record PassRule(int mostInChain) {
    static final PassRule STANDARD = new PassRule(5);

    /** Whether one more may be invited after so many. */
    boolean oneMore(long invited) {
        return invited < mostInChain;
    }

    /**
     * Whether a pass may be taken back.
     *
     * @param made whether the colleague was invited because of it
     * @param begun whether the colleague has answered something, or passed it on to a third
     */
    boolean takenBack(boolean made, boolean begun) {
        return !made || !begun;
    }
}
