package org.canvass.survey.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.canvass.survey.Surveys;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Asking.Product;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.answer.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms may bring, and what each question makes of it. */
class QuestionReadingTest {
    private static final List<Product> PRODUCTS = IntStream.rangeClosed(1, 8)
            .mapToObj(i -> new Product("" + i, "Product " + i))
            .toList();
    private static final Asking ASKING =
            Asking.of("en", "Northwind", "seed", Instant.EPOCH).withProducts(PRODUCTS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            P1 | everyday          | Given
            P1 | cannot-say        | Given
            P1 | ''                | Missing
            P1 | Everyday          | Invalid
            P1 | 'everyday '       | Invalid
            P1 | everyday,risk     | Invalid
            P1 | everyday,everyday | Invalid
            P1 | yes               | Invalid
            P1 | null              | Invalid
            P4 | 0                 | Given
            P4 | 7                 | Given
            P4 | 10                | Given
            P4 | ''                | Nothing
            P4 | 11                | Invalid
            P4 | -1                | Invalid
            P4 | NaN               | Invalid
            P4 | 1e9               | Invalid
            P4 | 1e0               | Invalid
            P4 | 5.0               | Invalid
            P4 | +5                | Invalid
            P4 | 05                | Invalid
            P4 | ' 5'              | Invalid
            P4 | 0x5               | Invalid
            P4 | ٥                 | Invalid
            P4 | 99999999999999999 | Invalid
            P4 | 5,5               | Invalid
            P5 | DM                | Given
            P5 | dm                | Invalid
            P5 | ''                | Nothing
            P3 | product:1         | Given
            P3 | product:1,product:2,something-else | Given
            P3 | none-of-these     | Given
            P3 | ''                | Nothing
            P3 | product:7         | Invalid
            P3 | product:1,product:1 | Invalid
            P3 | 1                 | Invalid
            P3 | none-of-these,product:1 | Invalid
            """)
    void aValueIsAnAnswerOnlyIfItWasOffered(String key, String values, String outcome) {
        Reading reading = question(key).read(List.of(values.split(",")), ASKING);
        assertThat(reading.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(reading.sentence().isPresent())
                .isEqualTo(List.of("Missing", "Invalid").contains(outcome));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mehr Käse, bitte",
                "👩‍👩‍👧 great 👍",
                "שלום, תודה רבה",
                "<script>alert(1)</script>",
                "{{7*7}} ${7*7} {T(java.lang.Runtime)}",
                "=cmd|' /C calc'!A0",
                "one\ntwo\tthree",
                "e\u0301\u200d\u200f"
            })
    void anythingThatCanBeTypedIsKeptAsTyped(String text) {
        assertThat(question("P6").read(List.of(text), ASKING)).isEqualTo(new Reading.Given(Answer.text("P6", text)));
    }

    @Test
    void whatCannotBeTypedIsRefused() {
        for (String text :
                List.of("a\u0000b", "a\ud800b", "a\udc00", "a\u0007", "a\u001bb", "a\u0085b", "a\uffffb", "a\ufffdb")) {
            Reading reading = question("P6").read(List.of(text), ASKING);
            assertThat(reading).as(text).isInstanceOf(Reading.Invalid.class);
            assertThat(reading.shownAgain()).isEmpty();
        }
    }

    @Test
    void aTextMayBeFourThousandCharactersLongHoweverTheyAreStored() {
        assertThat(question("P6").read(List.of("x".repeat(4000)), ASKING)).isInstanceOf(Reading.Given.class);
        assertThat(question("P6").read(List.of("👍".repeat(4000)), ASKING)).isInstanceOf(Reading.Given.class);
        assertThat(question("P6").read(List.of("x\r\n".repeat(2000)), ASKING)).isInstanceOf(Reading.Given.class);
        Reading tooLong = question("P6").read(List.of("x".repeat(100_000)), ASKING);
        assertThat(tooLong.sentence())
                .contains("Your text has 100000 characters; there is room for 4000. Please shorten it.");
        assertThat(tooLong.shownAgain()).isPresent();
        assertThat(question("P6").read(List.of("a", "b"), ASKING)).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void lineBreaksBecomeOneKindAndBlanksAroundAreDropped() {
        assertThat(question("P6")
                        .read(List.of("  one\r\ntwo\rthree\n"), ASKING)
                        .given()
                        .orElseThrow()
                        .text())
                .isEqualTo("one\ntwo\nthree");
    }

    @Test
    void wordsBesideSomethingElseTickIt() {
        Answer answer = readBoth(List.of("product:2"), "Cider").given().orElseThrow();
        assertThat(answer.codes()).containsExactly("product:2", "something-else");
        assertThat(answer.other()).isEqualTo("Cider");
    }

    @Test
    void somethingElseMayStandWithoutWords() {
        Answer answer = readBoth(List.of("something-else"), "").given().orElseThrow();
        assertThat(answer.other()).isNull();
    }

    @Test
    void noneOfTheseBesideAnythingElseIsForThePersonToMend() {
        for (Reading reading : List.of(
                readBoth(List.of("none-of-these", "product:1"), ""), readBoth(List.of("none-of-these"), "Cider"))) {
            assertThat(reading.sentence())
                    .contains("“None of these” cannot be combined with other choices. Please keep one or the other.");
            assertThat(reading.shownAgain()).isPresent();
        }
    }

    @Test
    void wordsBesideSomethingElseHaveTheirLimitsToo() {
        assertThat(readBoth(List.of(), "x".repeat(500))).isInstanceOf(Reading.Given.class);
        assertThat(readBoth(List.of(), "x".repeat(501)).sentence().orElseThrow())
                .contains("501", "500");
        assertThat(readBoth(List.of(), "a\u0000b")).isInstanceOf(Reading.Invalid.class);
        assertThat(question("P3").read(new Posted(Map.of("P3.other", List.of("a", "b"))), ASKING))
                .isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void withoutProductsOnlyWordsAreAnAnswer() {
        Asking without = ASKING.withProducts(List.of());
        Question question = question("P3");
        assertThat(question.read(Posted.of("P3.other", "Cider"), without)
                        .given()
                        .orElseThrow()
                        .codes())
                .containsExactly("something-else");
        assertThat(question.read(Posted.of("P3.other", "  "), without)).isInstanceOf(Reading.Nothing.class);
        assertThat(question.read(Posted.of("P3", "something-else"), without)).isInstanceOf(Reading.Nothing.class);
        assertThat(question.read(Posted.of("P3", "none-of-these"), without)).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void theOrderShownIsKeptWithTheAnswer() {
        Answer answer = question("P1").read(List.of("risk"), ASKING).given().orElseThrow();
        assertThat(answer.shown())
                .isEqualTo(question("P1").options(ASKING).stream()
                        .map(Option::code)
                        .toList())
                .endsWith("cannot-say");
    }

    @Test
    void theSentenceIsInTheRespondentsLanguage() {
        Asking german = Asking.of("de", "Northwind", "seed", Instant.EPOCH);
        assertThat(question("P1").read(List.of(), german).sentence())
                .contains("Bitte wählen Sie eine dieser Antworten; auch „Das kann ich nicht sagen“ ist eine Antwort.");
    }

    private static Reading readBoth(List<String> chosen, String other) {
        return question("P3")
                .read(new Posted(Map.of("P3", new ArrayList<>(chosen), "P3.other", List.of(other))), ASKING);
    }

    private static Question question(String key) {
        return Surveys.loadAll().get(0).question(key).orElseThrow();
    }
}
