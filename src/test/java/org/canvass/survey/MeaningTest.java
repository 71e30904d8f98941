package org.canvass.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {
    private final Survey pulse = Surveys.loadAll().get(0);

    @ParameterizedTest
    @CsvSource({
        "everyday, everyday",
        "risk, risk",
        "knowledge, knowledge",
        "identification, identification",
        "cannot-say,"
    })
    void theSentenceChosenIsAStageOfTrust(String code, String stage) {
        assertThat(pulse.trustOf(said("P1", code)).orElse(null)).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({"less, No, [shrinking]", "same, No, []", "maybe, Maybe, []", "yes, Yes, []", "cannot-say, , []"})
    void wantingMoreOrLessIsAnAppetite(String code, String appetite, String flags) {
        Answers answers = said("P2", code);
        assertThat(pulse.appetiteOf(answers).orElse(null)).isEqualTo(appetite);
        assertThat(pulse.meaningOf(answers).flags()).hasToString(flags);
    }

    @ParameterizedTest
    @CsvSource({"DM, 3", "INF, 2", "USE, 1", "NONE, 1"})
    void thePartTheyHaveIsARoleWithAWeight(String role, int weight) {
        assertThat(pulse.roleOf(said("P5", role))).contains(role);
        assertThat(pulse.meaningOf(said("P5", role)).weight()).contains(weight);
    }

    @Test
    void productsTickedAreInterestsAndSoAreTheirOwnWords() {
        Answers answers = Answers.of(
                Answer.choices("P3", List.of("product:60", "something-else", "product:11"), "Cider", List.of()));
        assertThat(pulse.meaningOf(answers).interests()).containsExactly("60", "11");
        assertThat(pulse.meaningOf(answers).otherInterest()).contains("Cider");
        assertThat(pulse.meaningOf(said("P3", "none-of-these")).interests()).isEmpty();
    }

    @Test
    void zeroIsAScoreAndSilenceIsNone() {
        assertThat(pulse.recommendOf(Answers.of(Answer.score("P4", 0)))).hasValue(0);
        assertThat(pulse.recommendOf(Answers.none())).isEmpty();
    }

    @Test
    void noWordOnBeingContactedIsNoPermission() {
        assertThat(pulse.meaningOf(said("P7", "yes")).mayBeContacted()).contains(true);
        assertThat(pulse.meaningOf(said("P7", "no")).mayBeContacted()).contains(false);
        assertThat(pulse.meaningOf(Answers.none()).mayBeContacted()).isEmpty();
    }

    @Test
    void whoSaysNothingMeansNothing() {
        Meaning nothing = pulse.meaningOf(Answers.none());
        assertThat(nothing.trust()).isEmpty();
        assertThat(nothing.appetite()).isEmpty();
        assertThat(nothing.role()).isEmpty();
        assertThat(nothing.comment()).isEmpty();
        assertThat(nothing.flags()).isEmpty();
    }

    @Test
    void aCodeOfAnOlderSurveyMeansNothingRatherThanSomethingWrong() {
        assertThat(pulse.trustOf(said("P1", "withdrawn-option"))).isEmpty();
    }

    private static Answers said(String question, String code) {
        return Answers.of(Answer.choice(question, code, List.of()));
    }
}
