package org.canvass.response.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.MultiChoice;
import org.canvass.survey.question.OpenText;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;
import org.canvass.survey.question.ZeroToTen;

/**
 * One question as its template shows it.
 *
 * @param id of its first control, where a link from an error leads
 * @param error what is to be done about it; empty when nothing
 * @param low what the lowest score means; empty where there are no scores
 * @param written what stands in its text field, or in the one beside "something else"
 * @param otherName the name of the field beside "something else"; empty where there is none
 * @param onlyOther whether there is nothing to choose, only that field
 * @param most the longest text taken, in characters
 */
record Field(
        String key,
        String type,
        String id,
        String text,
        boolean required,
        String error,
        List<Choice> choices,
        String low,
        String high,
        String written,
        String otherName,
        boolean onlyOther,
        int most) {

    /** Characters beside "something else". */
    private static final int MOST_BESIDE = 500;

    /** One row to choose; {@code apart} stands a little below the others, {@code other} has a field to write in. */
    record Choice(String id, String value, String text, boolean chosen, boolean apart, boolean other) {}

    /** A question with what was answered and what is wrong with it, both possibly nothing. */
    static Field of(Question question, Asking asking, Optional<Answer> answer, Optional<String> error) {
        String id = "q-" + question.key();
        MultiChoice multi = question instanceof MultiChoice choice ? choice : null;
        boolean other = multi != null && multi.options(asking).stream().anyMatch(Option::other);
        ZeroToTen scale = question instanceof ZeroToTen scores ? scores : null;
        String written = multi == null
                ? answer.map(Answer::text).orElse("")
                : answer.map(Answer::other).orElse("");
        return new Field(
                question.key(),
                question.type(),
                id,
                question.text(asking),
                question.required(),
                error.orElse(""),
                scale == null ? options(question, id, asking, answer) : scores(scale, id, answer),
                scale == null ? "" : asking.say(scale.low()),
                scale == null ? "" : asking.say(scale.high()),
                written == null ? "" : written,
                other ? multi.otherField() : "",
                multi != null && multi.onlyOther(asking),
                question instanceof OpenText open ? open.mostCharacters() : MOST_BESIDE);
    }

    /** A type of question is shown by the template of its name. */
    public String template() {
        return "response/question/" + type;
    }

    public boolean wrong() {
        return !error.isEmpty();
    }

    private static List<Choice> options(Question question, String id, Asking asking, Optional<Answer> answer) {
        List<Option> options = question.options(asking);
        return IntStream.range(0, options.size())
                .mapToObj(i -> {
                    Option option = options.get(i);
                    boolean chosen = answer.filter(a -> a.chose(option.code())).isPresent();
                    boolean apart = option.unknown() || option.exclusive();
                    return new Choice(nth(id, i), option.code(), option.text(asking), chosen, apart, option.other());
                })
                .toList();
    }

    private static List<Choice> scores(ZeroToTen scale, String id, Optional<Answer> answer) {
        return scale.scores().stream()
                .map(score -> {
                    boolean chosen =
                            answer.filter(a -> score.equals(a.number())).isPresent();
                    String value = score.toString();
                    return new Choice(nth(id, score), value, value, chosen, false, false);
                })
                .toList();
    }

    private static String nth(String id, int i) {
        return i == 0 ? id : id + "-" + i;
    }
}
