package org.canvass.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;
import org.canvass.survey.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The relationship survey word for word: its English, its codes and its routing are the instrument. */
class RelationshipTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Survey survey = Surveys.shipped("relationship").orElseThrow();
    private final Asking asking =
            Asking.of("en", "Northwind", "seed", NOW).withProducts(List.of(new Asking.Product("11", "Queso Cabrales")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            P1  | single      |  20 | trust                      | Which of these is closest to how working with {supplier} is today?
            P2  | single      |  10 | appetite                   | Over the next 12 months, would you want to do more with {supplier} than you do today?
            P3  | multi       |  10 | interest                   | Which of these would you like to hear about?
            P4  | zero-to-ten |   8 | recommend                  | How likely are you to recommend {supplier} to someone in your line of work?
            TE1 | one-to-five |   7 | trustItem everyday         | What {supplier} promises is what arrives.
            TE2 | one-to-five |   7 | trustItem everyday         | Day-to-day matters with {supplier} need no chasing.
            TE3 | one-to-five |   7 | trustItem everyday         | When I order from {supplier}, I can stop thinking about it.
            TR1 | one-to-five |   7 | trustItem risk             | We and {supplier} agree in advance what good performance means.
            TR2 | one-to-five |   7 | trustItem risk             | If {supplier} misses a target, they say so first and put it right.
            TR3 | one-to-five |   7 | trustItem risk             | What we gain by depending on {supplier} is worth the risk.
            TK1 | one-to-five |   7 | trustItem knowledge        | {supplier} understands how decisions are really made here.
            TK2 | one-to-five |   7 | trustItem knowledge        | We tell {supplier} about plans before others hear of them.
            TK3 | one-to-five |   7 | trustItem knowledge        | I know how {supplier} will act when the contract is silent.
            TI1 | one-to-five |   7 | trustItem identification   | {supplier} looks after our interests when we are not watching.
            TI2 | one-to-five |   7 | trustItem identification   | We and {supplier} aim at things neither could reach alone.
            TI3 | one-to-five |   7 | trustItem identification   | If {supplier} struggled, our own results would suffer, and they feel the same about us.
            TX1 | one-to-five |   7 | trustCheck                 | I double-check what {supplier} sends us.
            NI1 | one-to-five |   6 | needImportance quality     | How much does this matter to you: Quality of what is delivered?
            NI2 | one-to-five |   6 | needImportance delivery    | How much does this matter to you: Delivery when agreed?
            NI3 | one-to-five |   6 | needImportance design      | How much does this matter to you: Help at the design or planning stage?
            NI4 | one-to-five |   6 | needImportance cost        | How much does this matter to you: Overall cost to us?
            NI5 | one-to-five |   6 | needImportance service     | How much does this matter to you: Service and support when needed?
            NI6 | one-to-five |   6 | needImportance ideas       | How much does this matter to you: New ideas?
            NP1 | one-to-five |   6 | needPerformance quality    | How well does {supplier} do on: Quality of what is delivered?
            NP2 | one-to-five |   6 | needPerformance delivery   | How well does {supplier} do on: Delivery when agreed?
            NP3 | one-to-five |   6 | needPerformance design     | How well does {supplier} do on: Help at the design or planning stage?
            NP4 | one-to-five |   6 | needPerformance cost       | How well does {supplier} do on: Overall cost to us?
            NP5 | one-to-five |   6 | needPerformance service    | How well does {supplier} do on: Service and support when needed?
            NP6 | one-to-five |   6 | needPerformance ideas      | How well does {supplier} do on: New ideas?
            C1  | short       |  12 | competitor                 | Who else could do most of what {supplier} does for you?
            C2  | one-to-five |   8 | comparison                 | Taken together, {supplier} is ... than them
            B1  | one-to-five |   8 | importance                 | How important is what {supplier} provides to your organisation's results?
            G1  | single      |   8 | market                     | Over the next three years, the market you sell in will probably
            G2  | open        |  25 | growth                     | Where do you expect growth to come from?
            F1  | one-to-five |   8 | involvedEarly              | {supplier} is brought in early when we plan what we will need.
            F2  | open        |  25 | futureNeed                 | What will you need in two years that nobody supplies well today?
            W1  | single      |  12 | shareOfWallet              | Of all you spend on what {supplier} could supply, roughly what share goes to them?
            W2  | single      |  12 | ceiling                    | What is the largest share you would ever give one supplier?
            P5  | single      |   8 | role                       | When suppliers like {supplier} are chosen, what is your part?
            D2  | multi       |  12 | whoElse                    | Who else has a say?
            D3  | single      |  10 | process                    | How is the choice usually made?
            P6  | open        |  30 | comment                    | What one thing should {supplier} do differently, or never stop doing?
            P7  | single      |   5 | permission                 | May the people who look after your account contact you about these answers?
            """)
    void everyQuestionIsTheInstruments(String key, String type, int seconds, String fact, String wording) {
        Question question = question(key);
        assertThat(question.type()).isEqualTo(type);
        assertThat(question.basics().seconds()).isEqualTo(seconds);
        assertThat(question.basics().text().in("en")).isEqualTo(wording);
        String fed = question.basics().feeds().map(Feeds::fact).orElse("");
        assertThat(fed + question.basics().about().map(about -> " " + about).orElse(""))
                .isEqualTo(fact);
    }

    @Test
    void nothingElseIsAsked() {
        assertThat(survey.questions()).hasSize(43);
        int seconds = survey.questions().stream()
                .mapToInt(question -> question.basics().seconds())
                .sum();
        assertThat(seconds).isEqualTo(394);
        assertThat(survey.questions().stream().filter(Question::required).map(Question::key))
                .containsExactly("P1", "P2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            TE1 | 1 Strongly disagree; 2 Disagree; 3 Neither; 4 Agree; 5 Strongly agree; cannot-say Can't say
            TX1 | 1 Strongly disagree; 2 Disagree; 3 Neither; 4 Agree; 5 Strongly agree; cannot-say Can't say
            F1  | 1 Strongly disagree; 2 Disagree; 3 Neither; 4 Agree; 5 Strongly agree; cannot-say Can't say
            NI1 | 1 Hardly; 2 2; 3 3; 4 4; 5 Critical; not-relevant Not relevant
            NP6 | 1 Poorly; 2 2; 3 3; 4 4; 5 Excellently; cannot-say Can't say
            C1  | nobody Nobody
            C2  | 1 Much worse; 2 2; 3 3; 4 4; 5 Much better
            B1  | 1 Marginal; 2 2; 3 3; 4 4; 5 Vital
            G1  | shrink shrink; hold hold; grow grow; cannot-say I can't say
            W1  | under-10 under 10% =0.05; 10-24 10-24% =0.17; 25-49 25-49% =0.37; 50-74 50-74% =0.62; 75-100 75-100% =0.875; cannot-say I can't say
            W2  | quarter about a quarter =0.25; half about half =0.5; three-quarters about three quarters =0.75; all all of it =1; cannot-say I can't say
            D2  | purchasing Purchasing; finance Finance; operations Operations; technical Technical; management General management; adviser Outside adviser
            D3  | one-person One person; few A few people agreeing; committee Formal committee; tender Tender
            """,
            quoteCharacter = '`')
    void theOptionsAndTheirCodesAreTheInstruments(String key, String options) {
        assertThat(question(key).choices(asking).stream()
                        .map(option -> option.code() + " " + option.text(asking)
                                + option.value().map(value -> " =" + value).orElse(""))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(options);
    }

    @Test
    void thePulsesQuestionsAreThePulses() {
        Survey pulse = Surveys.shipped("pulse").orElseThrow();
        for (Question question : pulse.questions()) {
            assertThat(question(question.key())).isEqualTo(question);
        }
        assertThat(survey.inEmail().orElseThrow().key()).isEqualTo("P1");
    }

    @Test
    void theThirteenStatementsAreShuffledTogether() {
        List<String> statements = Stream.of(2, 3)
                .flatMap(page -> survey.sections().get(page).questions(asking).stream())
                .map(Question::key)
                .toList();
        assertThat(statements).hasSize(13).allMatch(key -> key.startsWith("T")).contains("TX1", "TI3");
        assertThat(statements).isNotEqualTo(statements.stream().sorted().toList());
        assertThat(survey.sections().get(2).mix().orElseThrow().pool()).hasSize(13);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            NI1=4            | NP1
            NI1=1            | NP1
            NI1=not-relevant | -
            -                | -
            NI2=3 NI6=5      | NP2 NP6
            """)
    void onlyWhatMattersIsScored(String said, String asked) {
        assertThat(asked(5, answers(said), asking)).isEqualTo(asked == null ? "" : asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            C1:Mega Corp        | C2 F1 F2
            C1=nobody           | F1 F2
            -                   | F1 F2
            G1=grow             | G2 F1 F2
            G1=hold             | F1 F2
            C1:Them G1=grow     | C2 G2 F1 F2
            """)
    void comparisonWaitsForACompetitorAndGrowthForAGrowingMarket(String said, String asked) {
        assertThat(asked(7, answers(said), asking)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            said    | known | told                 | asked
            P5=DM   | -     | -                    | W1 W2 D2 D3
            P5=INF  | -     | -                    | W1 W2 D2 D3
            P5=USE  | -     | -                    | -
            P5=NONE | -     | -                    | -
            -       | -     | -                    | -
            -       | DM    | 2026-01-01T08:00:00Z | W1 W2 D2 D3
            -       | USE   | 2026-01-01T08:00:00Z | -
            -       | DM    | 2024-01-01T08:00:00Z | -
            P5=USE  | DM    | 2024-01-01T08:00:00Z | -
            """,
            useHeadersInDisplayName = true)
    void theWalletIsAskedOfThoseWhoDecideOrAdvise(String said, String known, Instant told, String asked) {
        Asking about = known == null ? asking : asking.withKnown("role", known, told);
        assertThat(asked(8, answers(said), about)).isEqualTo(asked == null ? "" : asked);
    }

    @Test
    void everyTextIsWrittenInEveryLanguage() {
        SoftAssertions softly = new SoftAssertions();
        for (Survey one : List.of(survey, Surveys.shipped("staff").orElseThrow())) {
            texts(one).forEach(texts -> {
                softly.assertThat(texts.byLanguage().keySet()).isEqualTo(Set.copyOf(one.languages()));
                softly.assertThat(texts.byLanguage().values())
                        .allMatch(text -> text.equals(text.strip()), "no blanks around it")
                        .noneMatch(text -> text.contains("  "), "no double blanks");
            });
        }
        texts(survey).map(texts -> texts.in("fr")).forEach(text -> softly.assertThat(text)
                .doesNotContainPattern("\\b(de|que|le|la) \\{supplier}")
                .doesNotContainPattern("[^\u00a0][?;!:]"));
        softly.assertAll();
    }

    @Test
    void theStaffSurveyMirrorsTheCustomers() {
        Survey staff = Surveys.shipped("staff").orElseThrow();
        assertThat(staff.forStaff()).isTrue();
        assertThat(survey.forStaff()).isFalse();
        assertThat(staff.inEmail()).isEmpty();
        assertThat(staff.questions().stream()
                        .map(question -> question.key() + " "
                                + question.basics().feeds().map(Feeds::fact).orElse("")
                                + question.basics()
                                        .about()
                                        .map(about -> " " + about)
                                        .orElse("")))
                .containsExactly(
                        "V1 trust",
                        "V2 appetite",
                        "V6 heard",
                        "V3 suited",
                        "V4 recommend",
                        "V5 topNeeds",
                        "V5P1 needPerformance quality",
                        "V5P2 needPerformance delivery",
                        "V5P3 needPerformance design",
                        "V5P4 needPerformance cost",
                        "V5P5 needPerformance service",
                        "V5P6 needPerformance ideas",
                        "V7D deciders",
                        "V7A advisers",
                        "V7U users",
                        "V8 spend",
                        "V8M ceiling",
                        "V9 fiveYears",
                        "V10 market");
        assertThat(staff.questions()).noneMatch(Question::required);
        assertThat(staff.question("V1").orElseThrow().written())
                .isEqualTo(Surveys.parse("two", staff.source())
                        .question("V1")
                        .orElseThrow()
                        .written())
                .extracting(Option::code)
                .containsExactly("everyday", "risk", "knowledge", "identification", "cannot-say");
        Asking manager = Asking.of("de", "Northwind", "seed", NOW).about("Alfreds Futterkiste", "EUR");
        assertThat(staff.question("V1").orElseThrow().text(manager))
                .isEqualTo("Welchen Satz würde Alfreds Futterkiste heute wählen?");
    }

    private String asked(int section, Answers answers, Asking about) {
        return survey.sections().get(section).asked(answers, about).stream()
                .map(Question::key)
                .collect(Collectors.joining(" "));
    }

    /** "NI1=4 P5=DM C1:Mega Corp": scores, options and words. */
    private static Answers answers(String said) {
        Answers answers = Answers.none();
        for (String one : said == null ? new String[0] : said.split(" (?=[A-Z0-9]+[=:])")) {
            String[] parts = one.split("[=:]");
            Answer answer = one.contains(":")
                    ? Answer.text(parts[0], parts[1])
                    : parts[1].matches("[0-9]+")
                            ? Answer.score(parts[0], Integer.parseInt(parts[1]))
                            : Answer.choice(parts[0], parts[1], List.of());
            answers = answers.with(answer);
        }
        return answers;
    }

    private static Stream<Texts> texts(Survey survey) {
        Stream<Texts> own = Stream.of(survey.title(), survey.intro(), survey.thanks());
        Stream<Texts> sections = survey.sections().stream()
                .flatMap(section -> Stream.concat(section.title().stream(), section.matrix().stream()));
        Stream<Texts> questions = survey.questions().stream()
                .flatMap(question -> Stream.concat(
                        Stream.concat(Stream.of(question.basics().text()), question.basics().item().stream()),
                        question.written().stream().map(Option::text)));
        return Stream.of(own, sections, questions).flatMap(stream -> stream);
    }

    private Question question(String key) {
        return survey.question(key).orElseThrow();
    }
}
