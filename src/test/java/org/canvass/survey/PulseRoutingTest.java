package org.canvass.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Asking.Product;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PulseRoutingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Survey pulse = Surveys.loadAll().get(0);
    private final Asking asking = Asking.of("en", "Northwind", "seed", NOW)
            .withProducts(List.of(new Product("11", "Queso Cabrales"), new Product("60", "Camembert Pierrot")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            less       | P4 P5
            same       | P4 P5
            maybe      | P3 P4 P5
            yes        | P3 P4 P5
            cannot-say | P3 P4 P5
                       | P4 P5
            """)
    void whoMayWantMoreIsAskedWhatTheyWouldLikeToHearAbout(String p2, String asked) {
        Answers answers = p2 == null ? Answers.none() : Answers.of(Answer.choice("P2", p2, List.of()));
        assertThat(asked(1, answers, asking)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            never known          |                          | P4 P5
            this morning         | 2026-03-01T07:00:00Z     | P4
            11 months ago        | 2025-04-01T08:00:00Z     | P4
            just under 12 months | 2025-03-01T08:00:01Z     | P4
            just over 12 months  | 2025-03-01T07:59:59Z     | P4 P5
            three years ago      | 2023-03-01T08:00:00Z     | P4 P5
            """)
    void theRoleIsAskedOnceAndAgainAfterTwelveMonths(String when, Instant known, String asked) {
        Asking about = known == null ? asking : asking.withKnown("role", "DM", known);
        assertThat(asked(1, Answers.none(), about)).isEqualTo(asked);
    }

    @Test
    void withoutProductsOnlySomethingElseIsAskedInOtherWords() {
        Asking without = asking.withProducts(List.of());
        Question question = pulse.question("P3").orElseThrow();
        Answers yes = Answers.of(Answer.choice("P2", "yes", List.of()));
        assertThat(question.asked(yes, without)).isTrue();
        assertThat(question.text(without)).isEqualTo("What would you like to hear about?");
        assertThat(question.options(without)).extracting(Option::code).containsExactly("something-else");
        assertThat(question.text(asking)).isEqualTo("Which of these would you like to hear about?");
        assertThat(question.options(asking))
                .extracting(Option::code)
                .containsExactlyInAnyOrder("product:11", "product:60", "something-else", "none-of-these");
    }

    @Test
    void everyoneSeesThreeSections() {
        Asking known = asking.withKnown("role", "USE", NOW);
        assertThat(pulse.sectionsFor(Answers.none(), known))
                .extracting(Section::key)
                .containsExactly("together", "view", "words");
    }

    @Test
    void aCorrectedAppetiteTakesWhatItLedToAway() {
        Answers all = Answers.of(
                Answer.choice("P1", "risk", List.of()),
                Answer.choice("P2", "same", List.of()),
                Answer.choices("P3", List.of("product:11"), null, List.of()),
                Answer.score("P4", 9));
        assertThat(pulse.stillAsked(all, asking).byQuestion()).containsOnlyKeys("P1", "P2", "P4");
    }

    @Test
    void aResponseIsWholeWhenTheTwoRequiredAnswersAreThere() {
        Answers first = Answers.of(Answer.choice("P1", "cannot-say", List.of()));
        assertThat(pulse.unanswered(Answers.none(), asking))
                .extracting(Question::key)
                .containsExactly("P1", "P2");
        assertThat(pulse.unanswered(first, asking)).extracting(Question::key).containsExactly("P2");
        assertThat(pulse.unanswered(first.with(Answer.choice("P2", "yes", List.of())), asking))
                .isEmpty();
    }

    private String asked(int section, Answers answers, Asking about) {
        return pulse.sections().get(section).asked(answers, about).stream()
                .map(Question::key)
                .collect(Collectors.joining(" "));
    }
}
