package org.canvass.survey.written;

import java.util.List;
import java.util.stream.Collectors;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.answer.Reading;
import org.canvass.survey.question.Basics;
import org.canvass.survey.question.Question;
import org.canvass.survey.question.QuestionType;
import org.canvass.survey.text.RespondentWords;
import org.canvass.survey.text.WrittenText;
import org.canvass.survey.yaml.YamlNode;

/** Names of people, one a line. The answer's text is the names as written, each once, without empty lines. */
public record Names(Basics basics) implements Question {
    public static final QuestionType TYPE = new Type();
    private static final String NAME = "names";
    private static final int MOST_NAMES = 20;
    private static final int MOST_CHARACTERS = 2_000;

    @Override
    public String type() {
        return NAME;
    }

    @Override
    public int mostCharacters() {
        return MOST_CHARACTERS;
    }

    @Override
    public String hint(Asking asking) {
        return asking.words().say("names.hint");
    }

    /** The names of an answer. */
    public static List<String> of(String text) {
        return text == null ? List.of() : text.lines().toList();
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
        List<String> names = text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        Answer answer = Answer.text(key(), names.stream().collect(Collectors.joining("\n")));
        if (WrittenText.length(text) > MOST_CHARACTERS) {
            return new Reading.Invalid(words.say("invalid.long", WrittenText.length(text), MOST_CHARACTERS), answer);
        }
        return names.size() > MOST_NAMES
                ? new Reading.Invalid(words.say("invalid.names", names.size(), MOST_NAMES), answer)
                : new Reading.Given(answer);
    }

    private record Type() implements QuestionType {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Question read(YamlNode question, Basics basics, String defaultLanguage) {
            return new Names(basics);
        }
    }
}
