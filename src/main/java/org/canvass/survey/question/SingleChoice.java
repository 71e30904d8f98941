package org.canvass.survey.question;

import java.util.List;
import java.util.Set;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.answer.Reading;
import org.canvass.survey.text.RespondentWords;
import org.canvass.survey.yaml.YamlNode;

/** One of several options. */
public record SingleChoice(Basics basics, List<Option> written, boolean shuffled) implements Question {
    static final String NAME = "single";
    static final QuestionType TYPE = new Type();

    @Override
    public String type() {
        return NAME;
    }

    @Override
    public List<Option> options(Asking asking) {
        return shuffled ? Shuffle.of(written, asking.seed(), key()) : written;
    }

    @Override
    public Reading read(Posted posted, Asking asking) {
        List<String> values = posted.values(key());
        RespondentWords words = asking.words();
        if (values.isEmpty()) {
            return required() ? new Reading.Missing(pleaseChoose(asking)) : new Reading.Nothing();
        }
        if (values.size() > 1) {
            return new Reading.Invalid(words.say("invalid.twice"));
        }
        if (option(values.get(0)).isEmpty()) {
            return new Reading.Invalid(words.say("invalid.choice"));
        }
        List<String> shown = options(asking).stream().map(Option::code).toList();
        return new Reading.Given(Answer.choice(key(), values.get(0), shown));
    }

    /** Whoever hesitates is told that "I can't say" will do, in the words of the option. */
    private String pleaseChoose(Asking asking) {
        return written.stream()
                .filter(Option::unknown)
                .findFirst()
                .map(option -> asking.words().say("missing.choice.or", option.text(asking)))
                .orElseGet(() -> asking.words().say("missing.choice"));
    }

    private record Type() implements QuestionType {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Set<String> keys() {
            return Set.of("options", "order");
        }

        @Override
        public void check(YamlNode question) {
            List<YamlNode> options = question.at("options").items();
            if (options.size() < 2) {
                question.refuse("A single choice needs at least two options; this one has " + options.size() + ".");
            }
            for (YamlNode option : options) {
                if (option.isTrue("exclusive") || option.isTrue("other")) {
                    option.refuse(
                            "\"exclusive\" and \"other\" belong to multi choices; a single choice has one answer.");
                }
            }
        }

        @Override
        public Set<String> codes(YamlNode question) {
            return QuestionType.optionCodes(question);
        }

        @Override
        public Question read(YamlNode question, Basics basics, String defaultLanguage) {
            List<Option> options = question.at("options").items().stream()
                    .map(option -> Option.read(option, defaultLanguage))
                    .toList();
            return new SingleChoice(basics, options, question.at("order").text().equals("shuffled"));
        }
    }
}
