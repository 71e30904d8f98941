package org.canvass.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Asking.Product;
import org.canvass.survey.question.MultiChoice;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;
import org.canvass.survey.question.SingleChoice;
import org.canvass.survey.question.ZeroToTen;
import org.canvass.survey.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pulse word for word: its English is the instrument, and answers over years compare only if it stays. */
class PulseTest {
    private final Survey pulse = Surveys.loadAll().get(0);
    private final Asking asking = Asking.of("en", "Northwind", "seed", Instant.parse("2026-03-01T08:00:00Z"))
            .withProducts(List.of(new Product("11", "Queso Cabrales")));

    @Test
    void theThreeSectionsHoldTheSevenQuestionsInOrder() {
        assertThat(pulse.sections())
                .extracting(section -> section.questions().stream()
                        .map(question -> question.key() + " " + question.type())
                        .toList()
                        .toString())
                .containsExactly(
                        "[P1 single, P2 single]", "[P3 multi, P4 zero-to-ten, P5 single]", "[P6 open, P7 single]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            P1 | Which of these is closest to how working with {supplier} is today?
            P2 | Over the next 12 months, would you want to do more with {supplier} than you do today?
            P3 | Which of these would you like to hear about?
            P4 | How likely are you to recommend {supplier} to someone in your line of work?
            P5 | When suppliers like {supplier} are chosen, what is your part?
            P6 | What one thing should {supplier} do differently, or never stop doing?
            P7 | May the people who look after your account contact you about these answers?
            """)
    void theEnglishWordingIsTheInstruments(String key, String wording) {
        assertThat(question(key).basics().text().in("en")).isEqualTo(wording);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            P1 | 0 | everyday       | everyday       | - | -         | It just works. We order, they deliver as promised, and neither of us needs more contact than that.
            P1 | 1 | risk           | risk           | - | -         | It is well managed. A lot depends on them, so we agree targets and go through the results with them.
            P1 | 2 | knowledge      | knowledge      | - | -         | It is open. We tell them about our plans early, and they share things that help us beyond the contract.
            P1 | 3 | identification | identification | - | -         | It is joint. We set goals together, each of us would be hurt if the other failed, and problems are often fixed before we notice them.
            P1 | 4 | cannot-say     | -              | - | -         | I can't say
            P2 | 0 | less           | No             | - | shrinking | No, probably less
            P2 | 1 | same           | No             | - | -         | No, about the same suits us
            P2 | 2 | maybe          | Maybe          | - | -         | Maybe, for the right thing
            P2 | 3 | yes            | Yes            | - | -         | Yes
            P2 | 4 | cannot-say     | -              | - | -         | I can't say
            P5 | 0 | DM             | DM             | 3 | -         | I decide, or share the decision
            P5 | 1 | INF            | INF            | 2 | -         | I advise or set requirements
            P5 | 2 | USE            | USE            | 1 | -         | I use what we buy
            P5 | 3 | NONE           | NONE           | 1 | -         | I have no part in it
            P7 | 0 | yes            | yes            | - | -         | Yes
            P7 | 1 | no             | no             | - | -         | No
            """,
            quoteCharacter = '`')
    void theOptionsAndTheirCodesAreTheInstruments(
            String key, int place, String code, String means, Integer weight, String flag, String wording) {
        Option option = ((SingleChoice) question(key)).written().get(place);
        assertThat(option.code()).isEqualTo(code);
        assertThat(option.text().in("en")).isEqualTo(wording);
        assertThat(option.means().orElse(null)).isEqualTo(means);
        assertThat(option.weight().orElse(null)).isEqualTo(weight);
        assertThat(option.flag().orElse(null)).isEqualTo(flag);
        assertThat(option.unknown()).isEqualTo(code.equals("cannot-say"));
    }

    @Test
    void thePulseSaysWhoWillReadTheAnswers() {
        assertThat(pulse.intro().in("en"))
                .isEqualTo("Your name and answers go to the {supplier} people who look after your account; comments"
                        + " too. Totals go to its managers. You may skip any question or say stop.");
    }

    @Test
    void theScoreRunsFromNotAtAllToExtremely() {
        ZeroToTen score = (ZeroToTen) question("P4");
        assertThat(score.low().in("en")).isEqualTo("Not at all likely");
        assertThat(score.high().in("en")).isEqualTo("Extremely likely");
        assertThat(score.scores()).hasSize(11).startsWith(0).endsWith(10);
    }

    @Test
    void onlyTheTwoQuestionsWithCannotSayAreRequiredAndTheFirstStandsInTheLetter() {
        assertThat(pulse.questions().stream().filter(Question::required).map(Question::key))
                .containsExactly("P1", "P2");
        assertThat(pulse.inEmail().map(Question::key)).contains("P1");
    }

    @Test
    void itTakesNinetyOneSecondsWhichIsAboutTwoMinutes() {
        assertThat(pulse.questions().stream()
                        .mapToInt(q -> q.basics().seconds())
                        .sum())
                .isEqualTo(91);
        assertThat(pulse.minutes()).isEqualTo(2);
    }

    @Test
    void noRespondentReadsAStageOfTrustOrANumber() {
        for (Option option : ((SingleChoice) question("P1")).written()) {
            for (String text : option.text().byLanguage().values()) {
                assertThat(text)
                        .doesNotContainPattern("[0-9]")
                        .doesNotContainIgnoringCase("everyday")
                        .doesNotContainIgnoringCase("risk")
                        .doesNotContainIgnoringCase("identif");
            }
        }
    }

    @Test
    void everyTextIsWrittenInEveryLanguageAndInItsOwnWords() {
        Set<String> languages = new TreeSet<>(pulse.languages());
        assertThat(languages).contains("en", "de");
        // Words that are the same in two languages by right.
        Set<String> shared = Set.of("No");
        SoftAssertions softly = new SoftAssertions();
        texts().forEach(texts -> {
            softly.assertThat(texts.byLanguage().keySet()).isEqualTo(languages);
            if (!shared.contains(texts.in("en"))) {
                softly.assertThat(texts.byLanguage().values())
                        .as(texts.in("en"))
                        .doesNotHaveDuplicates();
            }
            softly.assertThat(texts.byLanguage().values())
                    .allMatch(text -> text.equals(text.strip()), "no blanks around it")
                    .noneMatch(text -> text.contains("  "), "no double blanks")
                    .noneMatch(text -> text.replace("{supplier}", "").matches(".*[{}].*"), "no other placeholder");
        });
        softly.assertAll();
    }

    @Test
    void frenchNeverPutsTheSuppliersNameWhereItWouldNeedAnApostrophe() {
        texts().map(texts -> texts.in("fr"))
                .forEach(text -> assertThat(text).doesNotContainPattern("\\b(de|que|le|la) \\{supplier}"));
    }

    @Test
    void frenchKeepsItsQuestionMarksOnTheLine() {
        texts().map(texts -> texts.in("fr")).forEach(text -> assertThat(text).doesNotContainPattern("[^\u00a0][?;!]"));
    }

    @Test
    void theSuppliersNameStandsWhereThePlaceholderWas() {
        assertThat(question("P1").text(asking))
                .isEqualTo("Which of these is closest to how working with Northwind is today?");
    }

    private Stream<Texts> texts() {
        Stream<Texts> own = Stream.of(pulse.title(), pulse.intro(), pulse.thanks());
        Stream<Texts> titles = pulse.sections().stream().flatMap(section -> section.title().stream());
        return Stream.of(own, titles, pulse.questions().stream().flatMap(this::texts))
                .flatMap(stream -> stream);
    }

    private Stream<Texts> texts(Question question) {
        Stream<Texts> more = Stream.empty();
        if (question instanceof SingleChoice single) {
            more = single.written().stream().map(Option::text);
        } else if (question instanceof MultiChoice multi) {
            more = Stream.concat(multi.written().stream().map(Option::text), multi.textWithoutProducts().stream());
        } else if (question instanceof ZeroToTen score) {
            more = Stream.of(score.low(), score.high());
        }
        return Stream.concat(Stream.of(question.basics().text()), more);
    }

    private Question question(String key) {
        return pulse.question(key).orElseThrow();
    }
}
