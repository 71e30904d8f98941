package org.canvass.survey.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.answer.Reading;
import org.canvass.survey.text.Texts;
import org.canvass.survey.yaml.YamlNode;

/**
 * A score from 0 to 10.
 *
 * @param low what 0 means
 * @param high what 10 means
 */
public record ZeroToTen(Basics basics, Texts low, Texts high) implements Question {
    static final String NAME = "zero-to-ten";
    static final QuestionType TYPE = new Type();
    private static final Pattern SCORE = Pattern.compile("[0-9]|10");

    private static final List<Option> CHOICES = IntStream.rangeClosed(0, 10)
            .mapToObj(score -> Option.point(score, Texts.same(Integer.toString(score))))
            .toList();

    @Override
    public String type() {
        return NAME;
    }

    @Override
    public List<Option> choices(Asking asking) {
        return CHOICES;
    }

    @Override
    public Optional<Ends> ends() {
        return Optional.of(new Ends(low, high));
    }

    /** 0 to 10. */
    public List<Integer> scores() {
        return IntStream.rangeClosed(0, 10).boxed().toList();
    }

    @Override
    public Reading read(Posted posted, Asking asking) {
        return one(
                posted,
                asking,
                "missing.score",
                value -> SCORE.matcher(value).matches()
                        ? new Reading.Given(Answer.score(key(), Integer.parseInt(value)))
                        : new Reading.Invalid(asking.words().say("invalid.score")));
    }

    private record Type() implements QuestionType {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Set<String> keys() {
            return Set.of("low", "high");
        }

        @Override
        public void check(YamlNode question) {
            for (String end : List.of("low", "high")) {
                if (!question.at(end).present()) {
                    question.refuse("A score needs words at both ends; \"" + end + "\" is missing.");
                }
            }
        }

        @Override
        public Set<String> codes(YamlNode question) {
            return IntStream.rangeClosed(0, 10).mapToObj(String::valueOf).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Question read(YamlNode question, Basics basics, String defaultLanguage) {
            return new ZeroToTen(
                    basics,
                    Texts.read(question.at("low"), defaultLanguage),
                    Texts.read(question.at("high"), defaultLanguage));
        }
    }
}
