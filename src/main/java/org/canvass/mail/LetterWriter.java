package org.canvass.mail;

import java.time.Instant;

/**
 * Writes letters of the kinds it knows. Every CDI bean of this type is asked; each kind has one writer.
 *
 * <p>It is called just before the letter leaves, in a request context of the letter's organization and in a transaction
 * that ends before the mail server is spoken to. So it checks again, now, whether the letter is still wanted: answered,
 * suppressed, erased, revoked or closed since it was queued. What it throws fails this one letter, with the message as
 * the reason.
 */
public interface LetterWriter {
    /** Whether this writer writes letters of the kind. */
    boolean writes(String kind);

    /** The mail, or why it is no longer wanted, or when its time is. */
    Writing write(Letter letter, Instant now);
}
