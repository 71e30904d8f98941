package org.canvass.mail.trouble;

/**
 * When a mailing pauses itself: so many failed among its last letters that sending on does harm, to people's patience
 * and to the sender's name. A letter that the server put off has not failed, and a server that is away fails nobody.
 *
 * @param errors failed letters that are too many, at least 1
 * @param among so many last letters; at least as many as errors
 */
public record PausePolicy(int errors, int among) {

    /**
     * Whether it pauses.
     *
     * @param failed refused for good, given up, not written, or uncertain
     * @param sent taken by the mail server since the first of those failed
     */
    public boolean isTooMuch(int failed, int sent) {
        return failed >= errors && (long) failed + sent <= among;
    }

    /** The rule, for the page it stands on. */
    public String inWords() {
        return "A mailing pauses itself when " + errors + " of its last " + among + " letters failed.";
    }

    /** Why it paused. */
    public String because(String last) {
        return errors + " of the last " + among + " letters failed, so sending paused itself. The last one: " + last;
    }
}
