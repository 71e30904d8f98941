package org.canvass.survey;

import java.util.List;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Question;
import org.canvass.survey.question.Shuffle;

/**
 * Questions of one or several sections that are shuffled together, so that which page a question stands on is drawn
 * too.
 *
 * @param pool all of them, as written
 * @param from the place of this section's first question in the drawn order, from 0
 */
public record Mix(String name, List<Question> pool, int from) {

    public Mix {
        pool = List.copyOf(pool);
    }

    /** So many of them, as this respondent finds them in this section. */
    List<Question> of(Asking asking, int many) {
        return Shuffle.drawn(pool, Question::key, asking.seed(), name).subList(from, from + many);
    }
}
