package org.canvass.wave;

/**
 * How far a wave has come, in contacts. Opening a page is not counted: link scanners open pages too.
 *
 * @param asked invitations made
 * @param sent invitations that left
 * @param started contacts who sent the first page of their answers, or answered at once
 * @param answered contacts who sent the last page
 */
public record Funnel(long asked, long sent, long started, long answered) {
    public static final Funnel NOBODY = new Funnel(0, 0, 0, 0);

    /** Answers of those reached, in whole percent, rounded half up; 0 where nobody was reached. */
    public int rate() {
        return percent(answered, sent);
    }

    public int sentPercent() {
        return percent(sent, asked);
    }

    public int startedPercent() {
        return percent(started, asked);
    }

    public int answeredPercent() {
        return percent(answered, asked);
    }

    static int percent(long part, long whole) {
        return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
    }
}
