package org.canvass.response.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;
import org.canvass.survey.question.SingleChoice;

/** Questions and answers of one survey in a reader's words. */
record AnswerWords(Survey survey, String language, String supplier, Map<String, String> products) {

    /** The question as it was asked; its key where the survey does not know it. */
    String question(Answer answer) {
        return survey.question(answer.question())
                .map(question -> question.basics().text().in(language, supplier))
                .orElse(answer.question());
    }

    /** What the answer is used for; null where for nothing but being read. */
    Feeds feeds(Answer answer) {
        return survey.question(answer.question())
                .flatMap(question -> question.basics().feeds())
                .orElse(null);
    }

    /** What the option chosen means there; null where there is none or it means nothing. */
    String means(Answer answer) {
        return survey.question(answer.question())
                .filter(SingleChoice.class::isInstance)
                .map(SingleChoice.class::cast)
                .flatMap(question -> answer.codes().stream().findFirst().flatMap(question::option))
                .flatMap(Option::means)
                .orElse(null);
    }

    /** The answer in one line. */
    String answer(Answer answer) {
        return String.join(", ", parts(answer));
    }

    /** Each thing said: an option, a score, a text. */
    List<String> parts(Answer answer) {
        List<String> parts = new ArrayList<>();
        for (String code : answer.codes()) {
            boolean written = answer.other() != null && isOther(answer, code);
            parts.add(written ? option(answer, code) + ": " + answer.other() : option(answer, code));
        }
        if (answer.number() != null) {
            parts.add(score(answer));
        }
        if (answer.text() != null) {
            parts.add(answer.text());
        }
        return parts;
    }

    /** The question's place in the survey, to sort by. */
    int position(Answer answer) {
        List<String> keys = survey.questions().stream().map(Question::key).toList();
        return IntStream.range(0, keys.size())
                .filter(i -> keys.get(i).equals(answer.question()))
                .findFirst()
                .orElse(keys.size());
    }

    private String option(Answer answer, String code) {
        String product = Option.productOf(code).orElse(null);
        if (product != null) {
            return products.getOrDefault(product, "a product no longer offered");
        }
        return written(answer).stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .map(option -> option.text().in(language, supplier))
                .orElse(code);
    }

    private boolean isOther(Answer answer, String code) {
        return written(answer).stream()
                .anyMatch(option -> option.other() && option.code().equals(code));
    }

    /** "4, Agree", or the number alone where it has no words. */
    private String score(Answer answer) {
        String number = answer.number().toString();
        return survey.question(answer.question())
                .flatMap(question -> question.words(answer.number()))
                .map(words -> number + ", " + words.in(language, supplier))
                .orElse(number);
    }

    private List<Option> written(Answer answer) {
        return survey.question(answer.question()).map(Question::written).orElse(List.of());
    }
}
