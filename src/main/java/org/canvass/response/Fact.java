package org.canvass.response;

import java.time.Instant;
import java.util.UUID;

/**
 * What one contact's answers say that an account is placed by; null is unknown: not asked, left out, or "I can't say".
 *
 * @param waveId the wave of the answers; of the newest where they come from several
 * @param invitationId the invitation answered; of the newest where they come from several
 * @param trust everyday, risk, knowledge or identification
 * @param appetite No, Maybe or Yes
 * @param recommend 0 to 10
 * @param role the contact's part in the choice: DM, INF, USE or NONE; from these answers, else as known of the contact
 * @param answeredAt when the newest of these answers was given
 */
public record Fact(
        UUID waveId,
        UUID accountId,
        UUID contactId,
        UUID invitationId,
        String trust,
        Instant trustAt,
        String appetite,
        Instant appetiteAt,
        Integer recommend,
        Instant recommendAt,
        String role,
        Instant answeredAt) {}
