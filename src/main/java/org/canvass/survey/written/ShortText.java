package org.canvass.survey.written;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.answer.Reading;
import org.canvass.survey.question.Basics;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;
import org.canvass.survey.question.QuestionType;
import org.canvass.survey.text.RespondentWords;
import org.canvass.survey.text.WrittenText;
import org.canvass.survey.yaml.YamlNode;

/**
 * A line in one's own words, or what may be ticked in its place, such as "nobody".
 *
 * @param written the options that may be ticked instead; none or a few
 * @param mostCharacters the longest line taken
 */
public record ShortText(Basics basics, List<Option> written, int mostCharacters) implements Question {
    public static final QuestionType TYPE = new Type();
    private static final String NAME = "short";
    private static final int MOST_CHARACTERS = 200;

    @Override
    public String type() {
        return NAME;
    }

    @Override
    public List<Option> options(Asking asking) {
        return written;
    }

    /** The line itself; the question's own field is what is ticked. */
    @Override
    public Optional<String> fieldBeside() {
        return Optional.of(key() + ".text");
    }

    @Override
    public Reading read(Posted posted, Asking asking) {
        List<String> ticked = posted.values(key());
        List<String> lines = posted.values(fieldBeside().orElseThrow());
        RespondentWords words = asking.words();
        if (ticked.size() > 1 || lines.size() > 1) {
            return new Reading.Invalid(words.say("invalid.twice"));
        }
        if (!ticked.isEmpty() && option(ticked.get(0)).isEmpty()) {
            return new Reading.Invalid(words.say("invalid.choice"));
        }
        if (lines.isEmpty()) {
            return ticked.isEmpty() ? nothing(words) : given(ticked, null);
        }
        String line = WrittenText.tidy(lines.get(0)).replaceAll("\\s+", " ");
        if (!WrittenText.readable(line)) {
            return new Reading.Invalid(words.say("invalid.characters"));
        }
        if (WrittenText.length(line) > mostCharacters) {
            String message = words.say("invalid.long", WrittenText.length(line), mostCharacters);
            return new Reading.Invalid(message, answer(ticked, line));
        }
        if (!ticked.isEmpty()) {
            String option = option(ticked.get(0)).orElseThrow().text(asking);
            return new Reading.Invalid(words.say("invalid.exclusive", option), answer(ticked, line));
        }
        return given(ticked, line);
    }

    private Reading nothing(RespondentWords words) {
        return required() ? new Reading.Missing(words.say("missing.text")) : new Reading.Nothing();
    }

    private Reading given(List<String> ticked, String line) {
        return new Reading.Given(answer(ticked, line));
    }

    private Answer answer(List<String> ticked, String line) {
        return new Answer(key(), ticked, null, line, null, List.of());
    }

    private record Type() implements QuestionType {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Set<String> keys() {
            return Set.of("options", "most-characters");
        }

        @Override
        public void check(YamlNode question) {
            for (YamlNode option : question.at("options").items()) {
                if (option.isTrue("other")) {
                    option.refuse("The line itself is for whatever else there is; an \"other\" beside it is too much.");
                }
            }
        }

        @Override
        public Set<String> codes(YamlNode question) {
            return QuestionType.optionCodes(question);
        }

        @Override
        public Question read(YamlNode question, Basics basics, String defaultLanguage) {
            return new ShortText(
                    basics,
                    question.at("options").items().stream()
                            .map(option -> Option.read(option, defaultLanguage))
                            .toList(),
                    question.at("most-characters").number(MOST_CHARACTERS));
        }
    }
}
