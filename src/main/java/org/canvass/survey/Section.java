package org.canvass.survey;

import java.util.List;
import java.util.Optional;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Question;
import org.canvass.survey.text.Texts;

/** Questions that stand on one page. Which of them are asked is settled by the sections before. */
public record Section(String key, Optional<Texts> title, List<Question> questions) {

    public Section {
        questions = List.copyOf(questions);
    }

    /** The questions this respondent is asked here. */
    public List<Question> asked(Answers before, Asking asking) {
        return questions.stream()
                .filter(question -> question.asked(before, asking))
                .toList();
    }
}
