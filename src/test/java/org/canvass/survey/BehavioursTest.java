package org.canvass.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.answer.Reading;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the longer surveys are made of, each shown by one small definition. */
class BehavioursTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Survey survey = Surveys.parse("behaviours.yaml", text());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            textBlock =
                    """
            A1           | 1              | Given   | 1
            A1           | 5              | Given   | 5
            A1           | cannot-say     | Given   | cannot-say
            A1           | 0              | Invalid | -
            A1           | 6              | Invalid | -
            A1           | 3.5            | Invalid | -
            A1           | ٣              | Invalid | -
            A1           | 03             | Invalid | -
            A1           | 3,4            | Invalid | -
            A1           | not-relevant   | Invalid | -
            A1           | ``             | Nothing | -
            vital        | ``             | Missing | -
            vital        | cannot-say     | Invalid | -
            vital        | 2              | Given   | 2
            money        | 0              | Given   | 0
            money        | 120000         | Given   | 120000
            money        | 120 000        | Given   | 120000
            money        | 1'200'000      | Given   | 1200000
            money        | 1.200.000      | Given   | 1200000
            money        | 2000000000     | Given   | 2000000000
            money        | 2000000001     | Invalid | -
            money        | 1.5            | Invalid | -
            money        | 1.200 000      | Invalid | -
            money        | -5             | Invalid | -
            money        | 1e6            | Invalid | -
            money        | lots           | Invalid | -
            money        | ٥٠             | Invalid | -
            two-of-three | a              | Given   | a
            two-of-three | c,a            | Given   | a c
            two-of-three | a,b,c          | Invalid | -
            people       | Maria Anders   | Given   | Maria Anders
            who          | nobody         | Given   | nobody
            who          | somebody       | Invalid | -
            """)
    void aValueIsAnAnswerOnlyIfItCanBeOne(String key, String values, String outcome, String kept) {
        List<String> fields = key.equals("money") ? List.of(values) : List.of(values.split(","));
        Reading reading = question(key).read(fields, asking());
        assertThat(reading.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(reading.given().map(BehavioursTest::shown).orElse(null)).isEqualTo(kept);
    }

    @Test
    void aLineOrNobodyButNotBoth() {
        assertThat(who(null, " Mega  Corp ").given().orElseThrow().text()).isEqualTo("Mega Corp");
        assertThat(who("nobody", null).given().orElseThrow().codes()).containsExactly("nobody");
        Reading both = who("nobody", "Mega Corp");
        assertThat(both.sentence())
                .contains("“Nobody” cannot be combined with other choices. Please keep one or the other.");
        assertThat(both.shownAgain().orElseThrow().text()).isEqualTo("Mega Corp");
        assertThat(who(null, "a\u0000b")).isInstanceOf(Reading.Invalid.class);
        assertThat(who(null, "x".repeat(201)).sentence().orElseThrow()).contains("201", "200");
        assertThat(who(null, null)).isInstanceOf(Reading.Nothing.class);
    }

    @Test
    void namesStandOneALineEachOnce() {
        String written = " Maria Anders \r\n\r\nAna  Trujillo\nMaria Anders\n";
        assertThat(question("people")
                        .read(List.of(written), asking())
                        .given()
                        .orElseThrow()
                        .text())
                .isEqualTo("Maria Anders\nAna Trujillo");
        String many =
                Stream.iterate(1, i -> i + 1).limit(21).map(i -> "Name " + i).collect(Collectors.joining("\n"));
        Reading tooMany = question("people").read(List.of(many), asking());
        assertThat(tooMany.sentence()).contains("There are 21 names; please keep at most 20.");
        assertThat(tooMany.shownAgain()).isPresent();
    }

    @Test
    void anAmountThatCannotBeReadIsShownAgain() {
        assertThat(question("money")
                        .read(List.of("1,5 Mio."), asking())
                        .shownAgain()
                        .orElseThrow()
                        .text())
                .isEqualTo("1,5 Mio.");
    }

    @Test
    void tooManyChoicesAreForThePersonToMend() {
        Reading reading = question("two-of-three").read(List.of("a", "b", "c"), asking());
        assertThat(reading.sentence()).contains("You chose 3; please keep at most 2.");
        assertThat(reading.shownAgain().orElseThrow().codes()).containsExactly("a", "b", "c");
        assertThat(question("two-of-three").hint(asking())).isEqualTo("Choose up to 2.");
    }

    @Test
    void statementsOfAMixAreDrawnOverItsPagesAndAlwaysTheSameForOneRespondent() {
        Set<List<String>> orders = new HashSet<>();
        Set<String> firstPages = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            Asking someone = Asking.of("en", "Northwind", "seed " + i, NOW);
            List<String> drawn = mixed(someone);
            assertThat(drawn).containsExactlyInAnyOrder("A1", "A2", "A3", "A4", "A5");
            assertThat(mixed(someone)).isEqualTo(drawn);
            assertThat(survey.place(drawn.get(3), someone)).isEqualTo(4);
            orders.add(drawn);
            firstPages.addAll(drawn.subList(0, 3));
        }
        assertThat(orders).hasSizeGreaterThan(60);
        assertThat(firstPages).hasSize(5);
    }

    @Test
    void aPageTakesItsOwnStatementsAndNoOthers() {
        Asking someone = asking();
        Section first = survey.sections().get(0);
        String here = mixed(someone).get(0);
        String elsewhere = mixed(someone).get(4);
        assertThat(survey.readForm(first, Map.of(here, List.of("4")), Answers.none(), someone)
                        .good())
                .isTrue();
        assertThat(survey.readForm(first, Map.of(elsewhere, List.of("4")), Answers.none(), someone)
                        .tampered())
                .isTrue();
    }

    @Test
    void aQuestionTakenOverIsTheSameButForWhatIsWrittenBesideIt() {
        Question role = question("P5");
        assertThat(role.option("DM").orElseThrow().text().in("en")).isEqualTo("I decide, or share the decision");
        assertThat(role.basics().route()).isEqualTo(new org.canvass.survey.answer.Route.Always());
        assertThat(role.basics().text().byLanguage()).containsOnlyKeys("en");
        assertThat(question("likely").text(asking())).isEqualTo("How likely?");
        assertThat(question("likely").ends().orElseThrow().high().in("en")).isEqualTo("Extremely likely");
    }

    @Test
    void aCopyKeptForYearsNeedsNoOtherFile() {
        assertThat(survey.source()).doesNotContain("ref:").contains("I decide, or share the decision");
        assertThat(Surveys.parse("wave", survey.source())).isEqualTo(survey);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            who       | vital | role | told                 | revenue  | asked
            -         | -     | -    | -                    | -        | -
            Mega Corp | -     | -    | -                    | -        | named
            nobody    | -     | -    | -                    | -        | -
            -         | 3     | -    | -                    | -        | -
            -         | 4     | -    | -                    | -        | critical
            -         | -     | DM   | 2026-02-01T08:00:00Z | -        | decides
            -         | -     | INF  | 2025-03-01T08:00:00Z | -        | decides
            -         | -     | INF  | 2025-03-01T07:59:59Z | -        | -
            -         | -     | USE  | 2026-02-01T08:00:00Z | -        | -
            -         | -     | -    | -                    | 29999.99 | -
            -         | -     | -    | -                    | 30000    | large
            -         | -     | -    | -                    | 0        | -
            """,
            useHeadersInDisplayName = true)
    void routesLookAtWordsAtWhatIsKnownAndAtFigures(
            String who, Integer vital, String role, Instant told, BigDecimal revenue, String asked) {
        Asking asking = asking();
        asking = role == null ? asking : asking.withKnown("role", role, told);
        asking = revenue == null ? asking : asking.withFigures(Map.of("revenue", revenue));
        Answers answers = Answers.none();
        answers = who == null
                ? answers
                : answers.with(who.equals("nobody") ? Answer.choice("who", who, List.of()) : Answer.text("who", who));
        answers = vital == null ? answers : answers.with(Answer.score("vital", vital));
        assertThat(survey.sections().get(3).asked(answers, asking).stream()
                        .map(Question::key)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(asked == null ? "" : asked);
        assertThat(survey.figures()).containsExactly("revenue");
    }

    @Test
    void everyPointOfAScaleHasItsWordsOrItsNumber() {
        assertThat(question("A1").choices(asking()).stream().map(option -> option.code() + " " + option.text(asking())))
                .containsExactly("1 No!", "2 No", "3 Hm", "4 Yes", "5 Yes!", "cannot-say Can't say");
        assertThat(question("vital").choices(asking()).stream()
                        .map(Option::code)
                        .toList())
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(question("vital").words(1).orElseThrow().in("en")).isEqualTo("Low");
        assertThat(question("vital").words(3)).isEmpty();
    }

    private Reading who(String ticked, String line) {
        Map<String, List<String>> fields = new java.util.HashMap<>();
        if (ticked != null) {
            fields.put("who", List.of(ticked));
        }
        if (line != null) {
            fields.put("who.text", List.of(line));
        }
        return question("who").read(new Posted(fields), asking());
    }

    private List<String> mixed(Asking someone) {
        return survey.sections().stream()
                .limit(2)
                .flatMap(section -> section.questions(someone).stream())
                .map(Question::key)
                .toList();
    }

    private Question question(String key) {
        return survey.question(key).orElseThrow();
    }

    private static Asking asking() {
        return Asking.of("en", "Northwind", "seed", NOW);
    }

    private static String shown(Answer answer) {
        if (answer.number() != null) {
            return answer.number().toString();
        }
        return answer.text() != null ? answer.text() : String.join(" ", answer.codes());
    }

    private static String text() {
        try {
            return Files.readString(Path.of("src/test/resources/surveys/good/behaviours.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
