package org.canvass.invitation.contacts;

import java.time.Instant;
import java.util.UUID;
import org.canvass.mail.LetterState;

/**
 * One invitation as the list of a wave shows it, without what came back of its letters.
 *
 * @param letter how far its letter got; null where none was queued
 * @param reason why the letter failed, waits, is uncertain or was withdrawn; null otherwise
 * @param confidential whether its answer is nobody's business here; then only the letter is told
 */
record Asked(
        UUID id,
        UUID accountId,
        String contact,
        String email,
        String account,
        String language,
        LetterState letter,
        Instant sentAt,
        String reason,
        Instant startedAt,
        Instant answeredAt,
        Instant declinedAt,
        String passedTo,
        boolean confidential) {

    /** @param back what came back of its letters; null where nothing did */
    Standing standing(CameBack.Back back) {
        if (!confidential && answeredAt != null) {
            return Standing.ANSWERED;
        }
        if (!confidential && declinedAt != null) {
            return Standing.DECLINED;
        }
        if (!confidential && startedAt != null) {
            return Standing.STARTED;
        }
        if (letter == null) {
            return Standing.WITHDRAWN;
        }
        return switch (letter) {
            case QUEUED, SENDING -> Standing.WAITING;
            case SENT -> back == null ? Standing.SENT : back.kind().failed() ? Standing.RETURNED : Standing.REPORTED;
            case FAILED -> Standing.FAILED;
            case UNCERTAIN -> Standing.UNCERTAIN;
            case WITHDRAWN -> Standing.WITHDRAWN;
        };
    }
}
