package org.canvass.wave.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            textBlock =
                    """
            pulse        | P1  | -
            pulse        | P3  | Asked only if P2 is “Maybe, for the right thing”, “Yes” or “I can't say”.
            pulse        | P5  | Asked only if their part in choosing was not learned within the last 12 months.
            relationship | NP1 | Asked only if NI1 is any score.
            relationship | C2  | Asked only if C1 was answered in words.
            relationship | G2  | Asked only if G1 is “grow”.
            relationship | W1  | Asked only if either P5 is “I decide, or share the decision” or “I advise or set requirements”, or they said within the last 12 months that they decide or advise.
            """)
    void aRouteIsASentence(String survey, String question, String sentence) {
        assertThat(words(Surveys.shipped(survey).orElseThrow(), question)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            routes     | promoter | Asked only if score is 9 or 10.
            routes     | both     | Asked only if more is “Yes”, and at least 2 suited products are not taken.
            routes     | either   | Asked only if either more is “Yes”, or score is 10.
            behaviours | critical | Asked only if vital is 4 or 5.
            behaviours | large    | Asked only if the account’s revenue of twelve months is known and at least 30000.
            """)
    void soIsAnyOther(String file, String question, String sentence) throws IOException {
        String yaml = Files.readString(Path.of("src/test/resources/surveys/good/" + file + ".yaml"));
        assertThat(words(Surveys.parse(file, yaml), question)).isEqualTo(sentence);
    }

    @Test
    void everythingThatFeedsHasItsWords() {
        for (Survey survey : Surveys.loadAll()) {
            survey.questions().forEach(question -> assertThat(FeedsWords.of(question.basics()))
                    .as(question.key())
                    .isNotBlank());
        }
    }

    private static String words(Survey survey, String question) {
        return new RouteWords(survey, "en", "Northwind")
                .of(survey.question(question).orElseThrow());
    }
}
