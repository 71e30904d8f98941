package org.canvass.response.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;

/**
 * One question as its template shows it, or several as one matrix. A new type of question needs nothing here: whatever
 * it may show, it says by {@link Question}'s own methods.
 *
 * @param id of its first control, where a link from an error leads
 * @param item its wording below the words of a matrix
 * @param error what is to be done about it; empty when nothing
 * @param low what the lowest score means; empty where there are no scores, or each has its own words
 * @param hint what to know before answering; empty where nothing
 * @param written what stands in its text field, or in the one beside the choices
 * @param besideName the name of the field beside the choices; empty where there is none
 * @param onlyBeside whether there is nothing to choose, only that field
 * @param most the longest text taken, in characters
 * @param unit of an amount; empty where there is none
 * @param rows the questions of a matrix; empty in a question
 */
public record Field(
        String key,
        String type,
        String id,
        String text,
        String item,
        boolean required,
        String error,
        List<Choice> choices,
        String low,
        String high,
        String hint,
        String written,
        String besideName,
        boolean onlyBeside,
        int most,
        String unit,
        List<Field> rows) {

    /** One row to choose; {@code apart} stands a little below the others, {@code other} has a field to write in. */
    public record Choice(String id, String value, String text, boolean chosen, boolean apart, boolean other) {
        /** Whether it is a point of a score. */
        public boolean point() {
            return !apart;
        }

        /** The point's number, or an empty text where its words say it all. */
        public String number() {
            return apart ? "" : value;
        }

        /** Whether its words are more than its number. */
        public boolean worded() {
            return !text.equals(value);
        }
    }

    /** A question with what was answered and what is wrong with it, both possibly nothing. */
    public static Field of(Question question, Asking asking, Optional<Answer> answer, Optional<String> error) {
        String id = "q-" + question.key();
        Optional<Question.Ends> ends = question.ends();
        return new Field(
                question.key(),
                question.type(),
                id,
                question.text(asking),
                question.basics().item().map(asking::say).orElse(question.text(asking)),
                question.required(),
                error.orElse(""),
                choices(question, id, asking, answer),
                ends.map(e -> asking.say(e.low())).orElse(""),
                ends.map(e -> asking.say(e.high())).orElse(""),
                question.hint(asking),
                answer.map(Field::written).orElse(""),
                question.fieldBeside().orElse(""),
                question.onlyBeside(asking),
                question.mostCharacters(),
                asking.currency(),
                List.of());
    }

    /**
     * Questions of one page with those that make a matrix put together, where the first of them stands.
     *
     * @param words above the matrix; empty where the page has none
     */
    public static List<Field> together(List<Field> fields, Optional<String> words) {
        List<Field> rows = fields.stream()
                .filter(field -> words.isPresent() && field.type.equals("one-to-five"))
                .toList();
        if (rows.size() < 2) {
            return fields;
        }
        List<Field> shown = new ArrayList<>();
        for (Field field : fields) {
            if (field == rows.get(0)) {
                shown.add(field.matrix(words.orElseThrow(), rows));
            } else if (!rows.contains(field)) {
                shown.add(field);
            }
        }
        return shown;
    }

    /** A type of question is shown by the template of its name. */
    public String template() {
        return "response/question/" + type;
    }

    public boolean wrong() {
        return !error.isEmpty();
    }

    /** The choice that is no point of the score, such as "can't say"; null where there is none. */
    public Choice unknown() {
        return choices.stream().filter(Choice::apart).findFirst().orElse(null);
    }

    /** Whether every point of the score has its own words. */
    public boolean inWords() {
        return low.isEmpty() && high.isEmpty();
    }

    private Field matrix(String words, List<Field> all) {
        return new Field(
                key,
                "matrix",
                id,
                words,
                "",
                false,
                "",
                choices,
                low,
                high,
                "",
                "",
                "",
                false,
                0,
                "",
                List.copyOf(all));
    }

    private static String written(Answer answer) {
        String written = answer.text() != null ? answer.text() : answer.other();
        if (written == null && answer.number() != null) {
            return answer.number().toString();
        }
        return written == null ? "" : written;
    }

    private static List<Choice> choices(Question question, String id, Asking asking, Optional<Answer> answer) {
        List<Option> options = question.choices(asking);
        return IntStream.range(0, options.size())
                .mapToObj(i -> {
                    Option option = options.get(i);
                    boolean chosen =
                            answer.filter(given -> chose(given, option)).isPresent();
                    boolean apart = option.unknown() || option.exclusive();
                    return new Choice(nth(id, i), option.code(), option.text(asking), chosen, apart, option.other());
                })
                .toList();
    }

    /** Whether the answer is this choice, or is its number. */
    static boolean chose(Answer answer, Option choice) {
        return answer.chose(choice.code())
                || answer.number() != null && choice.code().equals(String.valueOf(answer.number()));
    }

    private static String nth(String id, int i) {
        return i == 0 ? id : id + "-" + i;
    }
}
