package org.canvass.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes letters of the kinds it knows. Every CDI bean of this type is asked; each kind has one writer.
 *
 * <p>It is called just before letters leave, in a request context of their organization and in the transaction that
 * claims them, with their rows held. So it checks again, now, whether a letter is still wanted: answered, suppressed,
 * erased, revoked or closed since it was queued. It reads and changes nothing. What it throws fails this one letter,
 * with the message as the reason.
 */
public interface LetterWriter {
    /** Whether this writer writes letters of the kind. */
    boolean writes(String kind);

    /** The mail, or why it is no longer wanted, or when its time is. */
    Writing write(Letter letter, Instant now);

    /**
     * The same for some letters of one kind that are claimed together, by the letter's id.
     *
     * @param known what earlier letters of this organization needed too
     */
    default Map<UUID, Writing> write(List<Letter> letters, Instant now, Known known) {
        Map<UUID, Writing> writings = new HashMap<>();
        letters.forEach(letter -> writings.put(letter.id, write(letter, now)));
        return writings;
    }
}
