package org.canvass.survey.question;

import java.util.List;
import java.util.Set;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.answer.Reading;

/** One question of a survey. A type of question is a class with this interface, a line in QuestionType, a template. */
public interface Question {

    /** What every question has. */
    Basics basics();

    /** The name of the type, as in the definition; also the name of its template. */
    String type();

    /** What a form's fields mean as an answer to this question. Whether it is asked at all is not looked at. */
    Reading read(Posted posted, Asking asking);

    /** The options in the order this respondent sees them; none for scores and open text. Draws nothing at random. */
    default List<Option> options(Asking asking) {
        return List.of();
    }

    /** The names of the form fields that belong to this question. */
    default Set<String> fields() {
        return Set.of(key());
    }

    /** Whether this respondent is asked, given what they said before. */
    default boolean asked(Answers before, Asking asking) {
        return basics().route().holds(before, asking);
    }

    default String key() {
        return basics().key();
    }

    /** The wording this respondent reads. */
    default String text(Asking asking) {
        return asking.say(basics().text());
    }

    default boolean required() {
        return basics().required();
    }

    /** Whether the letter carries this question, to be answered by a click that preselects. */
    default boolean inEmail() {
        return basics().inEmail();
    }

    /** The same for a question of one field. */
    default Reading read(List<String> values, Asking asking) {
        return read(Posted.of(key(), values.toArray(String[]::new)), asking);
    }
}
