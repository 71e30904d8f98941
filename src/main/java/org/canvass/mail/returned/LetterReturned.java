package org.canvass.mail.returned;

import java.time.Instant;
import org.canvass.mail.Letter;

/**
 * Something came back of a letter, for the first time of its kind: told in the transaction that keeps it, so that what
 * follows from it holds or nothing does.
 */
public record LetterReturned(Letter letter, Notice notice, Instant at) {}
