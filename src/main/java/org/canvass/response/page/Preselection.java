package org.canvass.response.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.canvass.response.link.Course;
import org.canvass.survey.FormReading;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.question.Question;

/**
 * What a click in the letter chose: shown as chosen, and kept only when a person sends the page. What the address says
 * beside that is passed over.
 */
final class Preselection {
    private Preselection() {}

    /** The valid answers in an address that differ from what was kept before. */
    static Answers of(Course course, Map<String, List<String>> query) {
        List<Answer> clicked = new ArrayList<>();
        for (int page : course.pages()) {
            for (Question question : course.questions(page)) {
                if (query.containsKey(question.key())) {
                    question.read(new Posted(Map.of(question.key(), query.get(question.key()))), course.asking())
                            .given()
                            .filter(answer -> differs(answer, course.answers().to(question.key())))
                            .ifPresent(clicked::add);
                }
            }
        }
        return Answers.of(clicked);
    }

    /** The page of the first of them. */
    static OptionalInt page(Course course, Answers clicked) {
        return clicked.all().stream()
                .map(answer -> course.survey().question(answer.question()).orElseThrow())
                .map(course::pageOf)
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
    }

    /** What to say of a form that belongs to none of the pages. */
    static FormReading foreign(Course course) {
        String sentence = course.asking().words().say("invalid.field");
        return new FormReading(Map.of(), List.of(sentence));
    }

    private static boolean differs(Answer clicked, Optional<Answer> kept) {
        return kept.filter(before -> before.codes().equals(clicked.codes())
                        && java.util.Objects.equals(before.number(), clicked.number())
                        && java.util.Objects.equals(before.text(), clicked.text()))
                .isEmpty();
    }
}
