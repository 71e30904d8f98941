package org.canvass.invitation.letter;

import java.util.List;
import org.canvass.wave.letter.prose.Run;

/**
 * A letter with everything filled in, as both its forms need it: nothing in it is HTML yet.
 *
 * @param before what stands before the question
 * @param test whether the letter says that it is only a test
 */
public record LetterView(
        String language,
        String direction,
        String supplier,
        String subject,
        String preheader,
        List<Part> before,
        List<Part> after,
        Ask ask,
        Words words,
        String surveyLink,
        String notForMeLink,
        String stopLink,
        boolean test) {

    /** A paragraph of lines, or a list of items; each a row of runs. */
    public record Part(boolean list, List<List<Run>> lines) {}

    /**
     * The first question.
     *
     * @param text null where the survey has none for letters
     * @param options its answers as links, none where it has none
     * @param scale whether the answers are numbers, which stand beside each other
     * @param low what the lowest number means, as "0 = not at all"; null where nothing is said
     */
    public record Ask(String text, List<OptionLink> options, boolean scale, String low, String high) {
        static final Ask NOTHING = new Ask(null, List.of(), false, null, null);
    }

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

    public boolean hasOptions() {
        return !ask.options.isEmpty();
    }
}
