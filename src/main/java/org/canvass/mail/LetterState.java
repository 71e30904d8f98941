package org.canvass.mail;

/**
 * Where a letter is. QUEUED to SENDING is committed before DATA, SENDING to SENT after the 250. A SENDING whose lease
 * ran out becomes UNCERTAIN: it may or may not have arrived, and only a person sends it again.
 */
public enum LetterState {
    /** Waits for its time, or to be tried again. */
    QUEUED,
    /** Claimed by a process that writes and sends it now. */
    SENDING,
    /** Accepted by the mail server. */
    SENT,
    /** Refused for good (5xx), or given up after its attempts. */
    FAILED,
    /** May or may not have arrived. */
    UNCERTAIN,
    /** No longer wanted when its turn came: answered, suppressed, closed, revoked. */
    WITHDRAWN
}
