package org.canvass.survey;

import java.util.List;
import java.util.Optional;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Question;
import org.canvass.survey.text.Texts;

/**
 * Questions that stand on one page. Which of them are asked is settled by the sections before.
 *
 * @param matrix the words above its scores from 1 to 5, which then stand together as one matrix; empty where they do not
 * @param questions as written; which of them a respondent finds here, {@link #questions(Asking)} says
 * @param mix with which questions they are shuffled; empty where they stand as written
 */
public record Section(
        String key, Optional<Texts> title, Optional<Texts> matrix, List<Question> questions, Optional<Mix> mix) {

    public Section {
        questions = List.copyOf(questions);
    }

    /** The questions this respondent finds here, asked or not, in the order they find them. */
    public List<Question> questions(Asking asking) {
        return mix.map(mixed -> mixed.of(asking, questions.size())).orElse(questions);
    }

    /** The questions this respondent is asked here. */
    public List<Question> asked(Answers before, Asking asking) {
        return questions(asking).stream()
                .filter(question -> question.asked(before, asking))
                .toList();
    }
}
