package org.canvass.response.trust;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.canvass.survey.trust.Statement;
import org.canvass.survey.trust.TrustScale;

/**
 * One response's answers to the trust scale, and what they amount to.
 *
 * @param statements all of the survey, in the order written, answered or not
 * @param placed the stage of the sentence the contact chose for themselves; null where unknown
 * @param took from sending the first page to sending the last; null while the response is not whole
 */
public record TrustReading(
        UUID waveId,
        UUID accountId,
        UUID contactId,
        List<Statement> statements,
        String placed,
        Duration took,
        TrustScale scale) {}
