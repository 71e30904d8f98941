package org.canvass.survey.answer;

import java.util.List;

/**
 * What one respondent said to one question.
 *
 * @param question its key in the survey
 * @param codes the options chosen; empty for scores and open text
 * @param number the score chosen, or null
 * @param text what was written, or null
 * @param other what was written beside "something else", or null
 * @param shown the codes of the options in the order they were shown; empty for scores and open text
 */
public record Answer(
        String question, List<String> codes, Integer number, String text, String other, List<String> shown) {

    public Answer {
        codes = List.copyOf(codes);
        shown = List.copyOf(shown);
    }

    public static Answer choice(String question, String code, List<String> shown) {
        return new Answer(question, List.of(code), null, null, null, shown);
    }

    /** @param other null when nothing was written */
    public static Answer choices(String question, List<String> codes, String other, List<String> shown) {
        return new Answer(question, codes, null, null, other, shown);
    }

    public static Answer score(String question, int number) {
        return new Answer(question, List.of(), number, null, null, List.of());
    }

    public static Answer text(String question, String text) {
        return new Answer(question, List.of(), null, text, null, List.of());
    }

    /** Whether this option was chosen. */
    public boolean chose(String code) {
        return codes.contains(code);
    }
}
