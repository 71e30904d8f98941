package org.canvass.survey.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.answer.Reading;
import org.canvass.survey.text.Texts;

/**
 * One question of a survey. A type of question is a class with this interface, a line in QuestionType, a template. What
 * a template may show beside the wording, every type says of itself by the methods below that have a default.
 */
public interface Question {
    /** Characters of a text field where a type says nothing else. */
    int MOST_BESIDE = 500;

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

    /** All there is to choose from, scores included, in the order this respondent sees it. */
    default List<Option> choices(Asking asking) {
        return options(asking);
    }

    /** The options as the definition writes them, by which codes kept with answers are read back. */
    default List<Option> written() {
        return List.of();
    }

    /** What the ends of a score mean; empty where there is none, or where every point has its own words. */
    default Optional<Ends> ends() {
        return Optional.empty();
    }

    /** The words of a score; empty where it is said by its number alone. */
    default Optional<Texts> words(int score) {
        return Optional.empty();
    }

    /** The name of the field to write in beside the choices; empty where there is none. */
    default Optional<String> fieldBeside() {
        return Optional.empty();
    }

    /** True when there is nothing to choose from, only a field to write in. */
    default boolean onlyBeside(Asking asking) {
        return false;
    }

    /** Whether some of its choices are products that suit the account. */
    default boolean offersProducts() {
        return false;
    }

    /** What to know before answering, such as how many may be chosen; empty where nothing. */
    default String hint(Asking asking) {
        return "";
    }

    /** The longest text taken, in characters as a reader counts them. */
    default int mostCharacters() {
        return MOST_BESIDE;
    }

    /** The names of the form fields that belong to this question. */
    default Set<String> fields() {
        return fieldBeside().map(beside -> Set.of(key(), beside)).orElse(Set.of(key()));
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

    /** The option of this code, if the definition has it. */
    default Optional<Option> option(String code) {
        return written().stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** The same for a question of one field. */
    default Reading read(List<String> values, Asking asking) {
        return read(Posted.of(key(), values.toArray(String[]::new)), asking);
    }

    /** What the lowest and the highest score mean. */
    record Ends(Texts low, Texts high) {}

    /**
     * Reads a question that takes one value, as most do.
     *
     * @param missing the key of the words for a required answer that is not there
     * @param value what the one value sent amounts to
     */
    default Reading one(Posted posted, Asking asking, String missing, Function<String, Reading> value) {
        List<String> values = posted.values(key());
        if (values.isEmpty()) {
            return required() ? new Reading.Missing(asking.words().say(missing)) : new Reading.Nothing();
        }
        return values.size() > 1
                ? new Reading.Invalid(asking.words().say("invalid.twice"))
                : value.apply(values.get(0));
    }
}
