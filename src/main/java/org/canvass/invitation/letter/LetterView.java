package org.canvass.invitation.letter;

import java.util.List;

/**
 * A letter with everything filled in, as its two templates need it: nothing in it is HTML yet.
 *
 * @param before the paragraphs before the question, each a list of lines
 * @param question the first question, null where the survey has none for letters
 * @param options its answers as links, none where it has none
 * @param test whether the letter says that it is only a test
 */
public record LetterView(
        String language,
        String direction,
        String subject,
        String preheader,
        List<List<String>> before,
        List<List<String>> after,
        String question,
        List<OptionLink> options,
        Words words,
        String surveyLink,
        String notForMeLink,
        String stopLink,
        boolean test) {

    /** An answer and the link that preselects it. */
    public record OptionLink(String text, String link) {}

    /** What the frame says, in the letter's language. */
    public record Words(
            String choose,
            String answer,
            String withoutChoosing,
            String why,
            String notForMe,
            String stop,
            String test) {}

    /** What sets the foot of a plain letter apart; mail clients know it and leave the foot out of a reply. */
    public String signatureMark() {
        return "-- ";
    }

    public boolean hasOptions() {
        return !options.isEmpty();
    }
}
