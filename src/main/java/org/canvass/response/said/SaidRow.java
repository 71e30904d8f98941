package org.canvass.response.said;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.canvass.survey.answer.Answer;

/**
 * One answer with whose it is; a response without any answer is one row without an answer.
 *
 * @param products the organization's product names by id
 */
record SaidRow(
        UUID waveId,
        String wave,
        Instant launchedAt,
        boolean confidential,
        String supplier,
        Map<String, String> products,
        UUID accountId,
        String account,
        UUID contactId,
        String contactName,
        boolean complete,
        Instant updatedAt,
        Answer answer,
        Instant answeredAt) {}
