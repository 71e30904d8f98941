package org.canvass.response.said;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.survey.question.Feeds;

/**
 * What one account's contacts said in one wave, in words. In a named wave {@code contacts} says it person by person.
 * In a confidential one {@code counts} says it together, and only where at least three have answered.
 *
 * @param respondents how many of the account have answered, at least in part
 * @param withheld whether a confidential wave has too few of them for anything to be shown
 */
public record SaidInWave(
        UUID waveId,
        String wave,
        Instant launchedAt,
        boolean confidential,
        int respondents,
        boolean withheld,
        List<ByContact> contacts,
        List<Counted> counts) {

    /** One contact's answers; {@code complete} once the last page was sent. */
    public record ByContact(UUID contactId, String name, boolean complete, Instant at, List<Line> lines) {}

    /**
     * A question and its answer as the contact saw them, and when it was given.
     *
     * @param feeds what the answer is used for; null where for nothing but being read
     * @param means what the option chosen means there, such as knowledge or yes; null where it means nothing
     */
    public record Line(String key, Feeds feeds, String means, String question, String answer, Instant at) {}

    /** A question and how often each answer was given; written answers stand alone, in no order that tells who. */
    public record Counted(String key, Feeds feeds, String question, List<Count> answers) {}

    /** One answer and how many gave it. */
    public record Count(String answer, int times) {}
}
