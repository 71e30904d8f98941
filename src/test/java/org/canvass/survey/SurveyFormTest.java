package org.canvass.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Asking.Product;
import org.junit.jupiter.api.Test;

class SurveyFormTest {
    private final Survey pulse = Surveys.loadAll().get(0);
    private final Section first = pulse.sections().get(0);
    private final Section second = pulse.sections().get(1);
    private final Section third = pulse.sections().get(2);
    private final Asking asking = Asking.of("en", "Northwind", "seed", Instant.parse("2026-03-01T08:00:00Z"))
            .withProducts(List.of(new Product("11", "Queso Cabrales")));

    @Test
    void aFormFilledInIsRead() {
        FormReading reading = read(first, Map.of("P1", List.of("risk"), "P2", List.of("maybe")));
        assertThat(reading.good()).isTrue();
        assertThat(reading.given().byQuestion()).containsOnlyKeys("P1", "P2");
        assertThat(reading.messages()).isEmpty();
    }

    @Test
    void aMissingAnswerIsAskedForAndTheOtherKept() {
        FormReading reading = read(first, Map.of("P2", List.of("maybe")));
        assertThat(reading.good()).isFalse();
        assertThat(reading.refused()).isFalse();
        assertThat(reading.message("P1")).contains("Please choose one of these; “I can't say” is an answer too.");
        assertThat(reading.message("P2")).isEmpty();
        assertThat(reading.shownAgain().to("P2").orElseThrow().chose("maybe")).isTrue();
    }

    @Test
    void anEmptyFormOfOptionalQuestionsIsGood() {
        FormReading reading = read(third, Map.of("P6", List.of("")));
        assertThat(reading.good()).isTrue();
        assertThat(reading.given().isEmpty()).isTrue();
    }

    @Test
    void aForeignFieldRefusesTheForm() {
        for (String foreign : List.of("P9", "P6", "P3.other", "P1.other", "p1", "", "P1\u0000", "__proto__")) {
            FormReading reading =
                    read(first, Map.of("P1", List.of("risk"), "P2", List.of("yes"), foreign, List.of("x")));
            assertThat(reading.tampered()).as(foreign).isTrue();
            assertThat(reading.foreign())
                    .hasSize(1)
                    .allMatch(message -> message.startsWith("This form holds something"));
        }
    }

    @Test
    void everythingWrongIsSaidInOrder() {
        FormReading reading =
                read(second, Map.of("P4", List.of("11"), "P5", List.of("DM", "INF"), "nonsense", List.of("1")));
        assertThat(reading.messages())
                .containsExactly(
                        "This form holds something that was not asked. Nothing was saved; please open the link in your letter again.",
                        "A score is a whole number from 0 to 10. Please choose one.",
                        "This question was answered more than once in the same form. Please choose again.");
    }

    @Test
    void whatIsNoLongerAskedIsLeftOut() {
        Answers wantsNoMore = Answers.of(Answer.choice("P2", "same", List.of()));
        FormReading reading =
                pulse.readForm(second, Map.of("P3", List.of("product:11"), "P4", List.of("7")), wantsNoMore, asking);
        assertThat(reading.good()).isTrue();
        assertThat(reading.given().byQuestion()).containsOnlyKeys("P4");
    }

    @Test
    void aFormOverAllSectionsFollowsItsOwnAnswers() {
        Map<String, List<String>> fields = Map.of(
                "P1", List.of("risk"), "P2", List.of("yes"), "P3", List.of("product:11"), "P6", List.of("Keep on"));
        FormReading more = pulse.readForm(pulse.sections(), fields, Answers.none(), asking);
        assertThat(more.given().byQuestion()).containsOnlyKeys("P1", "P2", "P3", "P6");
        assertThat(pulse.meaningOf(more.given()).interests()).containsExactly("11");
    }

    @Test
    void anEarlierAnswerTakenOutOfTheFormNoLongerLeadsAnywhere() {
        Answers before = Answers.of(Answer.choice("P2", "yes", List.of()));
        Map<String, List<String>> fields = Map.of("P1", List.of("risk"), "P3", List.of("product:11"));
        FormReading reading = pulse.readForm(pulse.sections(), fields, before, asking);
        assertThat(reading.readings()).doesNotContainKey("P3");
        assertThat(reading.message("P2")).isPresent();
    }

    @Test
    void anAnswerTakenBackIsGone() {
        Answers before = Answers.of(Answer.text("P6", "Too slow"), Answer.score("P4", 3));
        Answers after =
                read(third, Map.of("P6", List.of(" "), "P7", List.of("no"))).onto(before);
        assertThat(after.byQuestion()).containsOnlyKeys("P4", "P7");
    }

    @Test
    void aTextTooLongCanBeMendedAndTamperingCannot() {
        FormReading tooLong = read(third, Map.of("P6", List.of("x".repeat(4001)), "P7", List.of("yes")));
        assertThat(tooLong.refused()).isTrue();
        assertThat(tooLong.tampered()).isFalse();
        assertThat(tooLong.shownAgain().byQuestion()).containsOnlyKeys("P6", "P7");
        assertThat(read(third, Map.of("P7", List.of("perhaps"))).tampered()).isTrue();
    }

    private FormReading read(Section section, Map<String, List<String>> fields) {
        return pulse.readForm(section, fields, Answers.none(), asking);
    }
}
