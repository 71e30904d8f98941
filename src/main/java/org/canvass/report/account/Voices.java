package org.canvass.report.account;

import java.util.List;
import java.util.UUID;
import org.canvass.report.account.words.LineWords;
import org.canvass.report.account.words.ScaleWords;

/**
 * Who said what: the contacts of an account, each with what they said in every wave they were asked in.
 *
 * @param silent who was asked in the wave shown and has not answered
 * @param apart confidential waves, in which nobody has a name
 */
public record Voices(List<Person> people, List<String> silent, List<Apart> apart) {

    /**
     * One contact.
     *
     * @param part "decides"; "part unknown" where nobody knows
     * @param gone that they have left, in words; null while they are there
     * @param wish what they asked of us and when (to stop, a pause, a light touch), or that no letter reaches them;
     *     null where nothing
     * @param inPeace whether they wish that nothing is sold to them
     */
    public record Person(
            UUID id,
            String name,
            String jobTitle,
            String part,
            String language,
            String gone,
            String wish,
            boolean inPeace,
            List<Turn> turns) {}

    /**
     * One contact in one wave.
     *
     * @param state "Answered on 3 May 2026, in German." or that they did not
     * @param shown whether it belongs to the wave the page shows
     * @param needs how much each need matters and how well it is met
     * @param scale what the statements of trust amount to; null where none were answered
     */
    public record Turn(
            String wave, String state, boolean shown, List<LineWords> lines, List<LineWords> needs, ScaleWords scale) {}

    /**
     * A confidential wave.
     *
     * @param state how many answered, as far as it may be told
     * @param tallies what was chosen and how often, and comments without a name
     */
    public record Apart(String wave, String state, List<Tally> tallies) {}

    /** What several respondents chose to one question. */
    public record Tally(String label, List<String> texts, List<String> quotes) {}

    public boolean none() {
        return people.isEmpty();
    }
}
