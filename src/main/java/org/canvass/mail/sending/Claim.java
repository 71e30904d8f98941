package org.canvass.mail.sending;

import java.util.List;
import org.canvass.mail.Letter;
import org.canvass.mail.Writing;

/**
 * Letters claimed together.
 *
 * @param begun those that are wanted and leave now
 * @param settled how many were claimed and came to an end, or wait again, without leaving
 * @param troubled whether something was wrong with the account or a domain, so that a success is news
 * @param since when it was looked whether they may leave, on the clock of {@link System#nanoTime()}
 */
record Claim(List<Begun> begun, int settled, boolean troubled, long since) {
    static final Claim NOTHING = new Claim(List.of(), 0, false, 0);

    /** A letter that leaves now. */
    record Begun(Letter letter, Writing writing) {}

    /** Whether there may be more where these came from. */
    boolean isSome() {
        return !begun.isEmpty() || settled > 0;
    }
}
