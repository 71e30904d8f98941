package org.canvass.survey.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.junit.jupiter.api.Test;

class RespondentWordsTest {
    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");

    @Test
    void everyLanguageHasWordsForEverythingWithTheSameGaps() {
        SoftAssertions softly = new SoftAssertions();
        for (String language : RespondentWords.LANGUAGES) {
            softly.assertThat(new TreeSet<>(RespondentWords.keys(language)))
                    .as(language)
                    .isEqualTo(new TreeSet<>(RespondentWords.keys("en")));
            for (String key : RespondentWords.keys(language)) {
                softly.assertThat(gaps(language, key)).as(language + " " + key).isEqualTo(gaps("en", key));
            }
        }
        softly.assertAll();
    }

    @Test
    void everyLanguageOfASurveyHasItsWords() {
        for (Survey survey : Surveys.loadAll()) {
            assertThat(RespondentWords.LANGUAGES).containsAll(survey.languages());
        }
    }

    @Test
    void gapsAreFilledAndApostrophesStay() {
        assertThat(RespondentWords.in("en").say("progress", 2, 3)).isEqualTo("2 of 3");
        assertThat(RespondentWords.in("de").takes(1)).isEqualTo("Es dauert etwa eine Minute.");
        assertThat(RespondentWords.in("fr").say("stop.done", "L'Épicerie"))
                .isEqualTo("C'est fait. L'Épicerie ne vous enverra plus d'enquêtes.");
        assertThat(RespondentWords.in("en").takes(2)).isEqualTo("It takes about 2 minutes.");
    }

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        assertThat(RespondentWords.in("ja").language()).isEqualTo("en");
        assertThat(RespondentWords.in("es-AR").language()).isEqualTo("es");
        assertThat(RespondentWords.in(null).language()).isEqualTo("en");
    }

    @Test
    void wordsNobodyWroteAreAnErrorOfTheProgram() {
        assertThatThrownBy(() -> RespondentWords.in("de").say("no.such.key"))
                .hasMessage("respondent_en.properties has no words for \"no.such.key\".");
    }

    private static Set<String> gaps(String language, String key) {
        return GAP.matcher(RespondentWords.in(language).say(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
