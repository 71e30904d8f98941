package org.canvass.survey.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Reading;
import org.canvass.survey.text.WrittenText;

/** How choices that were all offered, and the words beside "something else", become one answer. */
record MultiChoiceReading(MultiChoice question, List<Option> shown, Asking asking) {
    Reading read(List<String> chosen, List<String> written) {
        String other = written.isEmpty() ? null : WrittenText.tidy(written.get(0));
        if (other != null && !WrittenText.readable(other)) {
            return new Reading.Invalid(asking.words().say("invalid.characters"));
        }
        List<String> codes = codes(chosen, other);
        if (codes.isEmpty()) {
            return nothing();
        }
        List<String> order = shown.stream().map(Option::code).toList();
        Answer answer = Answer.choices(question.key(), codes, other, order);
        if (other != null && WrittenText.length(other) > Question.MOST_BESIDE) {
            return new Reading.Invalid(
                    asking.words().say("invalid.long", WrittenText.length(other), Question.MOST_BESIDE), answer);
        }
        Optional<Option> alone = shown.stream()
                .filter(option -> option.exclusive() || option.unknown())
                .filter(option -> codes.contains(option.code()))
                .findFirst();
        if (alone.isPresent() && codes.size() > 1) {
            return new Reading.Invalid(
                    asking.words().say("invalid.exclusive", alone.get().text(asking)), answer);
        }
        return tooMany(codes)
                ? new Reading.Invalid(asking.words().say("invalid.most", codes.size(), question.mostChosen()), answer)
                : new Reading.Given(answer);
    }

    /** As shown, not as posted; words beside "something else" tick it, as people write without ticking. */
    private List<String> codes(List<String> chosen, String other) {
        List<String> codes = new ArrayList<>();
        for (Option option : shown) {
            boolean written = option.other() && other != null;
            boolean ticked = chosen.contains(option.code()) && !(question.onlyBeside(asking) && other == null);
            if (written || ticked) {
                codes.add(option.code());
            }
        }
        return codes;
    }

    private boolean tooMany(List<String> codes) {
        return question.mostChosen() > 0 && codes.size() > question.mostChosen();
    }

    private Reading nothing() {
        return question.required() ? new Reading.Missing(asking.words().say("missing.choices")) : new Reading.Nothing();
    }
}
