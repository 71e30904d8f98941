package org.canvass.mail.account;

/**
 * What a mail server and those behind it are to be asked at most.
 *
 * @param perMinute letters a minute in all
 * @param perDomain letters a minute to one receiving domain; 0 where it is left to the mail server
 * @param sessions kept open at one time, at least 1
 */
public record Rates(int perMinute, int perDomain, int sessions) {
    /** While one letter is handed over, two more are claimed, composed or written down. */
    static final int LETTERS_A_SESSION = 3;

    /** Letters on their way at one time; the most that a crash leaves uncertain. */
    public int onTheirWay() {
        return LETTERS_A_SESSION * sessions;
    }
}
