package org.canvass.response;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One answer as what it feeds, whatever the question was called.
 *
 * @param name what it feeds: shareOfWallet, ceiling, needImportance, needPerformance, competitor, comparison,
 *     importance, market, growth, involvedEarly, futureNeed, whoElse, process, trustItem ... ({@code Feeds.fact()})
 * @param about which of several: the need, the stage of trust; null where there is but one
 * @param question its key in the survey
 * @param role the contact's part in the choice as known now: DM, INF, USE or NONE; null where unknown
 * @param value the score, or the number the option stands for; null where the answer is no number ("can't say", "not
 *     relevant", words)
 * @param codes the options chosen; empty for scores and words
 * @param means what the option says in the words of what it feeds; null where nothing
 * @param text what was written; null where nothing
 * @param at when the answer took what it says now
 */
public record NamedFact(
        String name,
        String about,
        String question,
        UUID waveId,
        UUID accountId,
        UUID contactId,
        String role,
        BigDecimal value,
        List<String> codes,
        String means,
        String text,
        Instant at) {

    /** Whether this option was chosen. */
    public boolean chose(String code) {
        return codes.contains(code);
    }
}
