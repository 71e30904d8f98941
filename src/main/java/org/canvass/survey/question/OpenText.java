package org.canvass.survey.question;

import java.util.Set;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.answer.Reading;
import org.canvass.survey.text.RespondentWords;
import org.canvass.survey.text.WrittenText;
import org.canvass.survey.yaml.YamlNode;

/**
 * An answer in one's own words.
 *
 * @param mostCharacters the longest text taken, an emoji counting as one character
 */
public record OpenText(Basics basics, int mostCharacters) implements Question {
    /** The longest text any question takes. */
    public static final int MOST_CHARACTERS = 4_000;

    static final String NAME = "open";
    static final QuestionType TYPE = new Type();

    @Override
    public String type() {
        return NAME;
    }

    @Override
    public Reading read(Posted posted, Asking asking) {
        return one(posted, asking, "missing.text", value -> read(value, asking));
    }

    private Reading read(String written, Asking asking) {
        RespondentWords words = asking.words();
        String text = WrittenText.tidy(written);
        if (!WrittenText.readable(text)) {
            return new Reading.Invalid(words.say("invalid.characters"));
        }
        Answer answer = Answer.text(key(), text);
        return WrittenText.length(text) > mostCharacters
                ? new Reading.Invalid(words.say("invalid.long", WrittenText.length(text), mostCharacters), answer)
                : new Reading.Given(answer);
    }

    private record Type() implements QuestionType {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Set<String> keys() {
            return Set.of("most-characters");
        }

        @Override
        public Question read(YamlNode question, Basics basics, String defaultLanguage) {
            return new OpenText(basics, question.at("most-characters").number(MOST_CHARACTERS));
        }
    }
}
