package org.canvass.survey.written;

import java.util.regex.Pattern;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.answer.Reading;
import org.canvass.survey.question.Basics;
import org.canvass.survey.question.Question;
import org.canvass.survey.question.QuestionType;
import org.canvass.survey.text.RespondentWords;
import org.canvass.survey.yaml.YamlNode;

/**
 * An amount of money in whole units of the organization's currency, from 0 to {@link #MOST}. Thousands may be set apart
 * by blanks, apostrophes, dots or commas; a fraction is refused rather than guessed at.
 */
public record Amount(Basics basics) implements Question {
    public static final QuestionType TYPE = new Type();

    /** The largest amount taken. */
    public static final int MOST = 2_000_000_000;

    private static final String NAME = "amount";
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,10}");
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}([ .,'’\u00a0\u202f\u2009])[0-9]{3}(\\1[0-9]{3}){0,2}");
    private static final int MOST_WRITTEN = 20;

    @Override
    public String type() {
        return NAME;
    }

    @Override
    public int mostCharacters() {
        return MOST_WRITTEN;
    }

    @Override
    public Reading read(Posted posted, Asking asking) {
        return one(posted, asking, "missing.amount", value -> read(value, asking));
    }

    private Reading read(String written, Asking asking) {
        RespondentWords words = asking.words();
        String value = written.strip();
        boolean number =
                PLAIN.matcher(value).matches() || GROUPED.matcher(value).matches();
        long amount = number ? Long.parseLong(value.replaceAll("[^0-9]", "")) : -1;
        if (amount < 0 || amount > MOST) {
            boolean mendable = value.length() <= MOST_WRITTEN && value.matches("[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Zs}]*");
            return new Reading.Invalid(words.say("invalid.amount"), mendable ? Answer.text(key(), value) : null);
        }
        return new Reading.Given(Answer.score(key(), (int) amount));
    }

    private record Type() implements QuestionType {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Question read(YamlNode question, Basics basics, String defaultLanguage) {
            return new Amount(basics);
        }
    }
}
