package org.canvass.survey.scale;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.answer.Reading;
import org.canvass.survey.question.Basics;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;
import org.canvass.survey.question.QuestionType;
import org.canvass.survey.text.RespondentWords;
import org.canvass.survey.text.Texts;
import org.canvass.survey.yaml.YamlNode;

/** A score from 1 to 5: agreement with a statement, importance, performance. Several can stand as one matrix. */
public record OneToFive(Basics basics, Scale scale) implements Question {
    /** The name of the type and of its template. */
    public static final String NAME = "one-to-five";

    public static final QuestionType TYPE = new Type();

    @Override
    public String type() {
        return NAME;
    }

    @Override
    public List<Option> choices(Asking asking) {
        return scale.choices();
    }

    @Override
    public List<Option> written() {
        return scale.unknown().stream().toList();
    }

    @Override
    public Optional<Ends> ends() {
        return scale.ends();
    }

    @Override
    public Optional<Texts> words(int score) {
        return scale.words(score);
    }

    @Override
    public Reading read(Posted posted, Asking asking) {
        return one(posted, asking, "missing.choice", value -> read(value, asking));
    }

    private Reading read(String value, Asking asking) {
        RespondentWords words = asking.words();
        if (option(value).isPresent()) {
            return new Reading.Given(Answer.choice(key(), value, List.of()));
        }
        return value.matches("[1-5]")
                ? new Reading.Given(Answer.score(key(), Integer.parseInt(value)))
                : new Reading.Invalid(words.say("invalid.choice"));
    }

    private record Type() implements QuestionType {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Set<String> keys() {
            return Set.of("scale");
        }

        @Override
        public void check(YamlNode question) {
            String name = question.at("scale").text();
            if (name.isEmpty()) {
                question.refuse("A question of type " + NAME + " names its scale; write scale: and one of \"scales\".");
            } else if (!scaleOf(question).present()) {
                question.at("scale").refuse("There is no scale \"" + name + "\" under \"scales\".");
            }
        }

        @Override
        public Set<String> codes(YamlNode question) {
            Set<String> codes = new LinkedHashSet<>();
            IntStream.rangeClosed(1, Scale.POINTS).mapToObj(String::valueOf).forEach(codes::add);
            scaleOf(question).at("unknown").textAt("code").ifPresent(codes::add);
            return codes;
        }

        @Override
        public Question read(YamlNode question, Basics basics, String defaultLanguage) {
            return new OneToFive(basics, Scale.read(question.at("scale").text(), scaleOf(question), defaultLanguage));
        }

        private static YamlNode scaleOf(YamlNode question) {
            return Scale.named(question.file().root(), question.at("scale").text());
        }
    }
}
